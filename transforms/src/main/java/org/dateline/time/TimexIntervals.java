package org.dateline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.DayInterval.Precision;
import org.jspecify.annotations.Nullable;

/** The days that TIMEX3 values denote (ISO 8601 calendar, weeks from Monday). Stateless. */
public final class TimexIntervals {
  private static final Pattern VALUE =
      Pattern.compile(
          "(\\d{4})(?:-(?:W(\\d{2})(?:-(\\d|WE))?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\\d{2})(?:-(\\d{2}))?))?(?:T.*)?");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X?");
  private static final Pattern CENTURY = Pattern.compile("(\\d{2})(?:XX)?");

  private TimexIntervals() {}

  /**
   * The days of a DATE or TIME value such as {@code 2024-09-17}, {@code 2024-W38}, {@code 2024-Q3},
   * {@code 199X}; null for durations, sets, references and underspecified values.
   */
  public static @Nullable DayInterval of(Timex3.Type type, String value) {
    if (type != Timex3.Type.DATE && type != Timex3.Type.TIME) {
      return null;
    }
    try {
      Matcher matcher = VALUE.matcher(value);
      if (matcher.matches()) {
        return calendar(matcher);
      }
      Matcher decade = DECADE.matcher(value);
      if (decade.matches()) {
        int year = Integer.parseInt(decade.group(1)) * 10;
        return years(year, year + 9, Precision.DECADE);
      }
      Matcher century = CENTURY.matcher(value);
      if (century.matches()) {
        int year = Integer.parseInt(century.group(1)) * 100;
        return years(year, year + 99, Precision.CENTURY);
      }
      return null;
    } catch (DateTimeException e) {
      // February 30th and the like: said, but no day.
      return null;
    }
  }

  private static DayInterval calendar(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      return week(year, Integer.parseInt(matcher.group(2)), matcher.group(3));
    }
    if (matcher.group(4) != null) {
      int quarter = Integer.parseInt(matcher.group(4));
      return months(year, quarter * 3 - 2, 3, Precision.QUARTER);
    }
    if (matcher.group(5) != null) {
      int half = Integer.parseInt(matcher.group(5));
      return months(year, half * 6 - 5, 6, Precision.INTERVAL);
    }
    if (matcher.group(6) != null) {
      return season(year, matcher.group(6));
    }
    if (matcher.group(7) == null) {
      return years(year, year, Precision.YEAR);
    }
    int month = Integer.parseInt(matcher.group(7));
    if (matcher.group(8) == null) {
      return months(year, month, 1, Precision.MONTH);
    }
    return DayInterval.day(LocalDate.of(year, month, Integer.parseInt(matcher.group(8))));
  }

  private static DayInterval week(int year, int week, @Nullable String day) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(WeekFields.ISO.dayOfWeek(), 1)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
    if (day == null) {
      return new DayInterval(monday, monday.plusDays(6), Precision.WEEK);
    }
    if (day.equals("WE")) {
      return new DayInterval(monday.plusDays(5), monday.plusDays(6), Precision.INTERVAL);
    }
    return DayInterval.day(monday.plusDays(Integer.parseInt(day) - 1L));
  }

  /** Meteorological seasons of the northern hemisphere; winter runs into the next year. */
  private static DayInterval season(int year, String season) {
    int month =
        switch (season) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          default -> 12;
        };
    return months(year, month, 3, Precision.SEASON);
  }

  private static DayInterval months(int year, int month, int count, Precision precision) {
    YearMonth first = YearMonth.of(year, month);
    return new DayInterval(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
  }

  private static DayInterval years(int first, int last, Precision precision) {
    return new DayInterval(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision);
  }
}
