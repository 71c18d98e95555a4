package org.dateline.time;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Meaning.Edge;
import org.dateline.time.Meaning.Nth;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings, middles and ends: "early March", "the end of the year", "mid-1996"; and single units
 * within greater ones: "the last week of May". Stateless.
 */
final class Edges {
  private static final Pattern MID_CENTURY = Pattern.compile("mid-(\\d\\d)(?:st|nd|rd|th)");

  private Edges() {}

  static void addTo(Grammar g) {
    for (String inner :
        List.of(
            "MONTHLY",
            "YEARLY",
            "QUARTERLY",
            "WEEKLY",
            "SEASONLY",
            "DECADELY",
            "CENTURYLY",
            "DAY",
            "HALFLY")) {
      g.rule("PERIOD", inner, m -> m.meaning(inner));
    }
    // TIMEX3: START, MID and END; the value is the unit's.
    g.rule(
        "EXPRESSION",
        "the? w=early|earlier|mid|middle|late|later PERIOD",
        m -> edge(m, m.word("w")));
    g.rule("EXPRESSION", "very? w=early|late PERIOD", m -> edge(m, m.word("w")));
    g.rule(
        "EXPRESSION",
        "very? w=early|late in YEARLY",
        m -> new Edge(m.meaning("YEARLY"), m.word("w").equals("early") ? "START" : "END"));
    g.rule(
        "EXPRESSION",
        "the? w=beginning|start|middle|midst|end|close of PERIOD",
        m -> edge(m, m.word("w")));
    // TIMEX3: ON_OR_AFTER and ON_OR_BEFORE.
    g.rule(
        "EXPRESSION",
        "PERIOD or later|after",
        m ->
            m.words().lower(m.end() - 1).equals("later") || isLast(m)
                ? new Edge(m.meaning("PERIOD"), "ON_OR_AFTER")
                : null);
    g.rule(
        "EXPRESSION",
        "PERIOD and beyond|onward|onwards|after|later",
        m -> isLast(m) ? new Edge(m.meaning("PERIOD"), "ON_OR_AFTER") : null);
    g.rule(
        "EXPRESSION", "PERIOD onward|onwards", m -> new Edge(m.meaning("PERIOD"), "ON_OR_AFTER"));
    g.rule(
        "EXPRESSION",
        "PERIOD or earlier|before|sooner",
        m -> isLast(m) ? new Edge(m.meaning("PERIOD"), "ON_OR_BEFORE") : null);
    g.rule(
        "EXPRESSION",
        "the? w=first|latter|last|early|later|second part|days|weeks|months|half of PERIOD",
        Edges::firstPart);
    g.rule(
        "EXPRESSION",
        "MIDMONTH YEARLY?",
        m ->
            new Edge(
                new Meaning.Calendar(
                    Moment.month(null, m.number("MIDMONTH")),
                    Meaning.Pull.NONE,
                    m.has("YEARLY") ? m.meaning("YEARLY") : null),
                "MID"));
    g.terminal("MIDMONTH", midStarters(), Edges::midMonth);
    g.rule("EXPRESSION", "the? MIDYEAR", m -> new Edge((Meaning) m.value("MIDYEAR"), "MID"));
    g.terminal("MIDYEAR", Set.of(Grammar.FIGURES), Edges::midYear);
    g.rule("EXPRESSION", "the|this? w=year end", m -> yearEnd(m));
    g.rule("EXPRESSION", "year end YEARLY", m -> new Edge(m.meaning("YEARLY"), "END"));
    g.rule(
        "EXPRESSION",
        "around|about|by? the? year 's end",
        m -> m.words().lower(m.begin()).equals("by") ? null : yearEnd(m));
    g.rule("EXPRESSION", "around|about year end", m -> yearEnd(m));
    g.rule("EXPRESSION", "YEARLY 's? end", m -> new Edge(m.meaning("YEARLY"), "END"));
    g.rule(
        "EXPRESSION",
        "MONTHLY 's? end",
        m ->
            m.words().lower(m.end() - 2).equals("'s")
                ? new Edge(m.meaning("MONTHLY"), "END")
                : null);
    // "the last week of March" lies within March; its own value is the week or day.
    for (String inner : List.of("MONTHLY", "YEARLY", "QUARTERLY", "WEEKLY")) {
      g.rule("EXPRESSION", "the n=ORD UNIT of|in " + inner, m -> nth(m, m.number("n"), inner));
      g.rule("EXPRESSION", "the last|final UNIT of|in " + inner, m -> nth(m, -1, inner));
    }
    g.rule(
        "DAY",
        "the n=ORD WEEKDAY of|in MONTHLY",
        m -> new Nth(m.number("n"), TimeUnit.DAY, m.number("WEEKDAY"), m.meaning("MONTHLY")));
    g.rule(
        "DAY",
        "the last|final WEEKDAY of|in MONTHLY",
        m -> new Nth(-1, TimeUnit.DAY, m.number("WEEKDAY"), m.meaning("MONTHLY")));
    g.terminal("MIDCENTURY", Set.of(Grammar.FIGURES), Edges::midCentury);
    g.rule(
        "EXPRESSION",
        "the? MIDCENTURY century",
        m -> new Edge((Meaning) m.value("MIDCENTURY"), "MID"));
  }

