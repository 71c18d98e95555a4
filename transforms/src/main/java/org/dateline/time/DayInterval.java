package org.dateline.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, at the precision a text gives.
 *
 * @param start first possible day, inclusive; null if unbounded
 * @param end last possible day, inclusive; null if unbounded
 * @param precision the unit that the text speaks in
 */
public record DayInterval(@Nullable LocalDate start, @Nullable LocalDate end, Precision precision)
    implements Serializable {

  public DayInterval {
    if (start != null && end != null && start.isAfter(end)) {
      throw new IllegalArgumentException("starts " + start + " after it ends " + end);
    }
  }

  /** One day. */
  public static DayInterval day(LocalDate day) {
    return new DayInterval(day, day, Precision.DAY);
  }

  /** Whether both ends are known. */
  public boolean isBounded() {
    return start != null && end != null;
  }

  /** Whether some day lies in both. An unbounded end reaches for ever. */
  public boolean overlaps(DayInterval other) {
    return !isBefore(end, other.start) && !isBefore(other.end, start);
  }

  private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end != null && start != null && end.isBefore(start);
  }

  /** Units of time, finest first. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Some span that is no calendar unit. */
    INTERVAL;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
