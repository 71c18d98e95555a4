package org.dateline.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * When two bounded intervals can tell of one event. Up to a month they must overlap by at least
 * half of the shorter one, so that a day agrees with its month. Longer ones say too little to tell
 * events apart: they agree only with such as are at least half as long, never with a day or month.
 */
final class Spans {
  /** Longest interval, in days, that still dates an event. */
  static final int MONTH = 31;

  private Spans() {}

  /** Whether the interval is so short that it dates an event. */
  static boolean isFine(DayInterval bounded) {
    return days(bounded) <= MONTH;
  }

  /** Whether it says enough to tell the event of one story from that of another. */
  static boolean isDate(@Nullable DayInterval interval) {
    return interval != null && interval.isBounded() && isFine(interval);
  }

  /** Whether two bounded intervals can tell of one event. */
  static boolean agree(DayInterval a, DayInterval b) {
    long shorter = Math.min(days(a), days(b));
    long longer = Math.max(days(a), days(b));
    if (longer > MONTH && (shorter <= MONTH || shorter * 2 < longer)) {
      return false;
    }
    DayInterval both = intersection(a, b);
    return both != null && days(both) * 2 >= shorter;
  }

  /** Whether a bounded interval lies in another that is longer. */
  static boolean isInside(DayInterval inner, DayInterval outer) {
    return days(inner) < days(outer)
        && !start(inner).isBefore(start(outer))
        && !end(inner).isAfter(end(outer));
  }

  /** Days of a bounded interval. */
  static long days(DayInterval bounded) {
    return ChronoUnit.DAYS.between(start(bounded), end(bounded)) + 1;
  }

  /** By how many days the ends of two bounded intervals differ. */
  static long difference(DayInterval a, DayInterval b) {
    return Math.abs(ChronoUnit.DAYS.between(start(a), start(b)))
        + Math.abs(ChronoUnit.DAYS.between(end(a), end(b)));
  }

  /**
   * The days in both of two bounded intervals; null if there are none. It speaks in the precision
   * of the interval that it equals, of none if it equals neither.
   */
  static @Nullable DayInterval intersection(DayInterval a, DayInterval b) {
    LocalDate from = start(a).isAfter(start(b)) ? start(a) : start(b);
    LocalDate to = end(a).isBefore(end(b)) ? end(a) : end(b);
    if (from.isAfter(to)) {
      return null;
    }
    if (isSpan(a, from, to)) {
      return a;
    }
    if (isSpan(b, from, to)) {
      return b;
    }
    return from.equals(to)
        ? DayInterval.day(from)
        : new DayInterval(from, to, DayInterval.Precision.INTERVAL);
  }

  /** ISO 8601: a day, or start and end with a slash between; two dots for an unknown end. */
  static String code(DayInterval interval) {
    if (interval.start() != null && interval.start().equals(interval.end())) {
      return interval.start().toString();
    }
    return code(interval.start()) + "/" + code(interval.end());
  }

  private static String code(@Nullable LocalDate day) {
    return day == null ? ".." : day.toString();
  }

  static LocalDate start(DayInterval bounded) {
    return Objects.requireNonNull(bounded.start(), "start");
  }

  static LocalDate end(DayInterval bounded) {
    return Objects.requireNonNull(bounded.end(), "end");
  }

  private static boolean isSpan(DayInterval interval, LocalDate from, LocalDate to) {
    return start(interval).equals(from) && end(interval).equals(to);
  }
}
