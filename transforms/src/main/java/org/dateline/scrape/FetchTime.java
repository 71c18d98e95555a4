package org.dateline.scrape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the stamps that crawlers write beside what they fetch. Thread safe. */
final class FetchTime {
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d+)?");
  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?",
          Pattern.CASE_INSENSITIVE);

  private FetchTime() {}

  /**
   * The instant of an ISO 8601, RFC 1123 or Unix stamp (seconds or milliseconds). Stamps without a
   * zone are UTC, days without a time their beginning: crawlers log so.
   */
  static Optional<Instant> parse(String stamp) {
    Optional<Instant> epoch = epoch(stamp);
    if (epoch.isPresent()) {
      return epoch;
    }
    try {
      Matcher iso = STAMP.matcher(stamp.strip());
      if (!iso.matches()) {
        TemporalAccessor parsed = DateTimeFormatter.RFC_1123_DATE_TIME.parse(stamp.strip());
        return Optional.of(Instant.from(parsed));
      }
      LocalDate day = LocalDate.parse(iso.group(1));
      if (iso.group(2) == null) {
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      LocalDateTime time = LocalDateTime.parse(day + "T" + iso.group(2).replace(',', '.'));
      return Optional.of(OffsetDateTime.of(time, zone(iso.group(3))).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The instant of a Unix stamp in seconds or milliseconds, of the years 1973 to 2286. */
  static Optional<Instant> epoch(String stamp) {
    Matcher epoch = EPOCH.matcher(stamp.strip());
    if (!epoch.matches()) {
      return Optional.empty();
    }
    long millis = epoch.group(2) == null ? 0 : Long.parseLong(epoch.group(2));
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).plusMillis(millis));
  }

  private static ZoneOffset zone(@Nullable String zone) {
    return zone == null || Character.isLetter(zone.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }
}
