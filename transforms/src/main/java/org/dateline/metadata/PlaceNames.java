package org.dateline.metadata;

import java.util.Locale;
import java.util.Set;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Gazetteer;

/** Telling names of places from other capitalized words. Stateless and thread safe. */
final class PlaceNames {
  /** Smaller places share their names with too many other things. */
  private static final long LEAST_INHABITANTS = 15_000;

  /** Capitals that stand before places and are no agency: labels, clubs, bodies, directions. */
  private static final Set<String> NO_AGENCY =
      Set.of(
          "ABOUT", "AC", "AFC", "ALL", "ALSO", "AM", "AS", "AT", "BY", "CD", "CF", "CITY", "DAILY",
          "EAST", "EU", "FC", "FK", "FM", "FOR", "FROM", "GREAT", "HD", "HOT", "HOTEL", "IN",
          "INTO", "JOBS", "LIVE", "MAP", "MAPS", "MORE", "NATO", "NEAR", "NEW", "NEWS", "NEXT",
          "NK", "NORTH", "OF", "OLD", "ON", "OUR", "OUT", "PHOTO", "PM", "PORT", "PR", "RC", "READ",
          "SAINT", "SAN", "SANTA", "SC", "SOUTH", "SPORT", "ST", "SV", "THE", "TO", "TOP", "TV",
          "UN", "VFB", "VFL", "VIDEO", "VISIT", "WATCH", "WEST", "WHO", "WHY", "WORLD");

  private PlaceNames() {}

  /** Whether the words name a country, a seat of government or a place of some size. */
  static boolean isKnown(String words) {
    return isCountry(words)
        || Countries.standard().byCapital(words).isPresent()
        || Gazetteer.standard().find(words).stream()
            .anyMatch(place -> place.population() >= LEAST_INHABITANTS);
  }

  /** Whether the words name any place, however small. */
  static boolean isAny(String words) {
    return isCountry(words) || Gazetteer.standard().knows(words);
  }

  /** Whether the words name a country. */
  static boolean isCountry(String words) {
    return !Countries.standard().named(words).isEmpty();
  }

  /** Whether the capitals may be an agency's: no country, club, body or word of a label. */
  static boolean mayBeAgency(String acronym) {
    return !NO_AGENCY.contains(acronym.toUpperCase(Locale.ROOT))
        && !isCountry(acronym)
        && Countries.standard().byIso2(acronym).isEmpty();
  }
}
