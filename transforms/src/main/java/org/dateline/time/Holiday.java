package org.dateline.time;

import java.time.LocalDate;

/**
 * A day of the year that has a name.
 *
 * @param name in lower case
 * @param rule {@code 12-25} for a fixed day; {@code 11-4-4} for the fourth Thursday of November and
 *     {@code 5--1-1} for the last Monday of May; {@code E-2} for two days before Easter Sunday of
 *     the western churches; {@code T} for the Tuesday after the first Monday of November
 */
record Holiday(String name, String rule) {

  /** The holiday's day in a year of the Gregorian calendar. */
  LocalDate in(int year) {
    if (rule.equals("T")) {
      return nth(LocalDate.of(year, 11, 1), 1, 1).plusDays(1);
    }
    if (rule.startsWith("E")) {
      return easter(year).plusDays(Integer.parseInt(rule.substring(1).replace("+", "")));
    }
    String[] parts = rule.split("-", 2);
    int month = Integer.parseInt(parts[0]);
    int split = parts[1].lastIndexOf('-');
    if (split <= 0) {
      return LocalDate.of(year, month, Integer.parseInt(parts[1]));
    }
    int nth = Integer.parseInt(parts[1].substring(0, split));
    int weekday = Integer.parseInt(parts[1].substring(split + 1));
    return nth(LocalDate.of(year, month, 1), nth, weekday);
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
