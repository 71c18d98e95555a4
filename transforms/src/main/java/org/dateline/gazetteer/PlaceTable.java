package org.dateline.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places in columns: a few arrays instead of an object a place. Rows are numbered from 0; -1 stands
 * for no place.
 *
 * @param countries ISO 3166 alpha-2 codes that {@code country} numbers
 * @param kind number in {@link #KINDS}
 * @param rank number in {@link #RANKS}, 0 for all but cities
 * @param country number in {@code countries}, -1 for none
 * @param admin1 row of the first-level division
 * @param admin2 row of the second-level division
 * @param latitude in hundred-thousandths of a degree
 * @param longitude in hundred-thousandths of a degree
 * @param population inhabitants; of regions a weight of like size
 * @param geonameId 0 for none
 * @param nameEnd end of each name in {@code names}
 * @param names UTF-8, one after the other
 * @param codeEnd end of each division's GeoNames code in {@code codes}; other rows have none
 * @param codes such as {@code US.LA}, UTF-8, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record PlaceTable(
    String[] countries,
    byte[] kind,
    byte[] rank,
    short[] country,
    int[] admin1,
    int[] admin2,
    int[] latitude,
    int[] longitude,
    int[] population,
    int[] geonameId,
    int[] nameEnd,
    byte[] names,
    int[] codeEnd,
    byte[] codes) {
  /** Kinds by number: part of the file format. */
  static final List<Place.Kind> KINDS =
      List.of(
          Place.Kind.COUNTRY,
          Place.Kind.ADM1,
          Place.Kind.ADM2,
          Place.Kind.CITY,
          Place.Kind.REGION,
          Place.Kind.OTHER);

  /** Ranks by number: part of the file format. */
  static final List<PlaceRank> RANKS =
      List.of(
          PlaceRank.PLACE,
          PlaceRank.LOCAL_SEAT,
          PlaceRank.COUNTY_SEAT,
          PlaceRank.REGIONAL_SEAT,
          PlaceRank.CAPITAL,
          PlaceRank.SECTION,
          PlaceRank.MINOR);

  int size() {
    return kind.length;
  }

  Place.Kind kindOf(int row) {
    return KINDS.get(kind[row]);
  }

  PlaceRank rankOf(int row) {
    return RANKS.get(rank[row]);
  }

  @Nullable String countryOf(int row) {
    return country[row] < 0 ? null : countries[country[row]];
  }

  String nameOf(int row) {
    int begin = row == 0 ? 0 : nameEnd[row - 1];
    return new String(names, begin, nameEnd[row] - begin, StandardCharsets.UTF_8);
  }

  /** Code of a division, such as {@code US.LA}; empty for other places. */
  String codeOf(int row) {
    int begin = row == 0 ? 0 : codeEnd[row - 1];
    return new String(codes, begin, codeEnd[row] - begin, StandardCharsets.UTF_8);
  }

  double latitudeOf(int row) {
    return latitude[row] / 1e5;
  }

  double longitudeOf(int row) {
    return longitude[row] / 1e5;
  }

  /** The row as a place; its alpha-3 comes from the countries. */
  Place place(int row, Countries known) {
    String iso2 = countryOf(row);
    Place.Kind what = kindOf(row);
    return new Place(
        nameOf(row),
        what,
        iso2 == null ? null : known.byIso2(iso2).map(Country::iso3).orElse(null),
        iso2,
        what == Place.Kind.ADM1 ? nameOf(row) : admin1[row] < 0 ? null : nameOf(admin1[row]),
        latitudeOf(row),
        longitudeOf(row),
        geonameId[row] == 0 ? null : Long.valueOf(geonameId[row]),
        what == Place.Kind.REGION ? 0 : population[row]);
  }
}
