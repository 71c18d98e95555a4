package org.dateline.event;

import java.io.Serializable;
import java.util.Objects;
import org.dateline.annotation.PlaceMention;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * What tells one place from another.
 *
 * @param kind of place
 * @param country alpha-3; null for seas and the like
 * @param admin1 folded name of the first-level division; null if unknown
 * @param name folded name
 * @param geonameId GeoNames id; null if unknown
 */
record PlaceKey(
    Place.Kind kind,
    @Nullable String country,
    @Nullable String admin1,
    String name,
    @Nullable Long geonameId)
    implements Serializable {

  /**
   * The key of a place; null if there is none, or if it is a region of no country that the event's
   * own clause does not name: that tells no place from another.
   */
  static @Nullable PlaceKey of(@Nullable PlaceMention mention, EventMention.@Nullable Basis basis) {
    if (mention == null) {
      return null;
    }
    Place place = mention.place();
    if (place.country() == null && basis != EventMention.Basis.CLAUSE) {
      return null;
    }
    return new PlaceKey(
        place.kind(),
        place.country(),
        place.admin1() == null ? null : FoldedName.of(place.admin1()),
        FoldedName.of(place.name()),
        place.geonameId());
  }

  /** Whether both are one place. */
  boolean isSame(PlaceKey other) {
    if (geonameId != null && geonameId.equals(other.geonameId)) {
      return true;
    }
    if (kind != other.kind || !Objects.equals(country, other.country)) {
      return false;
    }
    if (kind == Place.Kind.COUNTRY && country != null) {
      return true;
    }
    return name.equals(other.name)
        && (admin1 == null || other.admin1 == null || admin1.equals(other.admin1))
        && (geonameId == null || other.geonameId == null);
  }

  /** Whether the other lies in this country or first-level division. */
  boolean contains(PlaceKey other) {
    if (country == null || !country.equals(other.country)) {
      return false;
    }
    return switch (kind) {
      case COUNTRY -> other.kind != Place.Kind.COUNTRY;
      case ADM1 ->
          (other.kind == Place.Kind.CITY || other.kind == Place.Kind.ADM2)
              && isDivision(other.admin1);
      case ADM2, CITY, REGION, OTHER -> false;
    };
  }

  /** 0 for a country, more the smaller the place. */
  int fineness() {
    return switch (kind) {
      case COUNTRY -> 0;
      case REGION, OTHER -> 1;
      case ADM1 -> 2;
      case ADM2 -> 3;
      case CITY -> 4;
    };
  }

  private boolean isDivision(@Nullable String division) {
    return division != null && (division.equals(name) || division.equals(admin1));
  }
}
