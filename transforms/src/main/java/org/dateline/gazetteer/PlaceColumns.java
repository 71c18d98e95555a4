package org.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places in the making, column by column: some 50 bytes a place. Divisions are named by their codes
 * and may come after what lies in them. Not thread safe.
 */
final class PlaceColumns {
  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Map<String, Integer> codes = new LinkedHashMap<>();

  /** Row of the division with that number in {@code codes}; -1 if there is none so far. */
  private final IntColumn rowOfCode = new IntColumn();

  private final Map<Integer, String> codeOfRow = new HashMap<>();
  private final IntColumn kinds = new IntColumn(); // kind, rank and country in one
  private final IntColumn admin1 = new IntColumn();
  private final IntColumn admin2 = new IntColumn();
  private final IntColumn latitude = new IntColumn();
  private final IntColumn longitude = new IntColumn();
  private final IntColumn population = new IntColumn();
  private final IntColumn geonameId = new IntColumn();
  private final IntColumn nameEnd = new IntColumn();
  private final ByteArrayOutputStream names = new ByteArrayOutputStream();

  /**
   * Adds a place and gives its row.
   *
   * @param iso2 alpha-2 of its country; null for none
   * @param admin1Code code of its first-level division; null for none
   * @param admin2Code code of its second-level division; null for none
   */
  int add(
      String name,
      Place.Kind kind,
      PlaceRank rank,
      @Nullable String iso2,
      @Nullable String admin1Code,
      @Nullable String admin2Code,
      double lat,
      double lon,
      long inhabitants,
      int id) {
    int row = size();
    int country = iso2 == null ? 0 : countries.computeIfAbsent(iso2, c -> countries.size() + 1);
    kinds.add(country << 16 | PlaceTable.KINDS.indexOf(kind) << 8 | PlaceTable.RANKS.indexOf(rank));
    admin1.add(codeNumber(admin1Code));
    admin2.add(codeNumber(admin2Code));
    latitude.add((int) Math.round(lat * 1e5));
    longitude.add((int) Math.round(lon * 1e5));
    population.add((int) Math.min(Integer.MAX_VALUE, inhabitants));
    geonameId.add(id);
    names.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    nameEnd.add(names.size());
    return row;
  }

  int size() {
    return nameEnd.size();
  }

  /** Makes the place the division of that code. */
  void setCode(int row, String code) {
    rowOfCode.set(codeNumber(code), row);
    codeOfRow.put(row, code);
  }

  /** Row of the division of that code; -1 if there is none so far. */
  int rowOf(String code) {
    Integer number = codes.get(code);
    return number == null ? -1 : rowOfCode.get(number);
  }

  void setGeonameId(int row, int id) {
    geonameId.set(row, id);
  }

  private int codeNumber(@Nullable String code) {
    if (code == null) {
      return -1;
    }
    Integer known = codes.get(code);
    if (known != null) {
      return known;
    }
    codes.put(code, codes.size());
    rowOfCode.add(-1);
    return codes.size() - 1;
  }

  /** The places so far. */
  PlaceTable toTable() {
    int size = size();
    byte[] kind = new byte[size];
    byte[] rank = new byte[size];
    short[] country = new short[size];
    int[] codeEnd = new int[size];
    ByteArrayOutputStream divisionCodes = new ByteArrayOutputStream();
    for (int row = 0; row < size; row++) {
      int packed = kinds.get(row);
      kind[row] = (byte) (packed >> 8);
      rank[row] = (byte) packed;
      country[row] = (short) ((packed >> 16) - 1);
      String code = codeOfRow.get(row);
      if (code != null) {
        divisionCodes.writeBytes(code.getBytes(StandardCharsets.UTF_8));
      }
      codeEnd[row] = divisionCodes.size();
    }
    return new PlaceTable(
        List.copyOf(countries.keySet()).toArray(new String[0]),
        kind,
        rank,
        country,
        divisions(admin1),
        divisions(admin2),
        latitude.toArray(),
        longitude.toArray(),
        population.toArray(),
        geonameId.toArray(),
        nameEnd.toArray(),
        names.toByteArray(),
        codeEnd,
        divisionCodes.toByteArray());
  }

  private int[] divisions(IntColumn numbers) {
    int[] rows = numbers.toArray();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows[i] < 0 ? -1 : rowOfCode.get(rows[i]);
    }
    return rows;
  }
}
