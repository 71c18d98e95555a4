package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * Reads populated places from a table in the format of GeoNames' dumps (nineteen columns parted by
 * tabs, see <a href="https://download.geonames.org/export/dump/readme.txt">its readme</a>).
 */
final class GeoNamesDump {
  private static final int COLUMNS = 19;

  /** Countries whose names GeoNames transliterates with signs that English drops ("Khān Yūnis"). */
  private static final Set<String> TRANSLITERATED =
      Set.of(
          "AE", "AF", "BD", "BH", "DJ", "EG", "ER", "ET", "IL", "IN", "IQ", "IR", "JO", "JP", "KP",
          "KW", "LB", "LY", "MM", "NP", "OM", "PK", "PS", "QA", "SA", "SD", "SY", "TH", "YE");

  private GeoNamesDump() {}

  /** Adds every populated place (feature class P) to the gazetteer in the making. */
  static void addPlaces(BufferedReader dump, GazetteerBuilder builder) throws IOException {
    for (String line = dump.readLine(); line != null; line = dump.readLine()) {
      String[] cells = line.split("\t", -1);
      if (cells.length == COLUMNS && cells[6].equals("P")) {
        addPlace(cells, builder);
      }
    }
  }

  private static void addPlace(String[] cells, GazetteerBuilder builder) {
    String country = cells[8];
    String admin1 = country + "." + cells[10];
    GazetteerBuilder.Entry place =
        builder.add(
            TRANSLITERATED.contains(country) && !cells[2].isEmpty() ? cells[2] : cells[1],
            Place.Kind.CITY,
            PlaceRank.ofFeatureCode(cells[7]),
            country,
            null,
            cells[10].isEmpty() ? null : admin1,
            cells[11].isEmpty() ? null : admin1 + "." + cells[11],
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]),
            cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]),
            Integer.parseInt(cells[0]));
    place.addName(cells[1], true);
    place.addName(cells[2], true);
    Arrays.stream(cells[3].split(",", -1))
        .filter(GeoNamesDump::isUsefulAlternate)
        .forEach(name -> place.addName(name, false));
  }

  /**
   * Alternate names count if written in Latin script and longer than a code: GeoNames lists airport
   * codes ("PAR") among them.
   */
  static boolean isUsefulAlternate(String name) {
    boolean latin =
        name.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
    return latin
        && name.codePoints().filter(Character::isLetter).count() > 3
        && name.codePoints().noneMatch(Character::isDigit)
        && name.length() <= 60;
  }
}
