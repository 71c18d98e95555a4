package org.dateline.metadata;

import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Month names in the languages of month-names.tsv; no name means two months. Thread safe. */
final class MonthNames {
  private static final Map<String, Month> BY_NAME = load();

  /** A regular expression, without groups, for any month name; full stops are left outside. */
  static final String REGEX =
      BY_NAME.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));

  private MonthNames() {}

  /** The month of that name, in any case. */
  static @Nullable Month of(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Month> load() {
    Map<String, Month> months = new LinkedHashMap<>();
    for (List<String> row : Table.read("month-names.tsv")) {
      for (Month month : Month.values()) {
        for (String name : row.get(month.getValue()).split("\\|", -1)) {
          Month other = months.put(name, month);
          if (other != null && other != month) {
            throw new IllegalStateException(name + " is " + other + " and " + month);
          }
        }
      }
    }
    return months;
  }
}
