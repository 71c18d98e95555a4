package org.dateline.time;

import org.dateline.time.Meaning.Calendar;
import org.dateline.time.Meaning.Pull;
import org.dateline.time.Moment.Grain;
import org.jspecify.annotations.Nullable;

/** Quarters and halves of calendar and business years. Stateless. */
final class FiscalPeriods {
  private FiscalPeriods() {}

  static void addTo(Grammar g) {
    String quarter = "ORD fiscal|calendar? quarter ";
    g.rule(
        "QUARTERLY",
        "the|its|their? fiscal? " + quarter + "( of? YEARLY )?",
        m -> part(m, Grain.QUARTER));
    g.rule("QUARTERLY", "the? YEARLY 's? fiscal? " + quarter, m -> part(m, Grain.QUARTER));
    g.rule("QUARTERLY", "w=last|next|this year 's " + quarter, m -> part(m, Grain.QUARTER));
    g.rule("QUARTERLY", "ORD quarter ( of? YEARLY )?", m -> part(m, Grain.QUARTER));
    g.rule("HALFLY", "the? fiscal? ORD half ( of? YEARLY )?", m -> half(m));
    g.rule("HALFLY", "YEARLY 's? ORD half", m -> half(m));
    g.rule("EXPRESSION", "HALFLY", m -> m.meaning("HALFLY"));
    // A business year is written by the year it is named after.
    g.rule(
        "YEARLY",
        "the? fiscal|financial year? YEAR",
        m -> Calendar.of(Moment.year(m.number("YEAR"))));
    g.rule("YEARLY", "w=last|next|this|current|past fiscal|financial year", m -> year(m));
    g.rule(
        "YEARLY", "the w=last|next|current|coming|past|latest fiscal|financial year", m -> year(m));
    g.rule("YEARLY", "the fiscal|financial year", m -> new Meaning.Again(TimeUnit.YEAR, 0, null));
  }

  private static Meaning year(Match m) {
    int count =
        m.word("w").matches("last|past|latest") ? -1 : m.word("w").matches("next|coming") ? 1 : 0;
    return new Meaning.Shift(TimeUnit.YEAR, count, Meaning.Base.PUBLICATION, null);
  }

  private static @Nullable Meaning part(Match m, Grain grain) {
    int number = m.number("ORD");
    // The article of "the third-quarter loss" belongs to the loss.
    boolean attribute = m.hyphenated() && m.words().tag(m.end()).startsWith("NN");
    if (attribute && m.words().lower(m.begin()).matches("the|its|their")) {
      return null;
    }
    if (number < 1 || number > 4) {
      return null;
    }
    Moment moment = Moment.of(grain, null, number);
    if (m.has("w")) {
      return new Calendar(
          moment,
          Pull.NONE,
          new Meaning.Shift(
              TimeUnit.YEAR,
              m.word("w").equals("last") ? -1 : m.word("w").equals("next") ? 1 : 0,
              Meaning.Base.PUBLICATION,
              null));
    }
    return new Calendar(moment, Pull.NONE, m.has("YEARLY") ? m.meaning("YEARLY") : null);
  }

  private static @Nullable Meaning half(Match m) {
    int number = m.number("ORD");
    if (number < 1 || number > 2) {
      return null;
    }
    return new Calendar(
        Moment.of(Grain.HALF, null, number),
        Pull.NONE,
        m.has("YEARLY") ? m.meaning("YEARLY") : null);
  }
}
