package org.dateline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in the calendar as a TIMEX3 value writes it, known in full or in part.
 *
 * @param grain the unit it is as long as
 * @param year ISO year; null if unsaid
 * @param number which one in the year: month, quarter, half, season (1 spring to 4 winter), week;
 *     for a weekday 1 to 7 from Monday, for decades and centuries the leading figures; 0 if unsaid
 * @param day day of the month, with grain DAY; 0 if unsaid
 * @param time the part from the T on, such as {@code TNI} or {@code T10:30}; null for none
 */
record Moment(Grain grain, @Nullable Integer year, int number, int day, @Nullable String time) {

  enum Grain {
    DAY,
    WEEKDAY,
    WEEKEND,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    SEASON,
    /** A season of the southern hemisphere. */
    AUSTRAL_SEASON,
    YEAR,
    DECADE,
    CENTURY
  }

  private static final String[] SEASONS = {"XX", "SP", "SU", "FA", "WI"};

  static Moment day(LocalDate date) {
    return new Moment(Grain.DAY, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), null);
  }

  static Moment day(@Nullable Integer year, int month, int day) {
    return new Moment(Grain.DAY, year, month, day, null);
  }

  static Moment month(@Nullable Integer year, int month) {
    return new Moment(Grain.MONTH, year, month, 0, null);
  }

  static Moment year(@Nullable Integer year) {
    return new Moment(Grain.YEAR, year, 0, 0, null);
  }

  static Moment of(Grain grain, @Nullable Integer year, int number) {
    return new Moment(grain, year, number, 0, null);
  }

  static Moment weekday(int weekday) {
    return new Moment(Grain.WEEKDAY, null, weekday, 0, null);
  }

  /** The ISO week that the day lies in. */
  static Moment week(LocalDate date, Grain grain) {
    return new Moment(
        grain,
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        0,
        null);
  }

  /** The unit of the calendar that the day lies in. */
  static Moment containing(LocalDate date, Grain grain) {
    int year = date.getYear();
    int month = date.getMonthValue();
    return switch (grain) {
      case DAY, WEEKDAY -> day(date);
      case WEEK, WEEKEND -> week(date, grain);
      case MONTH -> month(year, month);
      case QUARTER -> of(grain, year, (month + 2) / 3);
      case HALF -> of(grain, year, month <= 6 ? 1 : 2);
      case SEASON -> of(grain, month <= 2 ? year - 1 : year, month <= 2 ? 4 : month / 3);
      case AUSTRAL_SEASON -> containing(date, Grain.SEASON).acrossEquator();
      case YEAR -> of(grain, year, 0);
      case DECADE -> of(grain, null, year / 10);
      case CENTURY -> of(grain, null, year / 100);
    };
  }

  Moment withYear(@Nullable Integer other) {
    return new Moment(grain, other, number, day, time);
  }

  Moment withTime(@Nullable String other) {
    return new Moment(grain, year, number, day, other);
  }

  /** The same months as a season of the other hemisphere, whose summer is this one's winter. */
  Moment acrossEquator() {
    Grain other = grain == Grain.SEASON ? Grain.AUSTRAL_SEASON : Grain.SEASON;
    return new Moment(other, year, (number + 1) % 4 + 1, day, time);
  }

  /** Its first day; null if that is not said. */
  @Nullable LocalDate first() {
    DayInterval interval = interval();
    return interval == null ? null : interval.start();
  }

  /** Its days; null if they are not said, or not in the calendar. */
  @Nullable DayInterval interval() {
    // Values do not tell the hemisphere.
    Moment northern = grain == Grain.AUSTRAL_SEASON ? acrossEquator() : this;
    return TimexIntervals.of(Timex3.Type.DATE, northern.withTime(null).value());
  }

  /** Whether nothing is left unsaid, and the calendar has it. */
  boolean isPlaced() {
    return interval() != null;
  }

  /** Whether there is such a day in some year. */
  boolean isPossible() {
    if (grain != Grain.DAY || number == 0) {
      return true;
    }
    try {
      return day <= LocalDate.of(year == null ? 2000 : year, number, 1).lengthOfMonth();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The TIMEX3 value. */
  String value() {
    return date() + (time == null ? "" : time);
  }

  private String date() {
    String y = year == null ? "XXXX" : written(year);
    return switch (grain) {
      case YEAR -> y;
      case MONTH -> y + "-" + two(number);
      case DAY -> y + "-" + two(number) + "-" + two(day);
      case WEEKDAY -> "XXXX-WXX-" + number;
      case WEEK -> y + "-W" + two(number);
      case WEEKEND -> y + "-W" + two(number) + "-WE";
      case QUARTER -> y + "-Q" + (number == 0 ? "X" : number);
      case HALF -> y + "-H" + (number == 0 ? "X" : number);
      case SEASON, AUSTRAL_SEASON -> y + "-" + SEASONS[number];
      case DECADE -> number == 0 ? "XXX" : String.format(Locale.ROOT, "%03d", number);
      case CENTURY -> number == 0 ? "XX" : String.format(Locale.ROOT, "%02d", number);
    };
  }

  /** TIMEX3 writes years before Christ with their era: BC0044; there is no year 0. */
  private static String written(int year) {
    return year > 0
        ? String.format(Locale.ROOT, "%04d", year)
        : String.format(Locale.ROOT, "BC%04d", 1 - year);
  }

  private static String two(int number) {
    return number == 0 ? "XX" : String.format(Locale.ROOT, "%02d", number);
  }
}
