package org.dateline.metadata;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** News agencies by the names that bylines and datelines use. Thread safe. */
final class NewsAgencies {
  private static final Map<String, String> SHORT_NAMES = load();

  /** A case-sensitive regular expression, without groups, for any name of an agency. */
  static final String REGEX =
      SHORT_NAMES.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:[Tt]he )?(?:", ")(?![\\p{L}\\p{N}])"));

  private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|THE) ");

  private NewsAgencies() {}

  /** The usual short name of the agency that the words name, as a whole; null if none. */
  static @Nullable String shortName(String words) {
    String name = ARTICLE.matcher(words.strip()).replaceFirst("");
    String found = SHORT_NAMES.get(name);
    return found == null ? LONG_NAMES.get(name.toLowerCase(Locale.ROOT)) : found;
  }

  private static final Map<String, String> LONG_NAMES =
      SHORT_NAMES.entrySet().stream()
          .filter(name -> name.getKey().length() > 6)
          .collect(
              Collectors.toMap(
                  name -> name.getKey().toLowerCase(Locale.ROOT),
                  Map.Entry::getValue,
                  (one, other) -> one));

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    for (List<String> row : Table.read("news-agencies.tsv")) {
      names.put(row.get(0), row.get(0));
      for (String other : row.get(1).split("\\|", -1)) {
        names.put(other, row.get(0));
      }
    }
    return Map.copyOf(names);
  }
}
