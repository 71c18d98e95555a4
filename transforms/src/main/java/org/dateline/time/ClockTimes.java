package org.dateline.time;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Meaning.TimeOfDay;
import org.jspecify.annotations.Nullable;

/** Hours of the clock and parts of the day. Stateless. */
final class ClockTimes {
  private static final Pattern HOUR_MINUTE =
      Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::[0-5]\\d)?([ap]\\.?m\\.?)?");
  private static final Pattern HOUR = Pattern.compile("(0?\\d|1[0-2])([ap]\\.?m\\.?)?");
  private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
  private static final Set<String> UNIVERSAL = Set.of("utc", "gmt", "z");
  private static final Set<String> ZONES =
      Set.of(
          "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "mt",
          "pt", "bst", "cet", "cest", "eet", "eest", "ist", "jst", "msk", "aest", "aedt", "nzst",
          "nzdt", "wib", "hkt", "sgt", "pkt", "sast", "eat", "wat", "cat");
  private static final Map<String, String> NAMED =
      Map.of("noon", "T12:00", "midday", "T12:00", "midnight", "T00:00");

  private ClockTimes() {}

  static void addTo(Grammar g) {
    g.terminal(
        "CLOCK",
        Set.of(
            Grammar.FIGURES,
            "noon",
            "midday",
            "midnight",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve"),
        ClockTimes::clock);
    // Guideline: a time and its day side by side are one expression ("10 p.m. Wednesday").
    g.rule("TIMELY", "CLOCK", m -> new TimeOfDay((String) m.value("CLOCK"), null));
    g.rule("TIMELY", "CLOCK ,? DAY", m -> atDay(m, (String) m.value("CLOCK")));
    g.rule("TIMELY", "CLOCK on DAY", m -> atDay(m, (String) m.value("CLOCK")));
    g.rule("TIMELY", "DAY at CLOCK", m -> atDay(m, (String) m.value("CLOCK")));
    g.rule("TIMELY", "DAY PART", m -> atDay(m, (String) m.value("PART")));
    g.rule("TIMELY", "DAY 's PART", m -> atDay(m, (String) m.value("PART")));
    g.rule("TIMELY", "early|late DAY PART", m -> atDay(m, (String) m.value("PART")));
    g.rule("TIMELY", "the PART of DAY", m -> atDay(m, (String) m.value("PART")));
    g.rule("TIMELY", "DAY at? NOONLY", m -> atDay(m, (String) m.value("NOONLY")));
    g.rule("TIMELY", "CLOCK in the PART", m -> new TimeOfDay((String) m.value("CLOCK"), null));
    g.rule(
        "NOONLY",
        "CLOCK",
        m -> NAMED.containsKey(m.words().lower(m.begin())) ? m.value("CLOCK") : null);
    g.rule(
        "TIMELY",
        "the PART",
        m ->
            m.before().matches("in|during|by|throughout")
                ? new TimeOfDay((String) m.value("PART"), null)
                : null);
    g.rule("EXPRESSION", "TIMELY", m -> m.meaning("TIMELY"));
    g.rule("EXPRESSION", "early|late TIMELY", m -> m.meaning("TIMELY"));
    g.rule("EXPRESSION", "shortly? before|after n=CLOCK", m -> null);
  }

  private static TimeOfDay atDay(Match m, String time) {
    return new TimeOfDay(time, m.meaning("DAY"));
  }

  /** A time of the clock with its zone; only UTC enters the value, other zones go by the place. */
  private static @Nullable Parse clock(Words words, int at) {
    String word = words.lower(at);
    String named = NAMED.get(word);
    if (named != null) {
      return zoned(words, at + 1, named);
    }
    Matcher minutes = HOUR_MINUTE.matcher(word);
    if (minutes.matches()) {
      return withMinutes(words, at, minutes);
    }
    if (words.lower(at + 1).equals("o'clock") || words.lower(at + 1).equals("o\u2019clock")) {
      Numbers.Read read = Numbers.count(words, at);
      return read == null || read.count().whole() > 12
          ? null
          : half(words, at + 2, (int) read.count().whole(), 0, "");
    }
    Matcher hour = HOUR.matcher(word);
    if (hour.matches()) {
      String glued = hour.group(2);
      String half = glued == null ? words.lower(at + 1) : glued;
      return isHalf(half)
          ? half(words, glued == null ? at + 2 : at + 1, Integer.parseInt(hour.group(1)), 0, half)
          : null;
    }
    Matcher military = MILITARY.matcher(word);
    boolean zone = ZONES.contains(words.lower(at + 1)) || words.lower(at + 1).equals("hours");
    return military.matches() && zone
        ? zoned(
            words,
            words.lower(at + 1).equals("hours") ? at + 2 : at + 1,
            "T" + military.group(1) + ":" + military.group(2))
        : null;
  }

  private static @Nullable Parse withMinutes(Words words, int at, Matcher matcher) {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    String glued = matcher.group(3);
    String half = glued == null ? words.lower(at + 1) : glued;
    if (isHalf(half)) {
      return half(words, glued == null ? at + 2 : at + 1, hour, minute, half);
    }
    boolean colon = words.lower(at).indexOf(':') > 0;
    boolean zone = ZONES.contains(words.lower(at + 1));
    return colon || zone ? zoned(words, at + 1, time(hour, minute)) : null;
  }

  private static boolean isHalf(String word) {
    return word.matches("[ap]\\.?m\\.?");
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

  private static Parse zoned(Words words, int end, String time) {
    String zone = words.lower(end);
    boolean bracket = zone.equals("-lrb-") || zone.equals("(");
    String inner = bracket ? words.lower(end + 1) : zone;
    if (!ZONES.contains(inner)
        || !words.at(bracket ? end + 1 : end).form().equals(inner.toUpperCase(Locale.ROOT))) {
      return new Parse(end, time);
    }
    String value = UNIVERSAL.contains(inner) ? time + "Z" : time;
    return new Parse(bracket ? end + 3 : end + 1, value);
  }
}
