package org.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.EntityMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameMatcherTest {
  private static EntitySummary person(String name, @Nullable String country) {
    return EntitySummary.of(
        EntityMention.Type.PERSON, name, country, null, new TreeSet<>(List.of(name)));
  }

  private static EntitySummary organization(
      String name, @Nullable String country, String... forms) {
    return EntitySummary.of(
        EntityMention.Type.ORGANIZATION, name, country, null, new TreeSet<>(List.of(forms)));
  }

  /** Every link of every block, as "name country = name country", sorted. */
  private static List<String> links(EntitySummary... all) {
    Map<String, String> printed = new HashMap<>();
    SortedMap<String, List<EntityName>> blocks = new TreeMap<>();
    for (EntitySummary summary : all) {
      printed.put(summary.id(), summary.name() + " " + summary.country());
      for (String block : EntityName.blocks(summary)) {
        blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(EntityName.of(summary));
      }
    }
    TreeSet<String> links = new TreeSet<>();
    blocks.forEach(
        (block, names) -> {
          List<Map.Entry<String, String>> found = NameMatcher.links(block, names);
          Collections.reverse(names);
          assertThat(NameMatcher.links(block, names)).isEqualTo(found);
          for (Map.Entry<String, String> link : found) {
            links.add(printed.get(link.getKey()) + " = " + printed.get(link.getValue()));
          }
        });
    return List.copyOf(links);
  }

  @Test
  void joinsAnUnknownCountryToTheOnlyKnownOne() {
    assertThat(links(person("Ana Ruiz", null), person("Ana Ruiz", "ORN")))
        .containsExactly("Ana Ruiz ORN = Ana Ruiz null");
    assertThat(
            links(person("Ana Ruiz", null), person("Ana Ruiz", "ORN"), person("Ana Ruiz", "JRM")))
        .isEmpty();
  }

  @Test
  void doesNotGiveEveryMinistryTheOnlyKnownCountry() {
    assertThat(
            links(
                organization("Interior Ministry", null), organization("Interior Ministry", "ORN")))
        .isEmpty();
  }

  @Test
  void joinsAPersonsShortFormToTheFullestName() {
    assertThat(
            links(
                person("Ali Zeine", null),
                person("Ali Lamine Zeine", "ORN"),
                person("Ali Mahaman Lamine Zeine", null),
                person("Lamine Zeine", "JRM")))
        .containsExactly(
            "Ali Mahaman Lamine Zeine null = Ali Lamine Zeine ORN",
            "Ali Mahaman Lamine Zeine null = Ali Zeine null",
            "Ali Mahaman Lamine Zeine null = Lamine Zeine JRM");
  }

  @Test
  void joinsAShortFormThatFitsTwoNamesToNeither() {
    assertThat(
            links(
                person("Ana Ruiz", null),
                person("Ana Sol Ruiz", null),
                person("Ana Paz Ruiz", null)))
        .isEmpty();
    assertThat(
            links(
                person("Ana Ruiz", null),
                person("Ana Sol Ruiz", "ORN"),
                person("Ana Sol Ruiz", "JRM")))
        .isEmpty();
  }

  @Test
  void neverJoinsALastNameAlone() {
    assertThat(links(person("Ruiz", null), person("Ana Ruiz", null))).isEmpty();
  }

  @Test
  void joinsAnAcronymOnlyToTheNameThatAnArticleSpellsOutForIt() {
    assertThat(
            links(
                organization("HWU", null, "HWU"),
                organization("Harbour Workers Union", "ORN", "Harbour Workers Union", "HWU")))
        .containsExactly("Harbour Workers Union ORN = HWU null");
    assertThat(
            links(
                organization("HWU", null, "HWU"),
                organization("Harbour Workers Union", "ORN", "Harbour Workers Union")))
        .isEmpty();
    assertThat(
            links(
                organization("HWU", null, "HWU"),
                organization("Harbour Workers Union", null, "HWU"),
                organization("Hill Water Utility", null, "HWU")))
        .isEmpty();
  }

  @Test
  void joinsOrganizationsThatDifferInLegalFormAndPersonsThatDifferInSuffix() {
    assertThat(links(organization("Aldan Steel", null), organization("Aldan Steel Ltd.", null)))
        .hasSize(1);
    assertThat(links(person("Ana Ruiz", null), person("Ana Ruiz Jr.", null))).hasSize(1);
  }

  @Test
  void findsNothingInABlockThatHoldsTooManyNames() {
    List<EntityName> names = new ArrayList<>();
    for (int i = 0; i <= NameMatcher.MAX_BLOCK; i++) {
      names.add(new EntityName("id" + i, EntityMention.Type.PERSON, "Ana X" + i + " Ruiz", null));
    }
    names.set(0, new EntityName("id0", EntityMention.Type.PERSON, "Ana Ruiz", null));
    assertThat(NameMatcher.links("short\tana\truiz", names)).isEmpty();
    assertThat(NameMatcher.links("short\tana\truiz", names.subList(0, 2))).hasSize(1);
  }
}
