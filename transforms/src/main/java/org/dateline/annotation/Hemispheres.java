package org.dateline.annotation;

import java.util.List;
import java.util.Set;
import org.dateline.time.Hemisphere;
import org.jspecify.annotations.Nullable;

/** Tells from an article's outlet and places where its seasons are told from. Stateless. */
final class Hemispheres {
  /** Nearer to the equator years have no four seasons. */
  private static final double LEAST_LATITUDE = 15;

  /** ISO 3166 alpha-2 codes of countries whose people, or most of them, have summer in January. */
  private static final Set<String> SOUTHERN =
      Set.of(
          "AR", "AU", "BR", "BW", "CL", "FJ", "LS", "MZ", "NA", "NZ", "PY", "SZ", "UY", "ZA", "ZM",
          "ZW");

  private Hemispheres() {}

  /**
   * The hemisphere: the outlet's and that of three quarters of the places told of, where they do
   * not contradict each other.
   *
   * @param outlet ISO 3166 alpha-2 code of the outlet's country; null if unknown
   */
  static Hemisphere of(@Nullable String outlet, List<PlaceMention> places) {
    Hemisphere told = ofPlaces(places);
    if (outlet == null) {
      return told;
    }
    Hemisphere home = SOUTHERN.contains(outlet) ? Hemisphere.SOUTHERN : Hemisphere.NORTHERN;
    return told == Hemisphere.UNKNOWN || told == home ? home : Hemisphere.UNKNOWN;
  }

  private static Hemisphere ofPlaces(List<PlaceMention> places) {
    int north = 0;
    int south = 0;
    for (PlaceMention each : places) {
      Double latitude = each.place().latitude();
      if (latitude == null) {
        continue;
      }
      north += latitude >= LEAST_LATITUDE ? 1 : 0;
      south += latitude <= -LEAST_LATITUDE ? 1 : 0;
    }
    if (north > 3 * south) {
      return Hemisphere.NORTHERN;
    }
    return south > 3 * north ? Hemisphere.SOUTHERN : Hemisphere.UNKNOWN;
  }
}
