package org.dateline.metadata;

import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Month names in the languages of month-names.tsv; no name means two months. Thread safe. */
final class MonthNames {
  private static final Map<String, Month> BY_NAME = load();

  /** A regular expression for words that may be month names; {@link #of} tells whether they are. */
  static final String REGEX = "\\p{L}[\\p{L}\\p{M}]{2,14}";

  private static final String NONE = "-";

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
          if (name.equals(NONE)) {
            continue;
          }
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
