package org.dateline.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that may be meant by a part of a period: "early March", "later this year". No calendar
 * says where "early" ends, so the parts are wide and overlap: halves, and the middle half.
 * Stateless.
 */
final class PartOfPeriod {
  private PartOfPeriod() {}

  /**
   * The days of the part.
   *
   * @param mod TIMEX3 mod of the part
   * @param now the day that "earlier" or "later" is seen from; null if the words are neither
   */
  static DayInterval of(DayInterval whole, String mod, @Nullable LocalDate now) {
    LocalDate start = whole.start();
    LocalDate end = whole.end();
    if (start == null || end == null) {
      return whole;
    }
    if (mod.equals("ON_OR_AFTER")) {
      return new DayInterval(start, null, whole.precision());
    }
    if (mod.equals("ON_OR_BEFORE")) {
      return new DayInterval(null, end, whole.precision());
    }
    if (now != null && !now.isBefore(start) && !now.isAfter(end)) {
      return mod.equals("START")
          ? new DayInterval(start, now, whole.precision())
          : new DayInterval(now, end, whole.precision());
    }
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    LocalDate from =
        switch (mod) {
          case "END" -> start.plusDays(days / 2);
          case "MID" -> start.plusDays(days / 4);
          default -> start;
        };
    LocalDate to =
        switch (mod) {
          case "START" -> end.minusDays(days / 2);
          case "MID" -> end.minusDays(days / 4);
          default -> end;
        };
    return new DayInterval(from, to, whole.precision());
  }
}
