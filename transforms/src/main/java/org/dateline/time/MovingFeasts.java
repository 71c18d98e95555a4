package org.dateline.time;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.HijrahEra;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days of feasts that go by the moon, in the Gregorian calendar. Stateless. */
final class MovingFeasts {
  /** Mean length of a month of the moon, in days. */
  private static final double SYNODIC_MONTH = 29.530588861;

  /** The day before which the new moon numbered 0 of Meeus's tables fell: 6 January 2000, 18:14. */
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  /** Years of ours that Java's tables of Umm al-Qura have in full. */
  private static final int FIRST_ISLAMIC = 1883;

  private static final int LAST_ISLAMIC = 2170;
  private static final double CHINA_HOURS = 8;
  private static final double INDIA_HOURS = 5.5;

  private MovingFeasts() {}

  /**
   * A day of the Islamic calendar within a year of ours, none to two of them, by the tables of Umm
   * al-Qura that come with Java. Where the moon must be seen, the day may be one off.
   */
  static List<LocalDate> islamic(int year, int month, int day) {
    if (year < FIRST_ISLAMIC || year > LAST_ISLAMIC) {
      return List.of();
    }
    HijrahDate first = HijrahDate.from(LocalDate.of(year, 1, 1));
    int from = first.get(ChronoField.YEAR_OF_ERA);
    List<LocalDate> days = new ArrayList<>();
    for (int hijri = from; hijri <= from + 2; hijri++) {
      LocalDate found =
          LocalDate.from(HijrahChronology.INSTANCE.date(HijrahEra.AH, hijri, month, day));
      if (found.getYear() == year) {
        days.add(found);
      }
    }
    return days;
  }

  /** How many days the month of the Islamic calendar has that begins on the day. */
  static int islamicMonth(LocalDate firstDay) {
    return HijrahDate.from(firstDay).lengthOfMonth();
  }

  /**
   * The first day of the Jewish year that begins in a year of ours (Dershowitz and Reingold:
   * Calendrical Calculations, the mean new moon and its postponements).
   */
  static LocalDate roshHashanah(int year) {
    int hebrew = year + 3761;
    long day = elapsed(hebrew);
    // A year must not be 356 days long, nor 382.
    long next = elapsed(hebrew + 1);
    long last = elapsed(hebrew - 1);
    int postponed = next - day == 356 ? 2 : day - last == 382 ? 1 : 0;
    // The first day of the Jewish calendar lies 1,373,428 days before 1 January 1.
    return LocalDate.of(1, 1, 1).plusDays(day + postponed - 1_373_428);
  }

  private static long elapsed(int hebrewYear) {
    long months = Math.floorDiv(235L * hebrewYear - 234, 19);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, 25_920);
    // Not on a Sunday, a Wednesday or a Friday.
    return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
  }

  /** Passover: 163 days before the Jewish year that begins in the same year of ours. */
  static LocalDate passover(int year) {
    return roshHashanah(year).minusDays(163);
  }

  /** Hanukkah: the 25th of Kislev; in long years Heshvan, the month before, has a day more. */
  static LocalDate hanukkah(int year) {
    LocalDate first = roshHashanah(year);
    long length = ChronoUnit.DAYS.between(first, roshHashanah(year + 1));
    return first.plusDays(30 + (length % 10 == 5 ? 30 : 29) + 24);
  }

  /** Lunar New Year: the day in China of the new moon from 21 January to 20 February. */
  static LocalDate lunarNewYear(int year) {
    return newMoonFrom(LocalDate.of(year, 1, 21), CHINA_HOURS);
  }

  /**
   * Diwali: the evening of the dark night between the middles of October and November, in India.
   * The night belongs to the new moon that follows within a day; places differ by a day.
   */
  static LocalDate diwali(int year) {
    return newMoonFrom(LocalDate.of(year, 10, 17), INDIA_HOURS - 18);
  }

  /** The first new moon from a day on, of a clock so many hours ahead of universal time. */
  private static LocalDate newMoonFrom(LocalDate day, double hours) {
    long days = ChronoUnit.DAYS.between(EPOCH, day);
    long number = (long) Math.floor((days - 6) / SYNODIC_MONTH) - 1;
    while (true) {
      LocalDate found = EPOCH.plusDays((long) Math.floor(newMoon(number) + hours / 24));
      if (!found.isBefore(day)) {
        return found;
      }
      number++;
    }
  }

  /**
   * A new moon in days from the beginning of 2000, universal time, within a quarter of an hour
   * (Meeus: Astronomical Algorithms, chapter 49, the greater terms).
   */
  private static double newMoon(long number) {
    double centuries = number / 1236.85;
    double sun = Math.toRadians(2.5534 + 29.10535670 * number);
    double moon =
        Math.toRadians(201.5643 + 385.81693528 * number + 0.0107582 * centuries * centuries);
    double node = Math.toRadians(160.7108 + 390.67050284 * number);
    double mean = 5.09766 + SYNODIC_MONTH * number + 0.00015437 * centuries * centuries;
    // Dynamical time runs about 70 seconds ahead in these years.
    return mean
        + 0.5
        - 70 / 86_400.0
        - 0.40720 * StrictMath.sin(moon)
        + 0.17241 * StrictMath.sin(sun)
        + 0.01608 * StrictMath.sin(2 * moon)
        + 0.01039 * StrictMath.sin(2 * node)
        + 0.00739 * StrictMath.sin(moon - sun)
        - 0.00514 * StrictMath.sin(moon + sun)
        + 0.00208 * StrictMath.sin(2 * sun)
        - 0.00111 * StrictMath.sin(moon - 2 * node)
        - 0.00057 * StrictMath.sin(moon + 2 * node)
        + 0.00056 * StrictMath.sin(2 * moon + sun)
        - 0.00042 * StrictMath.sin(3 * moon);
  }

  /** Easter Sunday of the eastern churches (Meeus, for the Julian calendar). */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int month = (d + e + 114) / 31;
    int day = (d + e + 114) % 31 + 1;
    // From 1900 to 2099 the Julian calendar is 13 days behind.
    return LocalDate.of(year, month, day).plusDays(13);
  }
}
