package org.dateline.time;

import edu.stanford.nlp.time.SUTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.TenseCues.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Anchors expressions that lean on the publication day. Stateless.
 *
 * <p>News conventions: a bare weekday lies within a week of publication, and the weekday of
 * publication is publication day itself; a bare day or month of the year is the nearest that the
 * tense allows; a bare quarter has ended unless the tense looks ahead.
 */
final class Deixis {
  private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(T.*)?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("XXXX-(\\d{2})(?:-(\\d{2}))?(T.*)?");
  private static final Pattern QUARTER = Pattern.compile("XXXX-Q([1-4])");

  /** A dated plan beyond this many days ahead would be given with its year. */
  private static final int NEAR_FUTURE_DAYS = 92;

  private Deixis() {}

  /**
   * The temporal with the publication day filled in.
   *
   * @param bare its underspecified TIMEX3 value; null if it has none
   */
  static SUTime.Temporal resolve(
      SUTime.Temporal temporal, @Nullable String bare, LocalDate published, Direction direction) {
    LocalDate reference = bare == null ? null : reference(bare, published, direction);
    return reference == null
        ? temporal.resolve(SUTime.parseDateTime(published.toString(), true), direction.flags())
        : temporal.resolve(
            SUTime.parseDateTime(reference.toString(), true), SUTime.RESOLVE_TO_THIS);
  }

  /**
   * A day in the very week or year that the expression means; null if it names no calendar unit.
   */
  private static @Nullable LocalDate reference(
      String bare, LocalDate published, Direction direction) {
    Matcher weekday = WEEKDAY.matcher(bare);
    if (weekday.matches()) {
      return weekday(Integer.parseInt(weekday.group(1)), published, direction);
    }
    Matcher dayOfYear = DAY_OF_YEAR.matcher(bare);
    if (dayOfYear.matches()) {
      int month = Integer.parseInt(dayOfYear.group(1));
      int day = dayOfYear.group(2) == null ? 0 : Integer.parseInt(dayOfYear.group(2));
      return yearOf(month, day, published, direction);
    }
    Matcher quarter = QUARTER.matcher(bare);
    if (quarter.matches()) {
      int lastMonth = Integer.parseInt(quarter.group(1)) * 3;
      boolean ahead = lastMonth >= published.getMonthValue();
      boolean back =
          ahead && direction != Direction.FUTURE && lastMonth - 2 > published.getMonthValue();
      return published.withDayOfMonth(1).withMonth(lastMonth).minusYears(back ? 1 : 0);
    }
    return null;
  }

  private static LocalDate weekday(int day, LocalDate published, Direction direction) {
    int back = Math.floorMod(published.getDayOfWeek().getValue() - day, 7);
    return direction == Direction.FUTURE && back > 0
        ? published.plusDays(7L - back)
        : published.minusDays(back);
  }

  private static LocalDate yearOf(int month, int day, LocalDate published, Direction direction) {
    if (month < 1 || month > 12) {
      return published;
    }
    LocalDate thisYear = LocalDate.of(published.getYear(), month, 1);
    if (day > 0) {
      thisYear = thisYear.withDayOfMonth(Math.min(day, thisYear.lengthOfMonth()));
    } else if (month == published.getMonthValue()) {
      return published;
    }
    long ahead = ChronoUnit.DAYS.between(published, thisYear);
    return switch (direction) {
      case PAST -> ahead > 0 ? thisYear.minusYears(1) : thisYear;
      case FUTURE -> ahead < 0 ? thisYear.plusYears(1) : thisYear;
      case OPEN ->
          ahead > NEAR_FUTURE_DAYS
              ? thisYear.minusYears(1)
              : ahead + 365 <= NEAR_FUTURE_DAYS ? thisYear.plusYears(1) : thisYear;
    };
  }
}
