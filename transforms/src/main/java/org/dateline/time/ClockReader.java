package org.dateline.time;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Grammar.Parse;
import org.jspecify.annotations.Nullable;

/** Reads a time of the clock and its zone: "9:15 a.m. EDT", "0800 GMT", "noon". Stateless. */
final class ClockReader {
  private static final Pattern HOUR_MINUTE =
      Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::[0-5]\\d)?([ap]\\.?m\\.?)?");
  private static final Pattern HOUR = Pattern.compile("(0?\\d|1[0-2])([ap]\\.?m\\.?)?");
  private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
  private static final Pattern HALF = Pattern.compile("[ap]\\.?m\\.?");

  /** Guideline: midnight ends its day. */
  static final String MIDNIGHT = "T24:00";

  private static final Set<String> UNIVERSAL = Set.of("UTC", "GMT", "Z");
  private static final Set<String> ZONES =
      Set.of(
          "UTC", "GMT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "ET", "CT",
          "MT", "PT", "BST", "CET", "CEST", "EET", "EEST", "IST", "JST", "KST", "MSK", "AEST",
          "AEDT", "NZST", "NZDT", "WIB", "HKT", "SGT", "PKT", "SAST", "EAT", "WAT", "CAT", "AST",
          "WET", "TRT");
  private static final Map<String, String> AMERICAN =
      Map.of("eastern", "ET", "central", "CT", "mountain", "MT", "pacific", "PT");
  private static final Map<String, String> NAMED =
      Map.of("noon", "T12:00", "midday", "T12:00", "midnight", MIDNIGHT);

  private ClockReader() {}

  /**
   * A time of the clock.
   *
   * @param time as TIMEX3 writes it, with Z for universal time; other zones go by the place
   * @param zone as printed, in upper case; null if none is said
   */
  record Clock(String time, @Nullable String zone) {}

  static Set<String> starters() {
    Set<String> words = new TreeSet<>(NAMED.keySet());
    words.addAll(Numbers.starters());
    words.add(Grammar.FIGURES);
    return words;
  }

  static @Nullable Parse read(Words words, int at) {
    String word = words.lower(at);
    String named = NAMED.get(word);
    if (named != null) {
      return zoned(words, at + 1, named);
    }
    Matcher minutes = HOUR_MINUTE.matcher(word);
    if (minutes.matches()) {
      return withMinutes(words, at, minutes);
    }
    String next = words.lower(at + 1);
    if (next.equals("o'clock") || next.equals("o\u2019clock")) {
      Numbers.Read read = Numbers.count(words, at);
      return read == null || read.count().whole() > 12
          ? null
          : half(words, at + 2, (int) read.count().whole(), 0, "");
    }
    Matcher hour = HOUR.matcher(word);
    if (hour.matches()) {
      String glued = hour.group(2);
      String half = glued == null ? next : glued;
      return HALF.matcher(half).matches()
          ? half(words, glued == null ? at + 2 : at + 1, Integer.parseInt(hour.group(1)), 0, half)
          : null;
    }
    Matcher military = MILITARY.matcher(word);
    boolean hours = next.equals("hours");
    return military.matches() && (hours || isZone(words, at + 1))
        ? zoned(words, hours ? at + 2 : at + 1, "T" + military.group(1) + ":" + military.group(2))
        : null;
  }

  private static @Nullable Parse withMinutes(Words words, int at, Matcher matcher) {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    String glued = matcher.group(3);
    String half = glued == null ? words.lower(at + 1) : glued;
    if (HALF.matcher(half).matches()) {
      return half(words, glued == null ? at + 2 : at + 1, hour, minute, half);
    }
    boolean colon = words.lower(at).indexOf(':') > 0;
    return colon || isZone(words, at + 1) ? zoned(words, at + 1, time(hour, minute)) : null;
  }

  private static @Nullable Parse half(Words words, int end, int hour, int minute, String half) {
    if (hour > 12 || (hour == 0 && !half.isEmpty())) {
      return null;
    }
    int shifted = half.startsWith("p") ? hour % 12 + 12 : half.startsWith("a") ? hour % 12 : hour;
    return zoned(words, end, time(shifted, minute));
  }

  private static String time(int hour, int minute) {
    return String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
  }

  private static boolean isZone(Words words, int at) {
    return ZONES.contains(words.at(at).form());
  }

  /** The time with the zone that may follow it: "EST", "(GMT)", "Eastern time", "local time". */
  private static Parse zoned(Words words, int end, String time) {
    boolean bracket = words.lower(end).equals("-lrb-") || words.lower(end).equals("(");
    int at = bracket ? end + 1 : end;
    if (isZone(words, at)) {
      String zone = words.at(at).form();
      String value = UNIVERSAL.contains(zone) ? time + "Z" : time;
      return new Parse(bracket ? at + 2 : at + 1, new Clock(value, zone));
    }
    if (words.lower(end).equals("local") && words.lower(end + 1).equals("time")) {
      return new Parse(end + 2, new Clock(time, null));
    }
    String american = AMERICAN.get(words.lower(end));
    int last = words.lower(end + 1).matches("standard|daylight") ? end + 2 : end + 1;
    return american != null && words.lower(last).equals("time")
        ? new Parse(last + 1, new Clock(time, american))
        : new Parse(end, new Clock(time, null));
  }
}
