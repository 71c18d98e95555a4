package org.dateline.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of the year that has a name.
 *
 * @param name in lower case
 * @param rule {@code 12-25} for a fixed day; {@code 11-4-4} for the fourth Thursday of November and
 *     {@code 5--1-1} for the last Monday of May; {@code 11-4-4+1} for the day after such a day;
 *     {@code T} for the Tuesday after the first Monday of November; {@code E-2} for two days before
 *     Easter Sunday of the western churches, {@code O+0} of the eastern ones; {@code R+9} and
 *     {@code P+50} for days after the Jewish new year and after Passover, {@code K} for Hanukkah;
 *     {@code N} for the lunar new year, {@code D} for Diwali; {@code H10-1} for the first day of
 *     the tenth month of the Islamic calendar, {@code H9} for all of its ninth month
 */
record Holiday(String name, String rule) {

  /** The holiday's first day in a year of the Gregorian calendar; null if it has none there. */
  @Nullable LocalDate in(int year) {
    if (isIslamic()) {
      List<LocalDate> days = all(year);
      return days.isEmpty() ? null : days.get(0);
    }
    return yearly(year);
  }

  /** All its days, or first days, in a year of the Gregorian calendar, in order. */
  List<LocalDate> all(int year) {
    if (!isIslamic()) {
      return List.of(yearly(year));
    }
    String[] parts = rule.substring(1).split("-");
    return MovingFeasts.islamic(
        year, Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
  }

  /** Whether it goes by the Islamic calendar: earlier each year, perhaps twice in one of ours. */
  boolean isIslamic() {
    return rule.startsWith("H");
  }

  /** Whether it falls on one day each year. */
  boolean isFixed() {
    return rule.matches("\\d+-\\d+");
  }

  /** The days it lasts, or may fall on, when it begins on that one by the tables. */
  DayInterval daysFrom(LocalDate first) {
    if (!isIslamic()) {
      return DayInterval.day(first);
    }
    return isMonth()
        ? new DayInterval(
            first,
            first.plusDays(MovingFeasts.islamicMonth(first) - 1L),
            DayInterval.Precision.MONTH)
        : new DayInterval(first.minusDays(1), first.plusDays(1), DayInterval.Precision.DAY);
  }

  /** Whether it is a whole month. */
  boolean isMonth() {
    return isIslamic() && rule.indexOf('-') < 0;
  }

  private LocalDate yearly(int year) {
    if (rule.equals("T")) {
      return nth(LocalDate.of(year, 11, 1), 1, 1).plusDays(1);
    }
    if (Character.isLetter(rule.charAt(0))) {
      LocalDate feast =
          switch (rule.charAt(0)) {
            case 'E' -> easter(year);
            case 'O' -> MovingFeasts.orthodoxEaster(year);
            case 'R' -> MovingFeasts.roshHashanah(year);
            case 'P' -> MovingFeasts.passover(year);
            case 'K' -> MovingFeasts.hanukkah(year);
            case 'N' -> MovingFeasts.lunarNewYear(year);
            case 'D' -> MovingFeasts.diwali(year);
            default -> throw new IllegalArgumentException("no rule of a holiday: " + rule);
          };
      return rule.length() == 1
          ? feast
          : feast.plusDays(Integer.parseInt(rule.substring(1).replace("+", "")));
    }
    int plus = rule.indexOf('+');
    long after = plus < 0 ? 0 : Long.parseLong(rule.substring(plus + 1));
    String[] parts = (plus < 0 ? rule : rule.substring(0, plus)).split("-", 2);
    int month = Integer.parseInt(parts[0]);
    int split = parts[1].lastIndexOf('-');
    if (split <= 0) {
      return LocalDate.of(year, month, Integer.parseInt(parts[1])).plusDays(after);
    }
    int nth = Integer.parseInt(parts[1].substring(0, split));
    int weekday = Integer.parseInt(parts[1].substring(split + 1));
    return nth(LocalDate.of(year, month, 1), nth, weekday).plusDays(after);
  }

  private static LocalDate nth(LocalDate first, int nth, int weekday) {
    if (nth < 0) {
      LocalDate last = first.withDayOfMonth(first.lengthOfMonth());
      return last.minusDays(Math.floorMod(last.getDayOfWeek().getValue() - weekday, 7));
    }
    int forward = Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7);
    return first.plusDays(forward + 7L * (nth - 1));
  }

  /** Easter Sunday of the western churches (Meeus, Jones and Butcher: Astronomical Algorithms). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
