package org.dateline.pipeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What {@code --since} says: a day, an instant, or how long ago. */
final class Since {
  private Since() {}

  /**
   * The instant: of a day its beginning (UTC), of a duration that long before {@code now}.
   *
   * @param text such as {@code 2024-09-17}, {@code 2024-09-17T06:00:00Z}, {@code P2D}, {@code 36h}
   * @throws IllegalArgumentException saying what is wrong
   */
  static Instant parse(String text, Instant now) {
    try {
      if (text.length() == 10 && text.charAt(4) == '-') {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (text.contains("T") && text.contains("-")) {
        return Instant.parse(text);
      }
      Duration ago = duration(text.toUpperCase(Locale.ROOT));
      if (ago.isNegative()) {
        throw new DateTimeException("the time lies ahead");
      }
      return now.minus(ago);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "--since is a day (2024-09-17), an instant (2024-09-17T06:00:00Z) or a time before now"
              + " (36h, 2d, P2DT12H), not "
              + text,
          e);
    }
  }

  private static Duration duration(String text) {
    if (text.startsWith("P")) {
      return Duration.parse(text);
    }
    return Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
  }
}
