package org.dateline.metadata;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day beside a date.
 *
 * @param time the time; null if the digits name none
 * @param zone zone as written; null if none is
 * @param begin offset in the line, inclusive
 * @param end offset, exclusive
 */
record ClockTime(@Nullable LocalTime time, @Nullable String zone, int begin, int end) {
  private static final String TIME =
      "(?<hour>[01]?\\d|2[0-4])(?:(?:[:h\u2236](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?"
          + "|\\.(?<minutes>[0-5]\\d)(?=\\s?(?:[ap]\\.?m|uhr|h\\b)))(?!\\d)"
          + "(?:\\s?(?<half>[ap])\\.?\\s?m(?![\\p{L}])\\.?)?|\\s?(?<half2>[ap])\\.?\\s?m(?![\\p{L}])\\.?|(?=\\s?uhr))(?:\\s?(?:uhr|hrs|h)(?![\\p{L}]))?"
          + "(?:\\s?\\(?(?<zone>(?-i:"
          + ZoneNames.REGEX
          + "))\\)?)?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:T|[\\s\\p{Z},;|·•–—:/@(\\-]{0,4}(?:(?:at|um|à|a\\s+las|às|alle\\s+ore|alle|ore|om|kl\\.?|klo)\\s+)?)"
              + TIME,
          FLAGS);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:./-])"
              + TIME
              + "[\\s\\p{Z},|·•–—)-]{0,4}(?:(?:on|am|le|el|il|em|op)\\s+)?(?:\\p{L}{2,10}[.,]{0,2}\\s)?$",
          FLAGS);

  /** How much of a line before a date is searched for a time. */
  private static final int REACH = 40;

  /** The time that directly follows the offset; null if none does. */
  static @Nullable ClockTime after(String line, int offset) {
    Matcher match = AFTER.matcher(line).region(offset, line.length()).useTransparentBounds(true);
    return match.lookingAt() ? read(match, offset) : null;
  }

  /**
   * The time between {@code from} and the date that begins at the offset; null if there is none.
   */
  static @Nullable ClockTime before(String line, int from, int offset) {
    Matcher match = BEFORE.matcher(line).region(Math.max(from, offset - REACH), offset);
    match.useTransparentBounds(true).useAnchoringBounds(true);
    return match.find() ? read(match, match.start()) : null;
  }

  private static ClockTime read(Matcher match, int begin) {
    String minutes = match.group("minute") == null ? match.group("minutes") : match.group("minute");
    String half = match.group("half") == null ? match.group("half2") : match.group("half");
    int hour = Integer.parseInt(match.group("hour"));
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    int second = match.group("second") == null ? 0 : Integer.parseInt(match.group("second"));
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String zone = match.group("zone");
    int end = match.end();
    if (zone != null && !ZoneNames.isZone(zone)) {
      end = match.start("zone");
      zone = null;
    }
    return new ClockTime(hour > 23 ? null : LocalTime.of(hour, minute, second), zone, begin, end);
  }
}
