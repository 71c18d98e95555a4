package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Reads places from a table in the format of GeoNames' dumps, row by row. Stateless. */
final class GeoNamesDump {
  /** Countries whose names GeoNames transliterates with signs that English drops ("Khān Yūnis"). */
  private static final Set<String> TRANSLITERATED =
      Set.of(
          "AE", "AF", "BD", "BH", "DJ", "EG", "ER", "ET", "IL", "IN", "IQ", "IR", "JO", "JP", "KP",
          "KW", "LB", "LY", "MM", "NP", "OM", "PK", "PS", "QA", "SA", "SD", "SY", "TH", "YE");

  private GeoNamesDump() {}

  /** Takes one row after the other. */
  @FunctionalInterface
  interface Taker {
    void take(GeoNamesRow row) throws IOException;
  }

  /**
   * Hands over every row; empty lines are passed over.
   *
   * @throws IOException naming the first line that holds no row
   */
  static void read(BufferedReader dump, Taker taker) throws IOException {
    long number = 0;
    for (String line = dump.readLine(); line != null; line = dump.readLine()) {
      number++;
      if (!line.isEmpty()) {
        try {
          taker.take(GeoNamesRow.parse(line));
        } catch (IOException e) {
          throw new IOException("line " + number + " " + e.getMessage(), e);
        }
      }
    }
  }

  /** Adds every populated place (feature class P) to the gazetteer in the making. */
  static void addPlaces(BufferedReader dump, GazetteerBuilder builder) throws IOException {
    read(
        dump,
        row -> {
          if (row.featureClass().equals("P")) {
            GazetteerBuilder.Entry place =
                builder.add(
                    printedName(row),
                    Place.Kind.CITY,
                    PlaceRank.ofFeatureCode(row.featureCode()),
                    row.iso2(),
                    null,
                    row.admin1(),
                    row.admin2(),
                    row.latitude(),
                    row.longitude(),
                    row.population(),
                    row.id());
            row.names().forEach(place::addKey);
          }
        });
  }

  /** The name as English news print it. */
  static String printedName(GeoNamesRow row) {
    return TRANSLITERATED.contains(row.iso2()) && !row.asciiName().isEmpty()
        ? row.asciiName()
        : row.name();
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
