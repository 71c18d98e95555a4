package org.dateline.gazetteer;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place of the world.
 *
 * @param name preferred English name
 * @param kind what kind of place
 * @param country ISO 3166 alpha-3; null for seas, continents and regions of several countries
 * @param countryIso2 ISO 3166 alpha-2; null where country is
 * @param admin1 name of the first-level division; null if none or unknown
 * @param latitude degrees, WGS 84; null if it is unknown which place of the name is meant
 * @param longitude degrees, WGS 84; null where latitude is
 * @param geonameId GeoNames id; null for places not taken from GeoNames
 * @param population inhabitants; 0 if unknown
 */
public record Place(
    String name,
    Kind kind,
    @Nullable String country,
    @Nullable String countryIso2,
    @Nullable String admin1,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Long geonameId,
    long population)
    implements Serializable {

  /** Kinds of places. */
  public enum Kind {
    COUNTRY,
    ADM1,
    /** Second-level division, such as a US county. */
    ADM2,
    CITY,
    REGION,
    OTHER;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
