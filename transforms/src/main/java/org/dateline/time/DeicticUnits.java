package org.dateline.time;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.time.Meaning.Again;
import org.dateline.time.Meaning.Base;
import org.dateline.time.Meaning.Shift;
import org.dateline.time.Meaning.Span;
import org.dateline.time.Meaning.Vague;
import org.jspecify.annotations.Nullable;

/**
 * Units of the calendar placed from the publication or from what was told: "last month", "two years
 * ago", "the following day", "a year earlier". Stateless.
 */
final class DeicticUnits {
  private static final Map<String, Integer> FROM_NOW =
      Map.of("last", -1, "next", 1, "this", 0, "current", 0, "coming", 1);
  private static final Map<String, Integer> FROM_THEN =
      Map.of("previous", -1, "prior", -1, "preceding", -1, "following", 1, "next", 1, "same", 0);

  /** Prepositions that make a span of the unit after them: "over the past year". */
  private static final Set<String> MEASURING =
      Set.of("over", "for", "during", "within", "throughout", "in");

  private static final Set<String> CALENDAR_MARKS = Set.of("calendar", "whole", "entire", "full");

  /** Words before "the day" that make it the one told of, not one of fame. */
  private static final Set<String> ENDING =
      Set.of(
          "in",
          "during",
          "for",
          "throughout",
          "finish",
          "finished",
          "finishing",
          "end",
          "ended",
          "ending",
          "close",
          "closed",
          "closing",
          "began",
          "begin",
          "start",
          "started");

  private DeicticUnits() {}

  static void addTo(Grammar g) {
    named(g, "YEARLY", "year");
    named(g, "MONTHLY", "month");
    named(g, "WEEKLY", "week");
    named(g, "WEEKLY", "weekend");
    named(g, "QUARTERLY", "quarter");
    named(g, "DECADELY", "decade");
    named(g, "CENTURYLY", "century");
    g.rule("EXPRESSION", "WEEKLY", m -> m.meaning("WEEKLY"));
    g.rule("EXPRESSION", "QUARTERLY", m -> m.meaning("QUARTERLY"));
    days(g);
    counted(g);
  }

  private static void named(Grammar g, String symbol, String unit) {
    // "last year" counts whole units of the calendar from the day of publication.
    g.rule(
        symbol,
        "w=last|next|this|current x=calendar? u=" + unit,
        m -> isTitle(m) ? null : fromNow(m, unit));
    g.rule(symbol, "the w=last|next|current|coming u=" + unit, m -> fromNowOrSpan(m, unit));
    g.rule(
        symbol,
        "this w=past|last|coming|next u=" + unit,
        m -> shift(unit, m.word("w").matches("past|last") ? -1 : 1, Base.PUBLICATION));
    // "the following year" counts from the year told of.
    g.rule(
        symbol,
        "the? very? w=previous|prior|preceding|following|same u=" + unit,
        m -> fromThen(m, unit));
    g.rule(symbol, "that same? u=" + unit, m -> shift(unit, 0, Base.TOLD));
    g.rule(symbol, "the x=calendar|whole|entire|full? u=" + unit, m -> definite(m, unit));
    g.rule(symbol, "the u=" + unit + " before|earlier", m -> adverbial(m, unit, -1));
    g.rule(symbol, "the u=" + unit + " after|later", m -> adverbial(m, unit, 1));
    // A past or coming unit is as long as the unit, and ends or begins with the publication.
    g.rule("EXPRESSION", "the w=past|coming u=" + unit, m -> span(m, unit));
  }

  /** "This Week" with capital letters throughout is the name of a programme or a column. */
  private static boolean isTitle(Match m) {
    int last = m.end() - 1;
    return m.words().isCapitalized(m.begin())
        && m.words().isCapitalized(last)
        && !m.words().isShouted(last);
  }

  private static Shift fromNow(Match m, String unit) {
    return shift(unit, FROM_NOW.get(m.word("w")), Base.PUBLICATION);
  }

  private static Meaning fromNowOrSpan(Match m, String unit) {
    // A quarter is a period of business, not a measure of time.
    boolean measured =
        MEASURING.contains(m.before()) && !m.word("w").equals("current") && !unit.equals("quarter");
    if (measured && !m.before().equals("in")) {
      return span(m, unit);
    }
    return shift(unit, FROM_NOW.get(m.word("w")), Base.PUBLICATION);
  }

  private static Span span(Match m, String unit) {
    int direction = m.word("w").matches("past|last") ? -1 : 1;
    return new Span(Count.of(1), unit(unit), direction);
  }

  private static Shift fromThen(Match m, String unit) {
    return shift(unit, FROM_THEN.get(m.word("w")), Base.TOLD);
  }

  /** "the quarter": the one spoken of. Before a clause it is one that the clause tells apart. */
  private static @Nullable Meaning definite(Match m, String unit) {
    String after = m.after();
    if (after.equals("when")
        || after.equals("that")
        || after.equals("before")
        || after.equals("after")
        || after.equals("-")
        || m.words().tag(m.end()).equals("CD")) {
      return null;
    }
    boolean calendar = m.has("x") && CALENDAR_MARKS.contains(m.word("x"));
    return calendar && unit.equals("year") ? shift(unit, 0, Base.PUBLICATION) : definite(unit);
  }

  private static Meaning definite(String unit) {
    return new Again(unit(unit), 0, null);
  }

  private static @Nullable Meaning adverbial(Match m, String unit, int count) {
    return isAdverbial(m) && !m.hyphenated() ? shift(unit, count, Base.TOLD) : null;
  }

