package org.dateline.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a GeoNames dump: nineteen columns parted by tabs (<a
 * href="https://download.geonames.org/export/dump/readme.txt">its readme</a>).
 *
 * @param iso2 alpha-2 code of the country; empty for seas
 * @param population inhabitants; 0 if unknown
 */
record GeoNamesRow(
    int id,
    String name,
    String asciiName,
    String alternateNames,
    double latitude,
    double longitude,
    String featureClass,
    String featureCode,
    String iso2,
    String admin1Code,
    String admin2Code,
    long population) {
  private static final int COLUMNS = 19;

  /**
   * The row that a line holds.
   *
   * @throws IOException saying what is wrong with the line if it holds none
   */
  static GeoNamesRow parse(String line) throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IOException(
          "has " + cells.length + " columns parted by tabs, not the 19 of a GeoNames dump");
    }
    try {
      GeoNamesRow row =
          new GeoNamesRow(
              Integer.parseInt(cells[0]),
              cells[1],
              cells[2],
              cells[3],
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[5]),
              cells[6],
              cells[7],
              cells[8],
              cells[10],
              cells[11],
              cells[14].isEmpty() ? 0 : Math.max(0, Long.parseLong(cells[14])));
      if (!(Math.abs(row.latitude) <= 90 && Math.abs(row.longitude) <= 180)) {
        throw new IOException("has a point beyond the globe, " + cells[4] + " " + cells[5]);
      }
      return row;
    } catch (NumberFormatException e) {
      throw new IOException(
          "has no number where a GeoNames dump has its id, point and population", e);
    }
  }

  /** Code of its first-level division, such as {@code NE.04}; null if none is given. */
  @Nullable String admin1() {
    return iso2.isEmpty() || admin1Code.isEmpty() ? null : iso2 + "." + admin1Code;
  }

  /** Code of its second-level division, such as {@code US.LA.079}; null if none is given. */
  @Nullable String admin2() {
    return admin1() == null || admin2Code.isEmpty() ? null : admin1() + "." + admin2Code;
  }

  /** Its folded names; true marks main names. */
  Map<String, Boolean> names() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    for (String main : List.of(name, asciiName)) {
      put(names, main, true);
    }
    List<String> alternates = new ArrayList<>(List.of(alternateNames.split(",", -1)));
    alternates.removeIf(alternate -> !GeoNamesDump.isUsefulAlternate(alternate));
    alternates.forEach(alternate -> put(names, alternate, false));
    return names;
  }

  private static void put(Map<String, Boolean> names, String printed, boolean main) {
    String key = FoldedName.of(printed);
    // Order of keys is that of bytes only without surrogates.
    if (!key.isEmpty() && key.codePoints().allMatch(Character::isBmpCodePoint)) {
      names.merge(key, main, Boolean::logicalOr);
    }
  }
}
