package org.dateline.metadata;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** News agencies by the names that bylines and datelines use. Thread safe. */
final class NewsAgencies {
  private static final Map<String, String> SHORT_NAMES = load();

  /** All names have at least so many letters. */
  private static final int ENDING = 2;

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
    String stripped = words.strip();
    String name =
        stripped.length() > 3 && stripped.charAt(3) == ' '
            ? ARTICLE.matcher(stripped).replaceFirst("")
            : stripped;
    if (name.length() > LONGEST) {
      return null;
    }
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

  /** Any agency's name, in any case. */
  static final Pattern ANY =
      Pattern.compile(
          SHORT_NAMES.keySet().stream()
              .sorted()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{N}])")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST =
      SHORT_NAMES.keySet().stream().mapToInt(String::length).max().orElse(0);

  /** The last letters of all names. */
  private static final Set<String> ENDINGS =
      SHORT_NAMES.keySet().stream()
          .map(name -> name.substring(Math.max(0, name.length() - ENDING)))
          .collect(Collectors.toUnmodifiableSet());

  /** Whether the line may end in the name of an agency, as its letters are written in a table. */
  static boolean mayEnd(String line) {
    return line.length() > ENDING && ENDINGS.contains(line.substring(line.length() - ENDING));
  }

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
