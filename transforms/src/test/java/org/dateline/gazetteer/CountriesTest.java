package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  private final Countries countries = Countries.standard();

  @ParameterizedTest
  @CsvSource({
    "Niger, NER",
    "Nigeria, NGA",
    "the Netherlands, NLD",
    "U.S., USA",
    "America, USA",
    "Britain, GBR",
    "CÔTE D'IVOIRE, CIV",
    "Burma, MMR",
    "DR Congo, COD",
    "Congo-Brazzaville, COG",
    "Kosovo, KOS",
    "Equatorial Guinea, GNQ"
  })
  void knowsNamesAndAlternativeNames(String name, String iso3) {
    assertThat(countries.byName(name)).map(Country::iso3).contains(iso3);
  }

  @ParameterizedTest
  @CsvSource({
    "Nigerien, NER",
    "Nigeriens, NER",
    "Nigerian, NGA",
    "Nigerians, NGA",
    "American, USA",
    "French, FRA",
    "Frenchmen, FRA",
    "Danes, DNK",
    "Guinean, GIN",
    "Equatoguinean, GNQ",
    "Kosovar, KOS",
    "South Koreans, KOR"
  })
  void knowsPeoples(String demonym, String iso3) {
    assertThat(countries.byDemonym(demonym)).map(Country::iso3).contains(iso3);
  }

  @Test
  void aNameOfSeveralCountriesMeansNoneAlone() {
    assertThat(countries.byName("Congo")).isEmpty();
    assertThat(countries.named("Congo")).extracting(Country::iso3).containsExactly("COD", "COG");
    assertThat(countries.byDemonym("Dominican")).isEmpty();
    assertThat(countries.withDemonym("Koreans"))
        .extracting(Country::iso3)
        .containsExactly("KOR", "PRK");
  }

  @Test
  void wordsInLowerCaseAreNoPeoples() {
    assertThat(countries.withDemonym("polish")).isEmpty();
    assertThat(countries.withDemonym("Polish")).hasSize(1);
  }

  @Test
  void capitalsLeadToTheirCountries() {
    assertThat(countries.byCapital("Niamey")).map(Country::iso3).contains("NER");
    assertThat(countries.byCapital("Kiev")).map(Country::iso3).contains("UKR");
    assertThat(countries.byCapital("Lyon")).isEmpty();
  }

  @Test
  void codesLeadToTheirCountries() {
    assertThat(countries.byIso2("NE")).map(Country::name).contains("Niger");
    assertThat(countries.byIso3("NER")).map(Country::name).contains("Niger");
    assertThat(countries.byIso3("XKX")).map(Country::iso3).contains("KOS");
    assertThat(countries.byIso3("NE")).isEmpty();
  }

  @Test
  void dependenciesFoldIntoTheirControllingStateAsActors() {
    assertThat(countries.byName("Falkland Islands").map(Country::actorCountry)).contains("GBR");
    assertThat(countries.byName("Hong Kong").map(Country::actorCountry)).contains("HKG");
    assertThat(countries.byName("Palestine").map(Country::actorCountry)).contains("PSE");
  }

  @Test
  void everyControllingStateIsInTheTable() {
    assertThat(countries.all())
        .allSatisfy(
            country ->
                assertThat(countries.byIso3(country.actorCountry()))
                    .isPresent()
                    .map(Country::sovereign)
                    .isEqualTo(Optional.empty()));
  }

  @Test
  void codesArePairedOnceAndSorted() {
    assertThat(countries.all()).extracting(Country::iso3).isSorted().doesNotHaveDuplicates();
    assertThat(countries.all()).extracting(Country::iso2).doesNotHaveDuplicates();
    assertThat(countries.all()).hasSize(250);
  }

  @Test
  void noNameHasTwoOwnersButTheKnownTwins() {
    TreeMap<String, Set<String>> owners = new TreeMap<>();
    for (List<String> row : TableFile.rows(Countries.class, "countries.tsv", 10)) {
      List<String> names = new ArrayList<>(TableFile.list(row.get(8)));
      names.add(row.get(2));
      for (String name : names) {
        owners.computeIfAbsent(FoldedName.of(name), key -> new TreeSet<>()).add(row.get(0));
      }
    }
    owners.values().removeIf(codes -> codes.size() == 1);

    assertThat(owners).containsOnlyKeys("congo", "korea");
  }
}
