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
  static final String REGEX = "\\p{L}{3,14}";

  private MonthNames() {}

  /** The month of that name, in any case. */
  static @Nullable Month of(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the line may hold such a name; an ordinal's ending may be glued to its front. */
  static boolean mayBeIn(String line) {
    int from = -1;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && Character.isLetter(line.charAt(i))) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        boolean glued = from > 0 && Character.isDigit(line.charAt(from - 1));
        if (glued || (i - from > 2 && i - from < 15 && of(line.substring(from, i)) != null)) {
          return true;
        }
        from = -1;
      }
    }
    return false;
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
