package org.dateline.fivew;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Place.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalityTest {
  private static final Place COUNTRY = place("Ruritania", Kind.COUNTRY, null, 50, 14, 5_000_000);
  private static final Place COUNTY = place("Strelsau", Kind.ADM1, "Strelsau", 50, 14.2, 900_000);
  private static final Place CITY = place("Strelsau", Kind.CITY, "Strelsau", 50, 14.3, 400_000);
  private static final Place SUBURB = place("Zenda", Kind.CITY, "Strelsau", 50.1, 14.4, 20_000);
  private static final Place TOWN = place("Hofbau", Kind.CITY, "Elphberg", 51, 15, 20_000);

  @Test
  void aTownLiesInItsCountryAndInItsDivision() {
    assertThat(Locality.isIn(TOWN, COUNTRY)).isTrue();
    assertThat(Locality.isIn(SUBURB, COUNTY)).isTrue();
    assertThat(Locality.isIn(TOWN, COUNTY)).isFalse();
    assertThat(Locality.isIn(COUNTRY, COUNTRY)).isFalse();
  }

  @Test
  void aSuburbLiesInTheCityNearby() {
    assertThat(Locality.isIn(SUBURB, CITY)).isTrue();
    assertThat(Locality.isIn(CITY, SUBURB)).isFalse();
    assertThat(Locality.isIn(TOWN, CITY)).isFalse();
  }

  @Test
  void aPlaceOnNoMapLiesInNoCity() {
    Place unknown = new Place("Zenda", Kind.CITY, "RUR", "RU", null, null, null, null, 0);
    assertThat(Locality.isIn(unknown, CITY)).isFalse();
    assertThat(Locality.isIn(unknown, COUNTRY)).isTrue();
  }

  private static Place place(
      String name, Kind kind, @Nullable String admin1, double lat, double lon, long people) {
    return new Place(name, kind, "RUR", "RU", admin1, lat, lon, null, people);
  }
}
