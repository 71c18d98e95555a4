package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a GeoNames dump over another gazetteer.
 *
 * <p>Of the dump are taken populated places, countries, first- and second-level divisions, and
 * seas, lakes, islands, mountain ranges, deserts, regions and air fields. A place that both have is
 * the dump's, with the names of both; divisions and countries keep their point and get the dump's
 * id. Rivers, single mountains, buildings and lower divisions stay out: there are millions, and
 * their names are mostly those of places. The same dump gives the same gazetteer. Not thread safe.
 */
final class FullerGazetteer {
  /** The world has some six million such places in GeoNames. */
  static final int MOST_PLACES = 10_000_000;

  private static final Set<String> STATES =
      Set.of("PCL", "PCLI", "PCLD", "PCLF", "PCLS", "PCLIX", "TERR");

  private static final Set<String> FEATURES =
      Set.of(
          "H.OCN", "H.SEA", "H.GULF", "H.STRT", "H.BAY", "H.LK", "H.LKS", "T.ISL", "T.ISLS",
          "T.MTS", "T.DSRT", "T.PEN", "T.CAPE", "T.VLC", "L.RGN", "L.MILB", "L.NVB", "S.AIRB",
          "S.AIRP");

  private final Gazetteer base;
  private final PlaceColumns places = new PlaceColumns();
  private final NameColumns names = new NameColumns();
  private final Map<String, Integer> rowOfCountry = new HashMap<>();

  /** Rows of the base's cities by their GeoNames ids. */
  private final Map<Integer, Integer> cityById = new HashMap<>();

  /** Row here by row of the base. */
  private final int[] newRow;

  private FullerGazetteer(Gazetteer base) {
    this.base = base;
    this.newRow = new int[base.size()];
  }

  /**
   * The base with the dump's places.
   *
   * @throws IOException if a line is no row of a dump, or if there are too many places
   */
  static Gazetteer over(Gazetteer base, BufferedReader dump) throws IOException {
    FullerGazetteer fuller = new FullerGazetteer(base);
    fuller.takeAllButCities();
    GeoNamesDump.read(dump, fuller::take);
    fuller.takeCities();
    fuller.takeNames();
    PlaceTable table = fuller.places.toTable();
    return new Gazetteer(table, fuller.names.toIndex(table));
  }

  private void takeAllButCities() {
    PlaceTable old = base.places();
    for (int row = 0; row < old.size(); row++) {
      if (old.kindOf(row) == Place.Kind.CITY) {
        if (old.geonameId()[row] != 0) {
          cityById.put(old.geonameId()[row], row);
        }
        newRow[row] = -1;
      } else {
        copy(row);
        String code = old.codeOf(row);
        if (!code.isEmpty()) {
          places.setCode(newRow[row], code);
        }
        if (old.kindOf(row) == Place.Kind.COUNTRY) {
          rowOfCountry.put(String.valueOf(old.countryOf(row)), newRow[row]);
        }
      }
    }
  }

  private void copy(int row) {
    PlaceTable old = base.places();
    newRow[row] =
        places.add(
            old.nameOf(row),
            old.kindOf(row),
            old.rankOf(row),
            old.countryOf(row),
            codeOrNull(old.admin1()[row]),
            codeOrNull(old.admin2()[row]),
            old.latitudeOf(row),
            old.longitudeOf(row),
            old.population()[row],
            old.geonameId()[row]);
  }

  private @Nullable String codeOrNull(int division) {
    return division < 0 ? null : base.places().codeOf(division);
  }

  private void take(GeoNamesRow row) throws IOException {
    if (places.size() >= MOST_PLACES) {
      throw new IOException(
          "is one too many: more than " + MOST_PLACES + " places; leave some countries out");
    }
    switch (row.featureClass()) {
      case "P" -> add(row, Place.Kind.CITY, PlaceRank.ofFeatureCode(row.featureCode()));
      case "A" -> takeDivision(row);
      default -> {
        if (FEATURES.contains(row.featureClass() + "." + row.featureCode())) {
          add(row, Place.Kind.OTHER, PlaceRank.PLACE);
        }
      }
    }
  }

  private void takeDivision(GeoNamesRow row) {
    if (STATES.contains(row.featureCode())) {
      Integer country = rowOfCountry.get(row.iso2());
      if (country != null) {
        places.setGeonameId(country, row.id());
      }
      return;
    }
    Place.Kind kind =
        switch (row.featureCode()) {
          case "ADM1" -> Place.Kind.ADM1;
          case "ADM2" -> Place.Kind.ADM2;
          default -> null;
        };
    String code = kind == Place.Kind.ADM1 ? row.admin1() : row.admin2();
    if (kind == null || code == null) {
      return;
    }
    int known = places.rowOf(code);
    if (known >= 0) {
      places.setGeonameId(known, row.id());
      row.names().forEach((key, main) -> names.add(key, known, false));
    } else {
      places.setCode(add(row, kind, PlaceRank.PLACE), code);
    }
  }

  private int add(GeoNamesRow row, Place.Kind kind, PlaceRank rank) {
    int added =
        places.add(
            GeoNamesDump.printedName(row),
            kind,
            rank,
            row.iso2().isEmpty() ? null : row.iso2(),
            kind == Place.Kind.ADM1 ? null : row.admin1(),
            kind == Place.Kind.ADM2 ? null : row.admin2(),
            row.latitude(),
            row.longitude(),
            row.population(),
            row.id());
    row.names().forEach((key, main) -> names.add(key, added, main));
    Integer old = kind == Place.Kind.CITY ? cityById.get(row.id()) : null;
    if (old != null) {
      newRow[old] = added;
    }
    return added;
  }

  private void takeCities() {
    for (int row = 0; row < newRow.length; row++) {
      if (newRow[row] < 0) {
        copy(row);
      }
    }
  }

  private void takeNames() {
    NameIndex old = base.names();
    for (int i = 0; i < old.keyEnd().length; i++) {
      int begin = i == 0 ? 0 : old.keyEnd()[i - 1];
      String key = new String(old.keys(), begin, old.keyEnd()[i] - begin, StandardCharsets.UTF_8);
      for (int at = i == 0 ? 0 : old.hitEnd()[i - 1]; at < old.hitEnd()[i]; at++) {
        int hit = old.hits()[at];
        names.add(key, newRow[hit >> 1], (hit & 1) == 1);
      }
    }
  }
}
