package org.dateline.fivew;

import java.util.Objects;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Place.Kind;

/** Which places lie in which others, as far as a gazetteer of points can tell. Stateless. */
final class Locality {
  /** Parts and suburbs of a city are no farther from its centre. */
  private static final double CITY_KM = 30;

  private static final double KM_PER_DEGREE = 111.2;

  private Locality() {}

  /** Whether the one place lies in the other. */
  static boolean isIn(Place part, Place whole) {
    if (part.country() == null
        || part.equals(whole)
        || part.kind() == Kind.COUNTRY
        || !part.country().equals(whole.country())) {
      return false;
    }
    return switch (whole.kind()) {
      case COUNTRY -> true;
      case ADM1 -> part.kind() != Kind.ADM1 && Objects.equals(part.admin1(), whole.name());
      default ->
          part.kind() != Kind.ADM1
              && part.population() < whole.population()
              && kilometres(part, whole) <= CITY_KM;
    };
  }

  private static double kilometres(Place one, Place other) {
    double north = one.latitude() - other.latitude();
    double east = (one.longitude() - other.longitude()) * Math.cos(Math.toRadians(one.latitude()));
    return KM_PER_DEGREE * Math.sqrt(north * north + east * east);
  }
}
