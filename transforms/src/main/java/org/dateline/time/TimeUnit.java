package org.dateline.time;

import java.time.LocalDate;

/** Units of the calendar and the clock that durations and shifts are counted in, finest first. */
enum TimeUnit {
  SECOND("S", true, 1),
  MINUTE("M", true, 1),
  HOUR("H", true, 1),
  DAY("D", false, 1),
  WEEKEND("WE", false, 1),
  WEEK("W", false, 1),
  FORTNIGHT("W", false, 2),
  MONTH("M", false, 1),
  QUARTER("Q", false, 1),
  YEAR("Y", false, 1),
  DECADE("Y", false, 10),
  CENTURY("Y", false, 100),
  MILLENNIUM("Y", false, 1000);

  private final String letter;
  private final boolean clock;
  private final int factor;

  TimeUnit(String letter, boolean clock, int factor) {
    this.letter = letter;
    this.clock = clock;
    this.factor = factor;
  }

  /** The letter of ISO 8601 durations; weekends and quarters as TIMEX3 adds them. */
  String letter() {
    return letter;
  }

  /** Whether ISO 8601 puts it behind the T of a duration. */
  boolean isClock() {
    return clock;
  }

  /** How many of what {@link #letter} stands for make one: 10 years a decade. */
  int factor() {
    return factor;
  }

  /** The day so many units on, or back where {@code count} is negative. */
  LocalDate plus(LocalDate day, long count) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(count);
      case WEEK, WEEKEND -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR, DECADE, CENTURY, MILLENNIUM -> day.plusYears(factor * count);
    };
  }
}
