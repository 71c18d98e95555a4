package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads places with a post office from a table in the format of GeoNames' postal codes (twelve
 * columns parted by tabs, see <a href="https://download.geonames.org/export/zip/readme.txt">its
 * readme</a>): small towns and villages that the table of populated places lacks.
 */
final class PostalPlaces {
  private static final int COLUMNS = 12;

  private PostalPlaces() {}

  /** Adds every place whose name no populated place of the same division has. */
  static void add(BufferedReader table, GazetteerBuilder builder) throws IOException {
    Map<String, List<String[]>> places = new TreeMap<>();
    for (String line = table.readLine(); line != null; line = table.readLine()) {
      String[] cells = line.split("\t", -1);
      boolean whole = cells.length == COLUMNS && !cells[9].isEmpty() && !cells[10].isEmpty();
      if (whole && !cells[4].isEmpty() && !cells[6].isEmpty()) {
        String admin1 = cells[0] + "." + cells[4];
        if (!builder.hasCity(FoldedName.of(cells[2]), admin1)) {
          places.computeIfAbsent(admin1 + "\t" + cells[2], key -> new ArrayList<>()).add(cells);
        }
      }
    }
    places.values().forEach(rows -> addPlace(rows, builder));
  }

  private static void addPlace(List<String[]> rows, GazetteerBuilder builder) {
    String[] first = rows.get(0);
    String admin1 = first[0] + "." + first[4];
    builder
        .add(
            first[2],
            Place.Kind.CITY,
            PlaceRank.PLACE,
            first[0],
            null,
            admin1,
            admin1 + "." + first[6],
            mean(rows, 9),
            mean(rows, 10),
            0,
            0)
        .addName(first[2], true);
  }

  private static double mean(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(cells -> Double.parseDouble(cells[column])).sum()
        / rows.size();
  }
}
