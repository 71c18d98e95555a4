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
  private static final char FIRST_MARK = '\u0300';

  private MonthNames() {}

  /** The month of that name, in any case. */
  static @Nullable Month of(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** A letter or, after one, a mark: names of months in Indic scripts hold vowel signs. */
  private static boolean isOfName(char c, boolean begun) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = begun && c >= FIRST_MARK ? Character.getType(c) : Character.UNASSIGNED;
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the line may hold such a name; an ordinal's ending may be glued to its front. */
  static boolean mayBeIn(String line) {
    int from = -1;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && isOfName(line.charAt(i), from >= 0)) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        boolean glued = from > 0 && Character.isDigit(line.charAt(from - 1));
        if (glued || (i - from > 2 && i - from < 16 && of(line.substring(from, i)) != null)) {
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
