package org.dateline.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorDictionaryTest {
  private static final Set<String> ROLES =
      Set.of(
          "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED",
          "MIL", "OPP", "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK");
  private static final Set<String> INSTEAD_OF_COUNTRY =
      Set.of("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC");

  private final ActorDictionary dictionary = ActorDictionary.standard();

  @ParameterizedTest
  @CsvSource({
    "WHO, World Health Organization",
    "W.H.O., World Health Organization",
    "the World Health Organisation, World Health Organization",
    "al-Qaeda, Al-Qaida",
    "Al Qaeda, Al-Qaida",
    "Médecins sans frontières, Doctors Without Borders",
    "Nato, NATO"
  })
  void findsAcronymsAndSpellings(String printed, String name) {
    assertThat(dictionary.find(printed)).map(KnownActor::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who", "is", "Is", "fact", "apple", "Nobody Known"})
  void commonWordsAreNoNames(String word) {
    assertThat(dictionary.find(word)).isEmpty();
  }

  @Test
  void namesThatSeveralGoByNeedACountry() {
    assertThat(dictionary.find("RSF")).isEmpty();
    assertThat(dictionary.find("RSF", "SDN"))
        .map(KnownActor::name)
        .contains("Rapid Support Forces");
  }

  @ParameterizedTest
  @CsvSource({
    "troops, MIL",
    "prime ministers, GOV",
    "junta, GOV",
    "policemen, COP",
    "militias, PRM",
    "lawmakers, LEG",
    "journalists, JRN",
    "authorities, GOV",
    "parties, PTY"
  })
  void rolesAreFoundInSingularAndPlural(String noun, String role) {
    assertThat(dictionary.role(noun)).contains(role);
  }

  @Test
  void noAliasHasTwoOwnersUnlessMarked() {
    TreeMap<String, Set<String>> owners = new TreeMap<>();
    for (List<String> row : actors()) {
      List<String> names = new ArrayList<>(TableFile.list(row.get(4)));
      names.add(row.get(0));
      for (String name : names) {
        if (!name.endsWith("?")) {
          owners.computeIfAbsent(FoldedName.of(name), key -> new TreeSet<>()).add(row.get(0));
        }
      }
    }
    owners.values().removeIf(names -> names.size() == 1);

    assertThat(owners).isEmpty();
  }

  @Test
  void codesAreThoseOfIsoAndPlover() {
    for (List<String> row : actors()) {
      String country = row.get(2);
      assertThat(
              INSTEAD_OF_COUNTRY.contains(country)
                  || Countries.standard().byIso3(country).isPresent())
          .as(row.toString())
          .isTrue();
      assertThat(row.get(3).isEmpty() || ROLES.contains(row.get(3))).as(row.toString()).isTrue();
    }
    for (List<String> row : TableFile.rows(ActorDictionary.class, "role-nouns.tsv", 3)) {
      assertThat(row.get(1).isEmpty() || ROLES.contains(row.get(1))).as(row.toString()).isTrue();
      assertThat(row.get(2)).isIn("", "inherits", "generic");
    }
    for (List<String> row : TableFile.rows(ActorDictionary.class, "regions.tsv", 4)) {
      assertThat(Countries.standard().byIso3(row.get(1))).as(row.toString()).isPresent();
    }
  }

  @Test
  void tablesAreSortedAndNameEverybodyOnce() {
    for (String table : List.of("organizations.tsv", "persons.tsv")) {
      assertThat(TableFile.rows(ActorDictionary.class, table, 5))
          .as(table)
          .extracting(row -> row.get(0))
          .isSorted()
          .doesNotHaveDuplicates();
    }
    assertThat(TableFile.rows(ActorDictionary.class, "role-nouns.tsv", 3))
        .extracting(row -> row.get(0))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(TableFile.rows(ActorDictionary.class, "regions.tsv", 4))
        .extracting(row -> row.get(0))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static List<List<String>> actors() {
    List<List<String>> rows =
        new ArrayList<>(TableFile.rows(ActorDictionary.class, "organizations.tsv", 5));
    rows.addAll(TableFile.rows(ActorDictionary.class, "persons.tsv", 5));
    return rows;
  }
}
