package org.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers places and packs them into a {@link Gazetteer}. Not thread safe. */
final class GazetteerBuilder {
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> cities = new HashSet<>();
  private int indexed;

  /**
   * A place to be packed.
   *
   * @param code key under which others name it as their division ({@code US.LA}); null if none does
   * @param admin1 code of the first-level division; null if none
   * @param admin2 code of the second-level division; null if none
   * @param names folded names; true marks main names
   */
  record Entry(
      String name,
      Place.Kind kind,
      PlaceRank rank,
      @Nullable String iso2,
      @Nullable String code,
      @Nullable String admin1,
      @Nullable String admin2,
      double latitude,
      double longitude,
      long population,
      int geonameId,
      Map<String, Boolean> names) {

    /** Adds a name; a name that is main stays so. */
    void addName(String printed, boolean main) {
      addKey(FoldedName.of(printed), main);
    }

    /** As {@link #addName}, of a name that is folded already. */
    void addKey(String key, boolean main) {
      if (!key.isEmpty()) {
        names.merge(key, main, Boolean::logicalOr);
      }
    }
  }

  /** Adds a place without names and returns it, so that names can be added. */
  Entry add(
      String name,
      Place.Kind kind,
      PlaceRank rank,
      @Nullable String iso2,
      @Nullable String code,
      @Nullable String admin1,
      @Nullable String admin2,
      double latitude,
      double longitude,
      long population,
      int geonameId) {
    Entry entry =
        new Entry(
            name,
            kind,
            rank,
            iso2,
            code,
            admin1,
            admin2,
            latitude,
            longitude,
            population,
            geonameId,
            new LinkedHashMap<>());
    entries.add(entry);
    return entry;
  }

  /** Whether a city of the division has that folded name, main or alternate. */
  boolean hasCity(String key, String admin1) {
    if (indexed != entries.size()) {
      entries.subList(indexed, entries.size()).stream()
          .filter(entry -> entry.kind() == Place.Kind.CITY)
          .forEach(
              entry ->
                  entry.names().forEach((name, main) -> cities.add(entry.admin1() + "\t" + name)));
      indexed = entries.size();
    }
    return cities.contains(admin1 + "\t" + key);
  }

  /**
   * Gives more main names to the most populous city of a name.
   *
   * @param rows name, alpha-2, further names parted by semicolons
   * @throws IllegalArgumentException if there is no such city
   */
  void addAliases(List<List<String>> rows) {
    for (List<String> row : rows) {
      Entry city =
          entries.stream()
              .filter(e -> e.kind() == Place.Kind.CITY && row.get(1).equals(e.iso2()))
              .filter(e -> e.names().containsKey(FoldedName.of(row.get(0))))
              .max(Comparator.comparingLong(Entry::population))
              .orElseThrow(() -> new IllegalArgumentException("no city " + row));
      TableFile.list(row.get(2)).forEach(name -> city.addName(name, true));
    }
  }

  /** The gazetteer: the same for the same places in whatever order they came. */
  Gazetteer build() {
    entries.sort(
        Comparator.comparing(Entry::kind)
            .thenComparing(e -> e.iso2() == null ? "" : e.iso2())
            .thenComparing(e -> e.code() == null ? "" : e.code())
            .thenComparing(e -> e.admin1() == null ? "" : e.admin1())
            .thenComparing(Entry::geonameId)
            .thenComparing(Entry::name)
            .thenComparingDouble(Entry::latitude)
            .thenComparingDouble(Entry::longitude));
    return new Gazetteer(places(), names());
  }

  private PlaceTable places() {
    TreeSet<String> codes = new TreeSet<>();
    Map<String, Integer> divisions = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.iso2() != null) {
        codes.add(entry.iso2());
      }
      if (entry.code() != null) {
        divisions.put(entry.code(), i);
      }
    }
    List<String> countries = List.copyOf(codes);
    int n = entries.size();
    byte[] kind = new byte[n];
    byte[] rank = new byte[n];
    short[] country = new short[n];
    int[] admin1 = new int[n];
    int[] admin2 = new int[n];
    int[] latitude = new int[n];
    int[] longitude = new int[n];
    int[] population = new int[n];
    int[] geonameId = new int[n];
    int[] nameEnd = new int[n];
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    int[] codeEnd = new int[n];
    ByteArrayOutputStream divisionCodes = new ByteArrayOutputStream();
    for (int i = 0; i < n; i++) {
      Entry entry = entries.get(i);
      kind[i] = (byte) PlaceTable.KINDS.indexOf(entry.kind());
      rank[i] = (byte) PlaceTable.RANKS.indexOf(entry.rank());
      country[i] = (short) (entry.iso2() == null ? -1 : countries.indexOf(entry.iso2()));
      admin1[i] = entry.admin1() == null ? -1 : divisions.getOrDefault(entry.admin1(), -1);
      admin2[i] = entry.admin2() == null ? -1 : divisions.getOrDefault(entry.admin2(), -1);
      latitude[i] = (int) Math.round(entry.latitude() * 1e5);
      longitude[i] = (int) Math.round(entry.longitude() * 1e5);
      population[i] = (int) Math.min(Integer.MAX_VALUE, entry.population());
      geonameId[i] = entry.geonameId();
      names.writeBytes(entry.name().getBytes(StandardCharsets.UTF_8));
      nameEnd[i] = names.size();
      if (entry.code() != null) {
        divisionCodes.writeBytes(entry.code().getBytes(StandardCharsets.UTF_8));
      }
      codeEnd[i] = divisionCodes.size();
    }
    return new PlaceTable(
        countries.toArray(new String[0]),
        kind,
        rank,
        country,
        admin1,
        admin2,
        latitude,
        longitude,
        population,
        geonameId,
        nameEnd,
        names.toByteArray(),
        codeEnd,
        divisionCodes.toByteArray());
  }

  private NameIndex names() {
    // Folded names are ASCII or nearly so: String order is byte order unless surrogates occur,
    // and those are kept out.
    TreeMap<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      for (Map.Entry<String, Boolean> name : entries.get(i).names().entrySet()) {
        if (name.getKey().codePoints().allMatch(Character::isBmpCodePoint)) {
          index
              .computeIfAbsent(name.getKey(), k -> new ArrayList<>())
              .add(2 * i + (name.getValue() ? 1 : 0));
        }
      }
    }
    int[] keyEnd = new int[index.size()];
    int[] hitEnd = new int[index.size()];
    ByteArrayOutputStream keys = new ByteArrayOutputStream();
    List<Integer> hits = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, List<Integer>> name : index.entrySet()) {
      name.getValue()
          .sort(
              Comparator.comparingLong((Integer hit) -> -entries.get(hit >> 1).population())
                  .thenComparing(Comparator.naturalOrder()));
      keys.writeBytes(name.getKey().getBytes(StandardCharsets.UTF_8));
      hits.addAll(name.getValue());
      keyEnd[at] = keys.size();
      hitEnd[at] = hits.size();
      at++;
    }
    return new NameIndex(
        keyEnd, keys.toByteArray(), hitEnd, hits.stream().mapToInt(Integer::intValue).toArray());
  }
}
