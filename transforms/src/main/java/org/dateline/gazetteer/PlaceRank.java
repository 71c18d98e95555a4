package org.dateline.gazetteer;

/** What a populated place is the seat of, after GeoNames' feature codes. */
enum PlaceRank {
  /** Neither seat nor section. */
  PLACE,
  /** Seat of a third- or lower-level division (PPLA3 and below). */
  LOCAL_SEAT,
  /** Seat of a second-level division (PPLA2). */
  COUNTY_SEAT,
  /** Seat of a first-level division (PPLA). */
  REGIONAL_SEAT,
  /** Capital of a country (PPLC). */
  CAPITAL,
  /** Section of a populated place (PPLX). */
  SECTION,
  /** Abandoned, destroyed, historical or a mere locality (PPLQ, PPLW, PPLH, PPLCH, PPLL, PPLF). */
  MINOR;

  static PlaceRank ofFeatureCode(String code) {
    return switch (code) {
      case "PPLC", "PPLG" -> CAPITAL;
      case "PPLA" -> REGIONAL_SEAT;
      case "PPLA2" -> COUNTY_SEAT;
      case "PPLA3", "PPLA4", "PPLA5" -> LOCAL_SEAT;
      case "PPLX" -> SECTION;
      case "PPLQ", "PPLW", "PPLH", "PPLCH", "PPLL", "PPLF" -> MINOR;
      default -> PLACE;
    };
  }
}
