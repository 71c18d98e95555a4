package org.dateline.gazetteer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A country or dependency.
 *
 * @param iso3 ISO 3166 alpha-3; {@code KOS} for Kosovo, which has none
 * @param iso2 ISO 3166 alpha-2; {@code XK} for Kosovo
 * @param name short English name
 * @param capital English name of the capital; null if it has none
 * @param latitude degrees, WGS 84, of a point that stands for the country
 * @param longitude degrees, WGS 84, of that point
 * @param population inhabitants, rounded to thousands
 * @param sovereign alpha-3 of the controlling state of a dependency; null for states
 */
public record Country(
    String iso3,
    String iso2,
    String name,
    @Nullable String capital,
    double latitude,
    double longitude,
    long population,
    @Nullable String sovereign)
    implements Serializable {

  /** Alpha-3 of the state that answers for it as an actor: its own, or its controlling state's. */
  public String actorCountry() {
    return sovereign == null ? iso3 : sovereign;
  }

  /** The country as a place on the map. */
  public Place asPlace() {
    return new Place(
        name, Place.Kind.COUNTRY, iso3, iso2, null, latitude, longitude, null, population);
  }
}
