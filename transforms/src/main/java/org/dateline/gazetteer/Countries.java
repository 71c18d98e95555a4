package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries and dependencies by name, demonym, capital and code.
 *
 * <p>Names are looked up as {@link FoldedName}s, with or without "the". A name that several
 * countries share ("Congo", "Korean") gives them all, the most populous first; the {@code Optional}
 * look-ups give nothing then. Immutable, so safe for any number of threads.
 */
public final class Countries {
  private static final Countries STANDARD = read();

  private final List<Country> all;
  private final Map<String, List<Country>> byCode = new HashMap<>();
  private final Map<String, List<Country>> byName = new HashMap<>();
  private final Map<String, List<Country>> byDemonym = new HashMap<>();
  private final Map<String, List<Country>> byCapital = new HashMap<>();

  private Countries(List<Row> rows) {
    List<Row> populousFirst = new ArrayList<>(rows);
    populousFirst.sort(
        Comparator.comparingLong((Row row) -> -row.country().population())
            .thenComparing(row -> row.country().iso3()));
    for (Row row : populousFirst) {
      Country country = row.country();
      put(byCode, country.iso3(), country);
      put(byCode, country.iso2(), country);
      put(byName, FoldedName.of(country.name()), country);
      row.names().forEach(name -> put(byName, FoldedName.of(name), country));
      row.demonyms().forEach(demonym -> put(byDemonym, FoldedName.of(demonym), country));
      row.capitals().forEach(capital -> put(byCapital, FoldedName.of(capital), country));
    }
    put(byCode, "XKX", byIso2("XK").orElseThrow());
    all = rows.stream().map(Row::country).sorted(Comparator.comparing(Country::iso3)).toList();
  }

  /** The table that ships with Dateline, loaded once. */
  public static Countries standard() {
    return STANDARD;
  }

  /** All of them, by alpha-3. */
  public List<Country> all() {
    return all;
  }

  /** The country with the ISO 3166 alpha-3 code (Kosovo: KOS; XKX is understood). */
  public Optional<Country> byIso3(String code) {
    return code.length() == 3 ? only(byCode, code) : Optional.empty();
  }

  /** The country with the ISO 3166 alpha-2 code (Kosovo: XK). */
  public Optional<Country> byIso2(String code) {
    return code.length() == 2 ? only(byCode, code) : Optional.empty();
  }

  /** The one country of that name or alternative name; empty if none or ambiguous. */
  public Optional<Country> byName(String name) {
    return only(byName, withoutArticle(name));
  }

  /** The one country whose people or adjective that is; empty if none or ambiguous. */
  public Optional<Country> byDemonym(String demonym) {
    List<Country> found = withDemonym(demonym);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The one country of whose seat of government that is a name; empty if none. */
  public Optional<Country> byCapital(String capital) {
    return only(byCapital, FoldedName.of(capital));
  }

  /** Every country of that name or alternative name, most populous first. */
  public List<Country> named(String name) {
    return byName.getOrDefault(withoutArticle(name), List.of());
  }

  /** Folded alternative names of a country, sorted. */
  List<String> namesOf(Country country) {
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().contains(country))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Every country with that adjective or name of its people (singular or plural), as above. */
  public List<Country> withDemonym(String demonym) {
    if (demonym.equals(demonym.toLowerCase(Locale.ROOT))) {
      return List.of(); // "polish", "us", "pole" are common words
    }
    String key = withoutArticle(demonym);
    List<Country> exact = byDemonym.get(key);
    if (exact != null) {
      return exact;
    }
    return key.endsWith("s")
        ? byDemonym.getOrDefault(key.substring(0, key.length() - 1), List.of())
        : List.of();
  }

  private static String withoutArticle(String name) {
    String key = FoldedName.of(name);
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static Optional<Country> only(Map<String, List<Country>> index, String key) {
    List<Country> found = index.getOrDefault(key, List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static void put(Map<String, List<Country>> index, String key, Country country) {
    List<Country> there = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (!there.contains(country)) {
      there.add(country);
    }
  }

  private static Countries read() {
    return new Countries(
        TableFile.rows(Countries.class, "countries.tsv", 10).stream().map(Row::of).toList());
  }

  private record Row(
      Country country, List<String> capitals, List<String> names, List<String> demonyms) {

    static Row of(List<String> cells) {
      List<String> capitals = TableFile.list(cells.get(3));
      return new Row(
          new Country(
              cells.get(0),
              cells.get(1),
              cells.get(2),
              capitals.isEmpty() ? null : capitals.get(0),
              Double.parseDouble(cells.get(4)),
              Double.parseDouble(cells.get(5)),
              Long.parseLong(cells.get(6)) * 1000,
              cells.get(7).isEmpty() ? null : cells.get(7)),
          capitals,
          TableFile.list(cells.get(8)),
          TableFile.list(cells.get(9)));
    }
  }
}
