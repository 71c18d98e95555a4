package org.dateline.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.dateline.time.Meaning.Pull;
import org.dateline.time.Moment.Grain;
import org.dateline.time.TenseCues.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Which of many equal weekdays, months or days of the year is meant: one near the publication.
 *
 * <p>News tells what has happened: without a cue it is the latest, and the weekday of publication
 * is publication day itself.
 */
final class NearestInTime {
  /** A dated plan beyond this many days ahead would be given with its year. */
  private static final int NEAR_FUTURE_DAYS = 92;

  private static final int CLOSE_DAYS = 45;

  private static final int FAR_DAYS = 300;

  private final LocalDate published;
  private final Direction direction;
  private final Pull pull;

  NearestInTime(LocalDate published, Direction direction, Pull pull) {
    this.published = published;
    this.direction = direction;
    this.pull = pull;
  }

  /** The moment with its year, or its week, filled in. */
  Moment place(Moment moment) {
    return switch (moment.grain()) {
      case WEEKDAY -> Moment.day(weekday(moment.number())).withTime(moment.time());
      case MONTH -> moment.withYear(month(moment.number()));
      case DAY -> moment.withYear(yearOfDay(moment));
      case QUARTER -> moment.withYear(quarter(moment.number()));
      case HALF -> moment.withYear(half(moment.number()));
      case SEASON -> moment.withYear(season(moment));
      case AUSTRAL_SEASON -> moment.withYear(season(moment.acrossEquator()));
      default -> moment;
    };
  }

  /** The day that a holiday is likely to mean; null if the tables do not reach so far. */
  @Nullable LocalDate place(Holiday holiday) {
    if (!holiday.isIslamic()) {
      IntFunction<LocalDate> yearly = y -> holiday.all(y).get(0);
      return yearly.apply(year(yearly, CLOSE_DAYS));
    }
    LocalDate last = null;
    LocalDate next = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      for (LocalDate day : holiday.all(year)) {
        if (!day.isAfter(published)) {
          last = day;
        } else if (next == null) {
          next = day;
        }
      }
    }
    boolean near = next != null && ChronoUnit.DAYS.between(published, next) <= NEAR_FUTURE_DAYS;
    boolean ahead =
        pull == Pull.NEXT
            || (pull == Pull.NONE
                && (direction == Direction.FUTURE || (direction == Direction.OPEN && near)));
    return ahead ? next : last;
  }

  private LocalDate weekday(int day) {
    int today = published.getDayOfWeek().getValue();
    int back = Math.floorMod(today - day, 7);
    return switch (pull) {
      case LAST -> published.minusDays(back == 0 ? 7 : back);
      // "next Friday" is that of the week to come; the one at hand would be plain "Friday".
      case NEXT -> published.plusDays(7L - today + day);
      case THIS -> published.plusDays(Math.floorMod(day - today, 7));
      case NONE ->
          direction == Direction.FUTURE && back > 0
              ? published.plusDays(7L - back)
              : published.minusDays(back);
    };
  }

  private int month(int month) {
    YearMonth current = YearMonth.from(published);
    int year = published.getYear();
    YearMonth same = YearMonth.of(year, month);
    return switch (pull) {
      case LAST -> same.isBefore(current) ? year : year - 1;
      case NEXT -> same.isAfter(current) ? year : year + 1;
      case THIS -> year;
      // One eleven months off would be given with its year, whatever the tense around it.
      case NONE -> {
        YearMonth near = nextTo(current, month);
        yield near == null ? year(y -> YearMonth.of(y, month).atDay(1), 0) : near.getYear();
      }
    };
  }

  /** That month, if it is the current one or next to it; else null. */
  private static @Nullable YearMonth nextTo(YearMonth current, int month) {
    for (int away = -1; away <= 1; away++) {
      YearMonth near = current.plusMonths(away);
      if (near.getMonthValue() == month) {
        return near;
      }
    }
    return null;
  }

  private int yearOfDay(Moment moment) {
    return year(
        y -> {
          YearMonth month = YearMonth.of(y, moment.number());
          return month.atDay(Math.min(moment.day(), month.lengthOfMonth()));
        },
        CLOSE_DAYS);
  }

  private int year(IntFunction<LocalDate> yearly, int close) {
    int year = published.getYear();
    long ahead = ChronoUnit.DAYS.between(published, yearly.apply(year));
    if (pull == Pull.THIS) {
      return year;
    }
    if (pull == Pull.LAST) {
      return ahead >= 0 ? year - 1 : year;
    }
    if (pull == Pull.NEXT) {
      return ahead <= 0 ? year + 1 : year;
    }
    long aheadNextYear = ChronoUnit.DAYS.between(published, yearly.apply(year + 1));
    long agoLastYear = -ChronoUnit.DAYS.between(published, yearly.apply(year - 1));
    // A day almost a year off would be given with its year, whatever the tense around it.
    if (direction == Direction.PAST) {
      if (ahead <= 0) {
        // Seen from the end of a year, the first days of the next may be nearer.
        return aheadNextYear <= close && -ahead > FAR_DAYS ? year + 1 : year;
      }
      return ahead <= close && agoLastYear > FAR_DAYS ? year : year - 1;
    }
    if (direction == Direction.FUTURE) {
      if (ahead >= 0) {
        return agoLastYear <= close && ahead > FAR_DAYS ? year - 1 : year;
      }
      return -ahead <= close && aheadNextYear > FAR_DAYS ? year : year + 1;
    }
    return ahead > NEAR_FUTURE_DAYS
        ? year - 1
        : aheadNextYear <= NEAR_FUTURE_DAYS ? year + 1 : year;
  }

  /** A bare quarter has ended, or is running, unless the tense looks ahead. */
  private int quarter(int quarter) {
    int lastMonth = quarter * 3;
    int month = published.getMonthValue();
    boolean toCome = lastMonth - 2 > month;
    return toCome && direction != Direction.FUTURE ? published.getYear() - 1 : published.getYear();
  }

  private int half(int half) {
    boolean toCome = half == 2 && published.getMonthValue() <= 6;
    return toCome && direction != Direction.FUTURE ? published.getYear() - 1 : published.getYear();
  }

  private int season(Moment season) {
    Moment current = Moment.containing(published, Grain.SEASON);
    int year = current.year() == null ? published.getYear() : current.year();
    int at = 4 * year + current.number();
    int same = 4 * year + season.number();
    return switch (pull) {
      case LAST -> same < at ? year : year - 1;
      case NEXT -> same > at ? year : year + 1;
      case THIS -> season.number() == 4 && current.number() == 4 ? year : published.getYear();
      case NONE ->
          switch (direction) {
            case FUTURE -> same >= at ? year : year + 1;
            case PAST -> same <= at ? year : year - 1;
            // The season to come is as near as the one that has gone.
            case OPEN -> same <= at + 1 ? year : year - 1;
          };
    };
  }
}
