package org.dateline.gazetteer;

/** A place that a toponym may mean, with what speaks for it so far. Used by one thread only. */
final class ToponymCandidate {
  final int row;
  final Place.Kind kind;

  /** Number of the country in the table, -1 for none. */
  final int country;

  /** Row of the first-level division, its own row if it is one; -1 for none. */
  final int admin1;

  final double latitude;
  final double longitude;

  /** What speaks for it whatever the document. */
  double prior;

  /** Softmax over the candidates of a toponym. */
  double probability;

  ToponymCandidate(int row, PlaceTable places, double prior) {
    this.row = row;
    this.kind = places.kindOf(row);
    this.country = places.country()[row];
    this.admin1 = kind == Place.Kind.ADM1 ? row : places.admin1()[row];
    this.latitude = places.latitudeOf(row);
    this.longitude = places.longitudeOf(row);
    this.prior = prior;
  }

  /** Whether the place lies in the other, which is a division or a country. */
  boolean isInside(ToponymCandidate other, PlaceTable places) {
    return switch (other.kind) {
      case COUNTRY -> kind != Place.Kind.COUNTRY && country >= 0 && country == other.country;
      case ADM1 -> row != other.row && admin1 == other.row;
      case ADM2 -> row != other.row && places.admin2()[row] == other.row;
      default -> false;
    };
  }

  /** Great-circle distance (haversine), in km. */
  double distanceTo(ToponymCandidate other) {
    return GreatCircle.kilometres(latitude, longitude, other.latitude, other.longitude);
  }
}
