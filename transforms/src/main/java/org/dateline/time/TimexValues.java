package org.dateline.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Corrects SUTime's values to what TIMEX3's guideline asks for. Stateless. */
final class TimexValues {
  private static final Pattern AGO =
      Pattern.compile(".*\\b(year|month|decade|week)s?\\s+(ago|earlier)", Pattern.DOTALL);
  private static final Pattern LATER =
      Pattern.compile(".*\\b(?:day|week|month|year|decade)s?\\s+later", Pattern.DOTALL);
  private static final Pattern RELATIVE_UNIT =
      Pattern.compile(
          ".*\\b(last|this|next|past|coming|that|same|previous|following)\\s+(?:\\w+\\s+)?(year|quarter|month|week|day)",
          Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-\\d{2}");

  private TimexValues() {}

  /**
   * The TIMEX3 value of an expression; null if it has none.
   *
   * @param value SUTime's; null when it could not be resolved
   */
  static @Nullable String of(
      String surface, Timex3.Type type, @Nullable String value, @Nullable LocalDate published) {
    String words = surface.toLowerCase(Locale.ROOT);
    if (value == null || value.isEmpty()) {
      return published == null && type == Timex3.Type.DATE ? underspecified(words) : null;
    }
    if (type == Timex3.Type.DATE && LATER.matcher(words).matches()) {
      // Counted from the event told before, not from publication.
      return words.contains("few") || words.contains("several") ? "FUTURE_REF" : "XXXX-XX-XX";
    }
    Matcher ago = AGO.matcher(words);
    Matcher day = DAY.matcher(value);
    if (type == Timex3.Type.DATE && ago.matches() && day.matches()) {
      // "three years ago" is a year, not a day of it: the unit said is the granularity meant.
      return switch (ago.group(1)) {
        case "year" -> day.group(1);
        case "decade" -> day.group(1).substring(0, 3);
        case "month" -> day.group(1) + "-" + day.group(2);
        default -> value;
      };
    }
    // TimeML writes a decade as three digits and a century as two.
    return type == Timex3.Type.DATE ? value.replaceFirst("^(\\d{2,3})X{1,2}$", "$1") : value;
  }

  /** What can be said of an expression relative to an unknown day: its granularity. */
  private static @Nullable String underspecified(String words) {
    Matcher relative = RELATIVE_UNIT.matcher(words);
    Matcher ago = AGO.matcher(words);
    String unit = relative.find() ? relative.group(2) : ago.find() ? ago.group(1) : null;
    if (unit == null) {
      return words.matches("(?s).*(today|yesterday|tomorrow|tonight).*") ? "XXXX-XX-XX" : null;
    }
    return switch (unit) {
      case "year" -> "XXXX";
      case "decade" -> "XXX";
      case "quarter" -> "XXXX-QX";
      case "month" -> "XXXX-XX";
      case "week" -> "XXXX-WXX";
      default -> "XXXX-XX-XX";
    };
  }
}
