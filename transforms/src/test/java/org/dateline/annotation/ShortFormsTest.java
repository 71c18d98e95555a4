package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortFormsTest {
  private static NamedSpan person(String name, @Nullable String country, @Nullable String role) {
    return span(EntityMention.Type.PERSON, name, country, role, name, false);
  }

  private static NamedSpan organization(String name, @Nullable String country) {
    return span(EntityMention.Type.ORGANIZATION, name, country, null, name, false);
  }

  private static NamedSpan span(
      EntityMention.Type type,
      String text,
      @Nullable String country,
      @Nullable String role,
      String name,
      boolean known) {
    return new NamedSpan(
        new EntityMention(text, 0, text.length(), type, name, country, role), known);
  }

  private static List<String> told(NamedSpan... spans) {
    return ShortForms.resolve(List.of(spans)).stream()
        .map(NamedSpan::mention)
        .map(m -> m.name() + " " + m.country() + " " + m.role())
        .toList();
  }

  @Test
  void givesShortFormsTheFullestNameAndItsCoding() {
    assertThat(
            told(
                person("Ruiz", null, null),
                person("Ana Ruiz", "ORN", "GOV"),
                person("Ana Maria Ruiz", null, null),
                person("Ruiz", null, null)))
        .containsOnly("Ana Maria Ruiz ORN GOV");
  }

  @Test
  void leavesAShortFormThatFitsTwoNamesByItself() {
    assertThat(
            told(
                person("Ana Ruiz", "ORN", "GOV"),
                person("Luis Ruiz", null, "JRN"),
                person("Ruiz", null, null)))
        .containsExactly("Ana Ruiz ORN GOV", "Luis Ruiz null JRN", "Ruiz null null");
  }

  @Test
  void takesALastNameRatherThanAFirstName() {
    assertThat(
            told(
                person("Ana Ruiz", null, null),
                person("Ruiz Calle", null, null),
                person("Ruiz", null, null)))
        .containsExactly("Ana Ruiz null null", "Ruiz Calle null null", "Ana Ruiz null null");
  }

  @Test
  void readsABareLastNameOfAKnownPersonAsWhoeverTheArticleNamesInFull() {
    NamedSpan known = span(EntityMention.Type.PERSON, "Ruiz", "ORN", "GOV", "Ignacio Ruiz", true);
    NamedSpan inFull =
        span(EntityMention.Type.PERSON, "Ignacio Ruiz", "ORN", "GOV", "Ignacio Ruiz", true);
    assertThat(told(known, person("Ana Ruiz", null, "JRN")))
        .containsExactly("Ana Ruiz null JRN", "Ana Ruiz null JRN");
    assertThat(told(known, person("Ana Ruiz", null, "JRN"), inFull))
        .containsExactly("Ignacio Ruiz ORN GOV", "Ana Ruiz null JRN", "Ignacio Ruiz ORN GOV");
    assertThat(told(known, person("Ana Sol", null, null)).get(0)).isEqualTo("Ignacio Ruiz ORN GOV");
  }

  @Test
  void joinsOrganizationsWhateverFrontOrLegalFormIsLeftOut() {
    assertThat(
            told(organization("Ornelian Armed Forces", "ORN"), organization("Armed Forces", null)))
        .containsOnly("Ornelian Armed Forces ORN null");
    assertThat(told(organization("Aldan Steel", null), organization("Aldan Steel Ltd.", null)))
        .containsOnly("Aldan Steel Ltd. null null");
  }

  @Test
  void readsAnAcronymAsTheOneOrganizationWithItsInitials() {
    assertThat(
            told(
                organization("Harbour Workers Union", null),
                organization("HWU", null),
                organization("FDA", null)))
        .containsExactly(
            "Harbour Workers Union null null", "Harbour Workers Union null null", "FDA null null");
  }

  @Test
  void keepsBodiesOfTwoCountriesWithOneNameApart() {
    assertThat(
            told(
                organization("Interior Ministry", "ORN"),
                organization("Interior Ministry", "JRM"),
                organization("Interior Ministry", null)))
        .containsExactly(
            "Interior Ministry ORN null",
            "Interior Ministry JRM null",
            "Interior Ministry null null");
    assertThat(
            told(organization("Interior Ministry", null), organization("Interior Ministry", "ORN")))
        .containsOnly("Interior Ministry ORN null");
  }
}
