package org.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.dateline.annotation.EntityMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityGroupTest {
  private static EntitySummary summary(
      EntityMention.Type kind,
      String name,
      @Nullable String country,
      @Nullable String role,
      String... forms) {
    return EntitySummary.of(kind, name, country, role, new TreeSet<>(List.of(forms)));
  }

  @Test
  void takesTheFullestNameTheKnownCountryAndTheUsualRole() {
    EntitySummary full = summary(EntityMention.Type.PERSON, "Ana Maria Ruiz", null, "JRN", "Ruiz");
    EntitySummary shorter =
        summary(EntityMention.Type.PERSON, "Ana Ruiz", "ORN", "GOV", "Ana Ruiz")
            .plus(summary(EntityMention.Type.PERSON, "Ana Ruiz", "ORN", "GOV", "ANA RUIZ"));
    EntityGroup group = only(EntityGroup.of(List.of(full, shorter)));
    assertThat(group.entity())
        .isEqualTo(
            new Entity(
                EntityMention.entityId(EntityMention.Type.PERSON, "Ana Maria Ruiz", "ORN"),
                EntityMention.Type.PERSON,
                "Ana Maria Ruiz",
                "ORN",
                "GOV",
                List.of("ANA RUIZ", "Ana Ruiz", "Ruiz"),
                0));
    assertThat(group.changes()).containsOnlyKeys(full.id(), shorter.id());
    assertThat(EntityGroup.of(List.of(shorter, full))).containsExactly(group);
  }

  @Test
  void prefersAFullNameToAnAcronymAndAnUsualSpellingToCapitals() {
    EntitySummary acronym = summary(EntityMention.Type.ORGANIZATION, "HWU", null, null);
    EntitySummary full =
        summary(EntityMention.Type.ORGANIZATION, "HARBOUR WORKERS UNION", null, null)
            .plus(summary(EntityMention.Type.ORGANIZATION, "HARBOUR WORKERS UNION", null, null))
            .plus(summary(EntityMention.Type.ORGANIZATION, "Harbour Workers Union", null, null));
    assertThat(only(EntityGroup.of(List.of(acronym, full))).entity().name())
        .isEqualTo("Harbour Workers Union");
  }

  @Test
  void changesNothingWhereAllArticlesAgree() {
    EntitySummary one = summary(EntityMention.Type.COUNTRY, "Ornelia", "ORN", null, "Ornelia");
    assertThat(only(EntityGroup.of(List.of(one))).changes()).isEmpty();
  }

  @Test
  void splitsWhatOnlyAnUnknownCountryLinks() {
    EntitySummary unknown = summary(EntityMention.Type.PERSON, "Ana Maria Ruiz", null, null);
    EntitySummary one = summary(EntityMention.Type.PERSON, "Ana Ruiz", "ORN", null);
    EntitySummary other = summary(EntityMention.Type.PERSON, "Maria Ruiz", "JRM", null);
    assertThat(EntityGroup.of(List.of(other, unknown, one)))
        .extracting(group -> group.entity().name() + " " + group.entity().country())
        .containsExactly("Ana Maria Ruiz null", "Maria Ruiz JRM", "Ana Ruiz ORN");
  }

  @Test
  void addsSummariesUpInAnyOrderEvenWhereSpellingsAreCut() {
    List<EntitySummary> many =
        java.util.stream.IntStream.range(0, 3 * EntitySummary.MAX_FORMS)
            .mapToObj(
                i -> summary(EntityMention.Type.MISC, "Cup", null, null, "Cup" + i * 37 % 101))
            .toList();
    EntitySummary forward = many.stream().reduce(EntitySummary::plus).orElseThrow();
    EntitySummary backward = many.stream().reduce((sum, next) -> next.plus(sum)).orElseThrow();
    assertThat(forward).isEqualTo(backward);
    assertThat(forward.forms()).hasSize(EntitySummary.MAX_FORMS);
    assertThat(forward.articles()).isEqualTo(3L * EntitySummary.MAX_FORMS);
  }

  private static EntityGroup only(List<EntityGroup> groups) {
    assertThat(groups).hasSize(1);
    return groups.get(0);
  }
}
