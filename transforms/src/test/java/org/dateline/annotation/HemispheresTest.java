package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.gazetteer.Place;
import org.dateline.time.Hemisphere;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HemispheresTest {
  private static final PlaceMention OSLO = place("Oslo", 59.9);
  private static final PlaceMention SANTIAGO = place("Santiago", -33.4);
  private static final PlaceMention UNMAPPED = place("Springfield", null);

  @Test
  void isThatOfThePlacesToldOf() {
    assertThat(Hemispheres.of(null, List.of(OSLO))).isEqualTo(Hemisphere.NORTHERN);
    assertThat(Hemispheres.of(null, List.of(SANTIAGO))).isEqualTo(Hemisphere.SOUTHERN);
    assertThat(Hemispheres.of(null, List.of(OSLO, SANTIAGO))).isEqualTo(Hemisphere.UNKNOWN);
  }

  @Test
  void leavesOutPlacesThatAreOnNoMap() {
    assertThat(Hemispheres.of(null, List.of(UNMAPPED))).isEqualTo(Hemisphere.UNKNOWN);
    assertThat(Hemispheres.of(null, List.of(UNMAPPED, SANTIAGO))).isEqualTo(Hemisphere.SOUTHERN);
  }

  private static PlaceMention place(String name, @Nullable Double latitude) {
    Place place =
        new Place(name, Place.Kind.CITY, null, null, null, latitude, latitude, null, 1000);
    return new PlaceMention(name, 0, name.length(), place, 0.9);
  }
}
