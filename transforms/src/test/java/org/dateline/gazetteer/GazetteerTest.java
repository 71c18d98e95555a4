package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.standard();

  @Test
  void findsACityWithItsDivisionAndGeoNamesId() {
    Place agadez = gazetteer.find("Agadez").get(0);

    assertThat(agadez.country()).isEqualTo("NER");
    assertThat(agadez.countryIso2()).isEqualTo("NE");
    assertThat(gazetteer.find("Lyon").get(0).kind()).isEqualTo(Place.Kind.CITY);
    assertThat(gazetteer.find("Lyon").get(0).geonameId()).isEqualTo(2996944L);
    assertThat(gazetteer.find("Lyon").get(0).admin1()).isEqualTo("Auvergne-Rhône-Alpes");
  }

  @Test
  void findsNamesWithoutTheirAccentsAndInOtherLanguages() {
    assertThat(gazetteer.find("sao paulo"))
        .first()
        .satisfies(place -> assertThat(place.country()).isEqualTo("BRA"));
    assertThat(gazetteer.find("München"))
        .first()
        .satisfies(place -> assertThat(place.country()).isEqualTo("DEU"));
  }

  @Test
  void findsCountriesDivisionsCountiesAndRegions() {
    assertThat(gazetteer.find("Niger")).extracting(Place::kind).contains(Place.Kind.COUNTRY);
    assertThat(gazetteer.find("Texas")).extracting(Place::kind).contains(Place.Kind.ADM1);
    assertThat(gazetteer.find("Cook County")).extracting(Place::kind).contains(Place.Kind.ADM2);
    assertThat(gazetteer.find("Sahel"))
        .filteredOn(place -> place.kind() == Place.Kind.REGION)
        .singleElement()
        .satisfies(sahel -> assertThat(sahel.country()).isNull());
  }

  @Test
  void airportCodesAreNoNames() {
    assertThat(GeoNamesDump.isUsefulAlternate("PAR")).isFalse();
    assertThat(GeoNamesDump.isUsefulAlternate("Париж")).isFalse();
    assertThat(GeoNamesDump.isUsefulAlternate("Parigi")).isTrue();
  }

  @Test
  void unknownNamesGiveNothing() {
    assertThat(gazetteer.knows("Zzyzxqqville")).isFalse();
    assertThat(gazetteer.find("Zzyzxqqville")).isEmpty();
  }

  @Test
  void aDominantPlaceOutshinesItsNamesakes() {
    assertThat(gazetteer.dominant("Lagos")).map(Place::country).contains("NGA");
    assertThat(gazetteer.dominant("San José")).isEmpty();
    assertThat(gazetteer.dominant("East")).isEmpty();
  }

  @Test
  void knowsSmallPlacesThatHaveAPostOffice() {
    assertThat(gazetteer.find("Sasabe"))
        .extracting(Place::countryIso2, Place::admin1)
        .contains(org.assertj.core.groups.Tuple.tuple("US", "Arizona"));
  }

  @Test
  void tellsKindsAndSizeByMainNameOnly() {
    assertThat(gazetteer.knows("Texas", Set.of(Place.Kind.ADM1))).isTrue();
    assertThat(gazetteer.knows("Texas", Set.of(Place.Kind.COUNTRY))).isFalse();
    assertThat(gazetteer.population("Lagos")).isGreaterThan(1_000_000);
    assertThat(gazetteer.population("Zzyzxqqville")).isZero();
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder();
    GeoNamesDump.addPlaces(
        new BufferedReader(
            new StringReader(
                "7\tOrrin\tOrrin\tOrrinville,ORR\t12.5\t-3.25\tP\tPPLA\tML\t\t01\t\t\t\t4200\t\t10\t"
                    + "Africa/Bamako\t2020-01-01\n"
                    + "8\tHill\tHill\t\t1\t1\tT\tHLL\tML\t\t01\t\t\t\t0\t\t10\t\t2020-01-01\n")),
        builder);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    GazetteerFile.write(builder.build(), file);

    Gazetteer copy = GazetteerFile.read(new ByteArrayInputStream(file.toByteArray()));

    assertThat(copy.size()).isEqualTo(1);
    assertThat(copy.find("orrinville"))
        .containsExactly(
            new Place(
                "Orrin", Place.Kind.CITY, "MLI", "ML", null, 12.5, -3.25, Long.valueOf(7), 4200));
    assertThat(copy.knows("ORR")).isFalse();
  }

  @Test
  void refusesAFileOfAnotherKind() throws IOException {
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(other)) {
      gzip.write("no gazetteer".getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> GazetteerFile.read(new ByteArrayInputStream(other.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no gazetteer");
  }

  @Test
  void packedResourceHoldsEveryRowOfOurTables() throws IOException {
    for (List<String> region : table("regions.tsv")) {
      assertThat(gazetteer.find(region.get(0)))
          .as(region.get(0))
          .anySatisfy(place -> assertThat(place.kind()).isEqualTo(Place.Kind.REGION));
      for (String name : TableFile.list(region.get(5))) {
        assertThat(gazetteer.knows(name)).as(name).isTrue();
      }
    }
    for (List<String> division : table("adm1.tsv")) {
      for (String name : TableFile.list(division.get(3))) {
        assertThat(gazetteer.find(name))
            .as(name)
            .anySatisfy(place -> assertThat(place.kind()).isEqualTo(Place.Kind.ADM1));
      }
    }
    for (Country country : Countries.standard().all()) {
      assertThat(gazetteer.find(country.name())).as(country.name()).contains(country.asPlace());
    }
  }

  @Test
  void ourTablesAreSortedAndNameEachPlaceOnce() throws IOException {
    for (String file : List.of("adm1.tsv", "aliases.tsv", "regions.tsv")) {
      assertThat(table(file))
          .as(file)
          .extracting(row -> row.get(0))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void tablesOfDemonymsAreSortedAndLeadToPlaces() {
    for (String file : List.of("near-twins.tsv", "regional-demonyms.tsv")) {
      List<List<String>> rows = TableFile.rows(Gazetteer.class, file, 2);
      assertThat(rows).as(file).extracting(row -> row.get(0)).isSorted().doesNotHaveDuplicates();
      assertThat(rows).allSatisfy(row -> assertThat(gazetteer.knows(row.get(1))).isTrue());
    }
  }

  private static List<List<String>> table(String name) throws IOException {
    return Files.readAllLines(Path.of("src", "gazetteer", name)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
