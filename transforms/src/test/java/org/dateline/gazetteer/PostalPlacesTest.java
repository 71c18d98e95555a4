package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class PostalPlacesTest {
  @Test
  void addsPlacesThatAreMissingAtTheMeanOfTheirPoints() throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder();
    builder
        .add("Orrin", Place.Kind.CITY, PlaceRank.PLACE, "US", null, "US.ND", null, 48, -100, 900, 7)
        .addName("Orrin", true);
    PostalPlaces.add(
        new BufferedReader(
            new StringReader(
                row("00001", "Orrin", 48.1, -100.1)
                    + row("00002", "Lower Vale", 47, -101)
                    + row("00003", "Lower Vale", 47.5, -102)
                    + "US\t00004\tNowhere\t\t\t\t\t\t\t1\t1\t1\n")),
        builder);
    Gazetteer gazetteer = builder.build();

    assertThat(gazetteer.size()).isEqualTo(2);
    assertThat(gazetteer.find("Lower Vale"))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.latitude()).isEqualTo(47.25);
              assertThat(place.longitude()).isEqualTo(-101.5);
              assertThat(place.geonameId()).isNull();
            });
  }

  private static String row(String code, String name, double latitude, double longitude) {
    return "US\t"
        + code
        + "\t"
        + name
        + "\tNorth Dakota\tND\tPierce\t069\t\t\t"
        + latitude
        + "\t"
        + longitude
        + "\t4\n";
  }
}