  private static Edge edge(Match m, String word) {
    String mod =
        switch (word) {
          case "early", "earlier", "beginning", "start" -> "START";
          case "mid", "middle", "midst" -> "MID";
          default -> "END";
        };
    boolean seenFromNow = word.equals("earlier") || word.equals("later");
    return new Edge(m.meaning("PERIOD"), mod, seenFromNow);
  }

  /** Whether nothing follows that "after" or "before" could govern. */
  private static boolean isLast(Match m) {
    String tag = m.words().tag(m.end());
    return tag.isEmpty() || tag.matches("[.,:]|''|-RRB-|CC");
  }

  private static Edge firstPart(Match m) {
    boolean start = m.word("w").matches("first|early");
    return new Edge(m.meaning("PERIOD"), start ? "START" : "END");
  }

  private static Meaning.@Nullable Edge yearEnd(Match m) {
    if (m.words().tag(m.end()).startsWith("NN")) {
      return null;
    }
    return new Edge(new Meaning.Again(TimeUnit.YEAR, 0, null), "END");
  }

  private static @Nullable Meaning nth(Match m, int number, String inner) {
    TimeUnit unit = m.unit("UNIT");
    return unit == TimeUnit.DAY
            || unit == TimeUnit.WEEK
            || unit == TimeUnit.WEEKEND
            || unit == TimeUnit.MONTH
        ? new Nth(number, unit, 0, m.meaning(inner))
        : null;
  }

  private static Set<String> midStarters() {
    Set<String> words = new TreeSet<>();
    for (Month month : Month.values()) {
      words.add("mid-" + month.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** "mid-November" is one word to the tokenizer. */
  private static @Nullable Parse midMonth(Words words, int at) {
    String word = words.lower(at);
    return midStarters().contains(word)
        ? new Parse(at + 1, Month.valueOf(word.substring(4).toUpperCase(Locale.ROOT)).getValue())
        : null;
  }

  private static @Nullable Parse midCentury(Words words, int at) {
    Matcher century = MID_CENTURY.matcher(words.lower(at));
    return century.matches()
        ? new Parse(
            at + 1,
            Meaning.Calendar.of(
                Moment.of(Moment.Grain.CENTURY, null, Integer.parseInt(century.group(1)) - 1)))
        : null;
  }

  private static @Nullable Parse midYear(Words words, int at) {
    String word = words.lower(at);
    if (word.matches("mid-(1[89]|20)\\d\\d")) {
      return new Parse(
          at + 1, Meaning.Calendar.of(Moment.year(Integer.valueOf(word.substring(4)))));
    }
    return word.matches("mid-(1[89]|20)\\d0s")
        ? new Parse(
            at + 1,
            Meaning.Calendar.of(
                Moment.of(Moment.Grain.DECADE, null, Integer.parseInt(word.substring(4, 7)))))
        : null;
  }
}
