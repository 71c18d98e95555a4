package org.dateline.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Grammar.Parse;
import org.jspecify.annotations.Nullable;

/** The terminals of the grammar: names of months, days, units and seasons; figures. Stateless. */
final class Lexicon {
  private static final Map<String, Integer> MONTH = new HashMap<>();
  private static final Map<String, Integer> WEEKDAY = new HashMap<>();
  private static final Map<String, Integer> SHORT_WEEKDAY = new HashMap<>();
  private static final Map<String, Integer> PLURAL_WEEKDAY = new HashMap<>();

  static {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTH.put(name, month.getValue());
      String brief = name.substring(0, 3);
      if (name.length() > 3) {
        MONTH.put(brief + ".", month.getValue());
        MONTH.put(brief, month.getValue());
      }
    }
    MONTH.put("sept", 9);
    MONTH.put("sept.", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      WEEKDAY.put(name, day.getValue());
      PLURAL_WEEKDAY.put(name + "s", day.getValue());
      SHORT_WEEKDAY.put(name.substring(0, 3), day.getValue());
      SHORT_WEEKDAY.put(name.substring(0, 3) + ".", day.getValue());
    }
    SHORT_WEEKDAY.putAll(
        Map.of(
            "tues", 2, "tues.", 2, "weds", 3, "weds.", 3, "thur", 4, "thurs", 4, "thurs.", 4,
            "thur.", 4));
  }

  private static final Map<String, TimeUnit> UNIT =
      Map.ofEntries(
          Map.entry("second", TimeUnit.SECOND),
          Map.entry("minute", TimeUnit.MINUTE),
          Map.entry("hour", TimeUnit.HOUR),
          Map.entry("day", TimeUnit.DAY),
          Map.entry("weekend", TimeUnit.WEEKEND),
          Map.entry("week", TimeUnit.WEEK),
          Map.entry("fortnight", TimeUnit.FORTNIGHT),
          Map.entry("month", TimeUnit.MONTH),
          Map.entry("quarter", TimeUnit.QUARTER),
          Map.entry("year", TimeUnit.YEAR),
          Map.entry("decade", TimeUnit.DECADE),
          Map.entry("century", TimeUnit.CENTURY),
          Map.entry("millennium", TimeUnit.MILLENNIUM));
  private static final Map<String, TimeUnit> UNITS = new HashMap<>();

  static {
    UNIT.forEach((word, unit) -> UNITS.put(word + "s", unit));
    UNITS.remove("centurys");
    UNITS.remove("millenniums");
    UNITS.put("centuries", TimeUnit.CENTURY);
    UNITS.put("millennia", TimeUnit.MILLENNIUM);
    UNITS.put("mins", TimeUnit.MINUTE);
    UNITS.put("yrs", TimeUnit.YEAR);
  }

  private static final Map<String, Integer> SEASON =
      Map.of(
          "spring",
          1,
          "springtime",
          1,
          "summer",
          2,
          "summertime",
          2,
          "fall",
          3,
          "autumn",
          3,
          "winter",
          4,
          "wintertime",
          4);

  private static final Set<String> BEFORE_SEASON = Set.of("last", "next", "early", "late");

  /** Codes of parts of the day as TIMEX3 has them. */
  private static final Map<String, String> PART =
      Map.ofEntries(
          Map.entry("morning", "TMO"),
          Map.entry("mornings", "TMO"),
          Map.entry("dawn", "TMO"),
          Map.entry("daybreak", "TMO"),
          Map.entry("sunrise", "TMO"),
          Map.entry("afternoon", "TAF"),
          Map.entry("afternoons", "TAF"),
          Map.entry("evening", "TEV"),
          Map.entry("evenings", "TEV"),
          Map.entry("dusk", "TEV"),
          Map.entry("sunset", "TEV"),
          Map.entry("night", "TNI"),
          Map.entry("nights", "TNI"),
          Map.entry("midmorning", "TMO"),
          Map.entry("mid-morning", "TMO"),
          Map.entry("midafternoon", "TAF"),
          Map.entry("mid-afternoon", "TAF"));

  private static final Map<String, Integer> DECADES =
      Map.of(
          "twenties",
          2,
          "thirties",
          3,
          "forties",
          4,
          "fifties",
          5,
          "sixties",
          6,
          "seventies",
          7,
          "eighties",
          8,
          "nineties",
          9);

  private static final Pattern DAY = Pattern.compile("(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("1[0-9]\\d\\d|20\\d\\d");
  private static final Pattern SHORT_YEAR = Pattern.compile("['\u2019\u2018`](\\d\\d)");
  private static final Pattern DECADE =
      Pattern.compile("(?:(1[5-9]|20)|['\u2019\u2018`]?)(\\d)0['\u2019]?s");

  private Lexicon() {}

  static void addTo(Grammar grammar) {
    grammar.terminal("MONTH", MONTH.keySet(), Lexicon::month);
    grammar.terminal("WEEKDAY", WEEKDAY.keySet(), (w, i) -> word(WEEKDAY, w, i));
    grammar.terminal("SHORTDAY", SHORT_WEEKDAY.keySet(), Lexicon::shortWeekday);
    grammar.terminal("WEEKDAYS", PLURAL_WEEKDAY.keySet(), (w, i) -> word(PLURAL_WEEKDAY, w, i));
    grammar.terminal("UNIT", UNIT.keySet(), Lexicon::unit);
    grammar.terminal("UNITS", UNITS.keySet(), (w, i) -> word(UNITS, w, i));
    grammar.terminal("SEASON", SEASON.keySet(), Lexicon::season);
    grammar.terminal("PART", PART.keySet(), (w, i) -> word(PART, w, i));
    grammar.terminal("DAYNUM", Set.of(Grammar.FIGURES), Lexicon::dayOfMonth);
    grammar.terminal("YEAR", yearStarters(), Lexicon::year);
    grammar.terminal("SHORTYEAR", shortYearStarters(), Lexicon::shortYear);
    grammar.terminal("DECADE", decadeStarters(), Lexicon::decade);
    grammar.terminal("COUNT", countStarters(), Lexicon::count);
    grammar.terminal("ORD", ordinalStarters(), Lexicon::ordinal);
  }

  private static @Nullable Parse word(Map<String, ?> values, Words words, int at) {
    Object value = values.get(words.lower(at));
    return value == null ? null : new Parse(at + 1, value);
  }

  /** Months are capitalized; some are names of people, and most short forms are other words. */
  private static @Nullable Parse month(Words words, int at) {
    Integer month = MONTH.get(words.lower(at));
    if (month == null || !words.isCapitalized(at)) {
      return null;
    }
    boolean followed = DAY.matcher(words.lower(at + 1)).matches() || year(words, at + 1) != null;
    String word = words.lower(at);
    boolean brief = word.length() == 3 && !word.equals("may");
    if (!followed && (brief || words.at(at).person() || words.at(at).isVerb())) {
      return null;
    }
    // A surname that other sentences tell with its first name.
    if (!followed && words.isPersonElsewhere(word) && !words.tag(at - 1).equals("IN")) {
      return null;
    }
    // "the March for Peace" is a walk.
    boolean walk = word.equals("march") && words.lower(at + 1).matches("for|of|against|on");
    if (walk && !words.tag(at - 1).equals("IN")) {
      return null;
    }
    // "May" heads a sentence as a modal verb too.
    if (word.equals("may") && !followed && words.tag(at).equals("MD")) {
      return null;
    }
    return new Parse(at + 1, month);
  }

  private static @Nullable Parse shortWeekday(Words words, int at) {
    return words.isCapitalized(at) ? word(SHORT_WEEKDAY, words, at) : null;
  }

  /** "second" is an ordinal unless the tagger says noun. */
  private static @Nullable Parse unit(Words words, int at) {
    TimeUnit unit = UNIT.get(words.lower(at));
    // A unit with a capital letter is part of a name: "This Week".
    boolean name = words.tag(at).startsWith("NNP") && words.tag(at - 1).startsWith("NNP");
    boolean title =
        name || (words.isCapitalized(at) && words.isCapitalized(at - 1) && !words.isShouted(at));
    return unit == null || title || (unit == TimeUnit.SECOND && words.tag(at).startsWith("J"))
        ? null
        : new Parse(at + 1, unit);
  }

  /** "fall" and "spring" are verbs as well, and nouns that go down; "Prague Spring" is a name. */
  private static @Nullable Parse season(Words words, int at) {
    boolean name =
        words.isCapitalized(at)
            && words.isCapitalized(at - 1)
            && words.tag(at - 1).matches("NNPS?|JJ")
            && !BEFORE_SEASON.contains(words.lower(at - 1))
            && !words.isShouted(at);
    return words.tag(at).startsWith("NN") && !words.at(at).person() && !name
        ? word(SEASON, words, at)
        : null;
  }

  private static @Nullable Parse dayOfMonth(Words words, int at) {
    Matcher day = DAY.matcher(words.lower(at));
    return day.matches() ? new Parse(at + 1, Integer.valueOf(day.group(1))) : null;
  }

  static @Nullable Parse year(Words words, int at) {
    if (YEAR.matcher(words.lower(at)).matches()) {
      return new Parse(at + 1, Integer.valueOf(words.lower(at)));
    }
    Numbers.Read read = Numbers.yearInWords(words, at);
    return read == null ? null : new Parse(read.end(), (int) read.count().whole());
  }

  /** "'82": two figures of a year of this century or the last, by what news writes of. */
  private static @Nullable Parse shortYear(Words words, int at) {
    Matcher joined = SHORT_YEAR.matcher(words.lower(at));
    if (joined.matches()) {
      return new Parse(at + 1, century(Integer.parseInt(joined.group(1))));
    }
    return "'\u2019\u2018`".contains(words.lower(at))
            && words.isGlued(at + 1)
            && words.lower(at + 1).matches("\\d\\d")
        ? new Parse(at + 2, century(Integer.parseInt(words.lower(at + 1))))
        : null;
  }

  /** The year that two figures mean: up to 29 in this century. */
  static int century(int figures) {
    return figures < 30 ? 2000 + figures : 1900 + figures;
  }

  /** "1990s", "'90s", "nineties": the leading figures of the years, such as 199. */
  private static @Nullable Parse decade(Words words, int at) {
    Integer named = DECADES.get(words.lower(at));
    if (named != null && words.tag(at - 1).equals("PRP$")) {
      return null;
    }
    if (named != null) {
      return new Parse(at + 1, 190 + named);
    }
    Matcher joined = DECADE.matcher(words.lower(at));
    if (joined.matches() && joined.group(1) == null && words.tag(at - 1).equals("PRP$")) {
      return null; // "in her 30s"
    }
    if (joined.matches()) {
      int century = joined.group(1) == null ? 19 : Integer.parseInt(joined.group(1));
      return new Parse(at + 1, century * 10 + Integer.parseInt(joined.group(2)));
    }
    boolean apart =
        YEAR.matcher(words.lower(at)).matches()
            && words.lower(at).endsWith("0")
            && words.isGlued(at + 1)
            && (words.lower(at + 1).equals("'s") || words.lower(at + 1).equals("s"))
            && words.tag(at + 1).equals("POS")
            && !words.tag(at + 2).startsWith("NN");
    return apart ? new Parse(at + 2, Integer.parseInt(words.lower(at)) / 10) : null;
  }

  private static @Nullable Parse count(Words words, int at) {
    Numbers.Read read = Numbers.count(words, at);
    return read == null ? null : new Parse(read.end(), read.count());
  }

  private static @Nullable Parse ordinal(Words words, int at) {
    Numbers.Read read = Numbers.ordinal(words, at);
    return read == null ? null : new Parse(read.end(), (int) read.count().whole());
  }

  private static Set<String> yearStarters() {
    Set<String> words = new TreeSet<>(Numbers.starters());
    words.add(Grammar.FIGURES);
    return words;
  }

  private static Set<String> shortYearStarters() {
    return Set.of(Grammar.FIGURES, "'", "\u2019", "\u2018", "`");
  }

  private static Set<String> decadeStarters() {
    Set<String> words = new TreeSet<>(DECADES.keySet());
    words.add(Grammar.FIGURES);
    return words;
  }

  private static Set<String> countStarters() {
    return yearStarters();
  }

  private static Set<String> ordinalStarters() {
    Set<String> words = new TreeSet<>(Numbers.ordinalWords());
    words.add(Grammar.FIGURES);
    return words;
  }
}
