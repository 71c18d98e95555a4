package org.dateline.plover;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/**
 * Reads times that count from what was told before ("a day earlier", "two days later", "the next
 * day") from the day that the text named last. Stateless.
 */
final class NarrativeTimes {
  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);
  private static final Pattern COUNTED =
      Pattern.compile("(a|one|two|three|four|five|six) (day|week)s? (earlier|before|later|after)");
  private static final Pattern ADJACENT =
      Pattern.compile("the (day before|previous day|next day|following day|day after)");

  private NarrativeTimes() {}

  /** The day that the words mean; null if they do not count from another day or none was named. */
  static @Nullable DayInterval resolve(Discourse discourse, Timex3 time) {
    Integer shift = shift(time.text().strip().toLowerCase(Locale.ROOT));
    if (shift == null) {
      return null;
    }
    DayInterval last = null;
    for (Timex3 earlier : discourse.article().dates()) {
      DayInterval interval = earlier.interval();
      boolean day =
          earlier.end() <= time.begin()
              && earlier.type() == Timex3.Type.DATE
              && interval != null
              && interval.start() != null
              && interval.start().equals(interval.end())
              && shift(earlier.text().strip().toLowerCase(Locale.ROOT)) == null;
      last = day ? interval : last;
    }
    return last == null || last.start() == null
        ? null
        : DayInterval.day(last.start().plusDays(shift));
  }

  private static @Nullable Integer shift(String text) {
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      int days =
          NUMBERS.getOrDefault(counted.group(1), 1) * ("week".equals(counted.group(2)) ? 7 : 1);
      boolean back = "earlier".equals(counted.group(3)) || "before".equals(counted.group(3));
      return back ? -days : days;
    }
    Matcher adjacent = ADJACENT.matcher(text);
    if (!adjacent.matches()) {
      return null;
    }
    String which = adjacent.group(1);
    return which.endsWith("before") || which.startsWith("previous") ? -1 : 1;
  }
}
