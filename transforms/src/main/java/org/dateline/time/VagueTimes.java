package org.dateline.time;

import java.util.Set;
import org.dateline.time.Meaning.Vague;
import org.jspecify.annotations.Nullable;

/** Past, present and future without a date: "now", "recently", "the coming months". Stateless. */
final class VagueTimes {
  private static final Set<String> TERMS =
      Set.of("near", "short", "immediate", "foreseeable", "distant", "not");

  private VagueTimes() {}

  static void addTo(Grammar g) {
    present(g);
    past(g);
    future(g);
  }

  private static void present(Grammar g) {
    g.rule("EXPRESSION", "now", VagueTimes::now);
    g.rule("EXPRESSION", "right now", m -> new Vague("PRESENT_REF"));
    g.rule("EXPRESSION", "currently|presently|nowadays", m -> new Vague("PRESENT_REF"));
    g.rule("EXPRESSION", "the present", m -> isNoun(m) ? new Vague("PRESENT_REF") : null);
    g.rule("EXPRESSION", "the time being", m -> new Vague("PRESENT_REF"));
    g.rule(
        "EXPRESSION",
        "the moment",
        m -> m.before().matches("at|for") ? new Vague("PRESENT_REF") : null);
    g.rule("EXPRESSION", "present", m -> m.before().equals("at") ? new Vague("PRESENT_REF") : null);
    g.rule("EXPRESSION", "these days", m -> new Vague("PRESENT_REF"));
  }

  /** At the head of a sentence and cut off by a comma, "now" only turns to a new matter. */
  private static @Nullable Vague now(Match m) {
    boolean marker = m.begin() == 0 && m.after().equals(",");
    return marker ? null : new Vague("PRESENT_REF");
  }

  private static void past(Grammar g) {
    g.rule("EXPRESSION", "recently|lately", m -> new Vague("PAST_REF"));
    g.rule("EXPRESSION", "recent times?", m -> new Vague("PAST_REF"));
    g.rule("EXPRESSION", "the? very? w=recent UNITS ( and u=UNITS )?", m -> new Vague("PAST_REF"));
    g.rule(
        "EXPRESSION",
        "the? distant|recent? past",
        m -> isNoun(m) && m.before().equals("in") ? new Vague("PAST_REF") : null);
    g.rule("EXPRESSION", "that time", m -> m.before().equals("at") ? new Vague("PAST_REF") : null);
  }

  private static void future(Grammar g) {
    g.rule("EXPRESSION", "the? coming|future UNITS", m -> new Vague("FUTURE_REF"));
    g.rule(
        "EXPRESSION",
        "the? near|foreseeable|immediate|distant? future",
        m -> isNoun(m) ? new Vague("FUTURE_REF") : null);
    g.rule(
        "EXPRESSION",
        "the near|short|immediate term",
        m -> isNoun(m) ? new Vague("FUTURE_REF") : null);
    g.rule("EXPRESSION", "a later date|time", m -> new Vague("FUTURE_REF"));
    g.rule("EXPRESSION", "someday", m -> new Vague("FUTURE_REF"));
    g.rule("EXPRESSION", "one day", VagueTimes::oneDay);
  }

  /** "will one day be": some day to come; elsewhere a day long. */
  private static @Nullable Vague oneDay(Match m) {
    boolean modal =
        m.words().tag(m.begin() - 1).equals("MD") || m.words().tag(m.begin() - 1).equals("TO");
    return modal && !m.hyphenated() ? new Vague("FUTURE_REF") : null;
  }

  /** Whether the words stand for themselves, not before a noun or a number. */
  private static boolean isNoun(Match m) {
    String tag = m.words().tag(m.end());
    boolean other = tag.startsWith("NN") || tag.equals("CD") || tag.equals("JJ");
    return !other && !TERMS.contains(m.after());
  }
}
