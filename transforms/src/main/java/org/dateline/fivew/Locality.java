package org.dateline.fivew;

import java.util.Objects;
import org.dateline.gazetteer.GreatCircle;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Place.Kind;

/** Which places lie in which others, as far as a gazetteer of points can tell. Stateless. */
final class Locality {
  /** Parts and suburbs of a city are no farther from its centre. */
  private static final double CITY_KM = 30;

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

  /** The distance; infinite where one of the two is on no map. */
  private static double kilometres(Place one, Place other) {
    Double latitude = one.latitude();
    Double otherLatitude = other.latitude();
    Double longitude = one.longitude();
    Double otherLongitude = other.longitude();
    if (latitude == null || otherLatitude == null || longitude == null || otherLongitude == null) {
      return Double.POSITIVE_INFINITY;
    }
    return GreatCircle.kilometres(latitude, longitude, otherLatitude, otherLongitude);
  }
}
