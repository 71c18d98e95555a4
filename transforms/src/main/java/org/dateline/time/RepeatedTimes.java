package org.dateline.time;

import java.util.Locale;
import java.util.Map;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Meaning.Repeat;
import org.jspecify.annotations.Nullable;

/** Times that come again: "every month", "twice a week", "daily". Stateless. */
final class RepeatedTimes {
  /**
   * Adverbs and adjectives of frequency. "quarterly" and "annual" are left out: before a noun they
   * say which kind of report or meeting it is.
   */
  private static final Map<String, String> ADVERBS =
      Map.of(
          "daily", "P1D",
          "weekly", "P1W",
          "monthly", "P1M",
          "yearly", "P1Y",
          "annually", "P1Y",
          "hourly", "PT1H",
          "biweekly", "P2W",
          "fortnightly", "P2W",
          "bimonthly", "P2M",
          "nightly", "P1D");

  private RepeatedTimes() {}

  static void addTo(Grammar g) {
    g.terminal("OFTEN", ADVERBS.keySet(), RepeatedTimes::adverb);
    g.rule("EXPRESSION", "OFTEN", m -> new Repeat((String) m.value("OFTEN"), null, null));
    g.rule(
        "EXPRESSION",
        "every other|second WEEKDAY",
        m -> new Repeat("XXXX-WXX-" + m.number("WEEKDAY"), "EVERY OTHER", null));
    // Guideline: the value is the unit that recurs, quant the word that says how.
    g.rule("EXPRESSION", "q=every|each UNIT", m -> every(m, Count.of(1)));
    g.rule("EXPRESSION", "q=every COUNT UNITS", m -> every(m, m.count("COUNT"), "UNITS"));
    g.rule(
        "EXPRESSION",
        "every other UNIT",
        m -> repeat(Count.of(2), m.unit("UNIT"), "EVERY OTHER", null));
    g.rule(
        "EXPRESSION",
        "each of the last|past|next COUNT UNITS",
        m -> repeat(Count.of(1), m.unit("UNITS"), "EACH", null));
    g.rule(
        "EXPRESSION",
        "q=every|each WEEKDAY PART?",
        m -> named(m, "XXXX-WXX-" + m.number("WEEKDAY") + part(m)));
    g.rule(
        "EXPRESSION",
        "WEEKDAY nights|mornings|evenings|afternoons",
        m ->
            new Repeat(
                "XXXX-WXX-" + m.number("WEEKDAY") + "T" + partOf(m.words().lower(m.end() - 1)),
                null,
                null));
    g.rule("EXPRESSION", "q=every|each PART", m -> named(m, "XXXX-XX-XX" + m.value("PART")));
    g.rule(
        "EXPRESSION",
        "q=every|each MONTH",
        m -> named(m, String.format(Locale.ROOT, "XXXX-%02d", m.number("MONTH"))));
    g.rule(
        "EXPRESSION",
        "q=every|each SEASON",
        m -> named(m, Moment.of(Moment.Grain.SEASON, null, m.number("SEASON")).value()));
    g.rule(
        "EXPRESSION",
        "n=once|twice a|each|every|per UNIT",
        m -> repeat(Count.of(1), m.unit("UNIT"), null, m.word("n").equals("once") ? "1X" : "2X"));
    g.rule(
        "EXPRESSION",
        "COUNT times a|each|every|per UNIT",
        m ->
            repeat(
                Count.of(1),
                m.unit("UNIT"),
                null,
                m.count("COUNT").isVague() ? "X" : m.count("COUNT").whole() + "X"));
    g.rule("EXPRESSION", "COUNT u=UNITS a|each|every|per UNIT", RepeatedTimes::share);
    g.rule("EXPRESSION", "a|per UNIT", RepeatedTimes::rate);
  }

  private static @Nullable Parse adverb(Words words, int at) {
    String value = ADVERBS.get(words.lower(at));
    // Capitalized it is the name of a paper or a show.
    boolean name = words.tag(at).startsWith("NNP") || words.tag(at).equals("NNS");
    // "the daily Kurier", "the party weekly, Iskra": a paper.
    boolean noun = words.tag(at).equals("NN") && !words.tag(at + 1).equals("NN");
    boolean paper =
        (noun && words.tag(at - 1).matches("NN.*|DT|JJ|POS"))
            || (words.tag(at + 1).startsWith("NNP") && words.tag(at - 1).matches("NN.*|DT"));
    return value == null || name || paper ? null : new Parse(at + 1, value);
  }

  private static String part(Match m) {
    return m.has("PART") ? (String) m.value("PART") : "";
  }

  private static String partOf(String plural) {
    return switch (plural) {
      case "mornings" -> "MO";
      case "afternoons" -> "AF";
      case "evenings" -> "EV";
      default -> "NI";
    };
  }

  private static Repeat every(Match m, Count count) {
    return every(m, count, "UNIT");
  }

  private static Repeat every(Match m, Count count, String unit) {
    return repeat(count, m.unit(unit), m.word("q").toUpperCase(Locale.ROOT), null);
  }

  private static Repeat named(Match m, String value) {
    return new Repeat(value, m.word("q").toUpperCase(Locale.ROOT), null);
  }

  private static Repeat repeat(
      Count count, TimeUnit unit, @Nullable String quant, @Nullable String freq) {
    return new Repeat(count.duration(unit), quant, freq);
  }

  /** "three days each month"; but "24 hours a day" only means always. */
  private static @Nullable Repeat share(Match m) {
    if (m.unit("u").compareTo(m.unit("UNIT")) >= 0) {
      return null;
    }
    Count count = m.count("COUNT");
    if (m.unit("u") == TimeUnit.HOUR && count.equals(Count.of(24))) {
      return null;
    }
    String freq = (count.isVague() ? "X" : count.whole()) + m.unit("u").letter();
    return repeat(Count.of(1), m.unit("UNIT"), null, freq);
  }

  /** "150,000 a year": a rate, where something countable stands before; prices are left alone. */
  private static @Nullable Repeat rate(Match m) {
    TimeUnit unit = m.unit("UNIT");
    if (unit == TimeUnit.SECOND
        || unit == TimeUnit.DECADE
        || unit == TimeUnit.CENTURY
        || m.hyphenated()) {
      return null;
    }
    String tag = m.words().tag(m.begin() - 1);
    String head = m.words().tag(m.end());
    boolean things = tag.equals("NNS") || tag.equals("CD");
    boolean price = isPrice(m);
    return things
            && !price
            && !head.startsWith("NN")
            && !head.startsWith("RB")
            && !m.after().equals("ago")
            && !m.after().equals("-")
        ? repeat(Count.of(1), unit, null, null)
        : null;
  }

  private static boolean isPrice(Match m) {
    for (int i = m.begin() - 1; i >= Math.max(0, m.begin() - 3); i--) {
      if ("$\u20ac\u00a3".contains(m.words().lower(i))
          || m.words().lower(i).matches("cents?|dollars?|hours?|minutes?")) {
        return true;
      }
    }
    return false;
  }
}