  /** Whether nothing follows that "before" or "after" could govern. */
  private static boolean isAdverbial(Match m) {
    String last = m.words().lower(m.end() - 1);
    if (last.equals("earlier") || last.equals("later")) {
      return true;
    }
    String tag = m.words().tag(m.end());
    return tag.isEmpty()
        || tag.equals(".")
        || tag.equals(",")
        || tag.equals(":")
        || tag.equals("CC")
        || tag.equals("''")
        || tag.equals("-RRB-");
  }

  private static void days(Grammar g) {
    g.rule("DAY", "that same? day", m -> shift("day", 0, Base.TOLD));
    g.rule("DAY", "the same day", m -> shift("day", 0, Base.TOLD));
    g.rule("DAY", "the w=next|following day", m -> shift("day", 1, Base.TOLD));
    g.rule("DAY", "the w=previous|preceding day", m -> shift("day", -1, Base.TOLD));
    g.rule("DAY", "the day before|earlier", m -> adverbial(m, "day", -1));
    g.rule("DAY", "the day after|later", m -> adverbial(m, "day", 1));
    // A bare "the day" is often a day of fame; after these prepositions it is the one told of.
    // Of a day's trading or fighting: "late in the day", "ended the day lower".
    g.rule("DAY", "early|earlier|late|later in the day", m -> definite("day"));
    g.rule(
        "DAY",
        "the day",
        m ->
            ENDING.contains(m.before())
                    && !m.words().tag(m.end()).matches("NN.*|WRB|WDT|PRP")
                    && !m.after().matches("of|that|after|before|since")
                ? definite("day")
                : null);
  }

  private static void counted(Grammar g) {
    String count = "( MOD )? COUNT ADJ? ";
    for (String unit : new String[] {"UNITS", "UNIT"}) {
      g.rule("SHIFT", count + unit + " ago", m -> ago(m, unit));
      g.rule("SHIFT", count + unit + " and a half ago", m -> ago(m, unit));
      g.rule("SHIFT", count + unit + " from now|today", m -> counted(m, unit, 1, Base.PUBLICATION));
      g.rule("SHIFT", count + unit + " hence", m -> counted(m, unit, 1, Base.PUBLICATION));
      g.rule("SHIFT", count + unit + " later|after", m -> told(m, unit, 1));
      g.rule("SHIFT", count + unit + " earlier|before|previously", m -> told(m, unit, -1));
    }
    // Without a number the past is all that is said.
    g.rule("SHIFT", "UNITS ago", m -> new Vague("PAST_REF"));
    g.rule("SHIFT", "w=UNITS later", m -> vagueTold(m, "AFTER"));
    g.rule("SHIFT", "w=UNITS earlier", m -> vagueTold(m, "BEFORE"));
    g.rule("SHIFT", "some|a time|while ago", m -> new Vague("PAST_REF"));
    g.rule("SHIFT", "a short|long time|while ago", m -> new Vague("PAST_REF"));
    g.rule("SHIFT", "long ago", m -> new Vague("PAST_REF"));
    g.rule("EXPRESSION", "SHIFT", m -> m.meaning("SHIFT"));
  }

  private static @Nullable Meaning ago(Match m, String unit) {
    if (m.unit(unit) == TimeUnit.YEAR && m.count("COUNT").equals(Count.of(1)) && !m.has("MOD")) {
      return new Again(null, -1, null);
    }
    return counted(m, unit, -1, Base.PUBLICATION);
  }

  private static @Nullable Meaning told(Match m, String unit, int sign) {
    if (!isAdverbial(m)) {
      return null;
    }
    boolean attribute = m.hyphenated() && m.words().tag(m.end()).matches("NN.*|JJ|CD");
    if (attribute && m.words().lower(m.begin()).equals("a")) {
      return null;
    }
    if (sign < 0 && m.unit(unit) == TimeUnit.YEAR && m.count("COUNT").equals(Count.of(1))) {
      return new Again(null, -1, null);
    }
    return counted(m, unit, sign, Base.TOLD);
  }

  private static Meaning counted(Match m, String unit, int sign, Base base) {
    Count count = m.count("COUNT").withMod(m.has("MOD") ? (String) m.value("MOD") : null);
    if (count.isVague()) {
      return base == Base.TOLD
          ? new Shift(m.unit(unit), null, base, sign < 0 ? "BEFORE" : "AFTER")
          : new Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (m.unit(unit).isClock()) {
      return base == Base.TOLD ? new Span(count, m.unit(unit), 0) : clock(sign);
    }
    String mod = count.mod();
    int halves = (int) (sign * count.halves());
    // "a decade ago" is a year, ten back; "2 1/2 years ago" a month, thirty back.
    return switch (m.unit(unit)) {
      case YEAR, DECADE, CENTURY, MILLENNIUM ->
          count.isWhole()
              ? new Shift(TimeUnit.YEAR, halves / 2 * m.unit(unit).factor(), base, mod)
              : new Shift(TimeUnit.MONTH, 6 * halves * m.unit(unit).factor(), base, mod);
      case FORTNIGHT -> new Shift(TimeUnit.WEEK, halves, base, mod);
      default -> new Shift(m.unit(unit), halves / 2, base, mod);
    };
  }

  private static Shift vagueTold(Match m, String mod) {
    return new Shift(m.unit("w"), null, Base.TOLD, mod);
  }

  private static Vague clock(int sign) {
    return new Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
  }

  private static Shift shift(String unit, int count, Base base) {
    return new Shift(unit(unit), count, base, null);
  }

  static TimeUnit unit(String name) {
    return TimeUnit.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
