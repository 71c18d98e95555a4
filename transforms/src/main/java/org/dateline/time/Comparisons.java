package org.dateline.time;

import java.util.List;
import org.dateline.time.Meaning.Again;
import org.dateline.time.Meaning.Calendar;
import org.dateline.time.Meaning.Pull;
import org.dateline.time.Moment.Grain;
import org.jspecify.annotations.Nullable;

/**
 * Periods that business news compares with: "the year-ago quarter", "the same month last year", "a
 * year earlier". The period is the one told of, in another year. Stateless.
 */
final class Comparisons {
  private Comparisons() {}

  static void addTo(Grammar g) {
    g.rule("YEARAGO", "a? year ago|earlier|before", m -> true);
    g.rule("YEARAGO", "last year", m -> true);
    for (List<String> unit :
        List.of(
            List.of("QUARTERLY", "quarter"),
            List.of("MONTHLY", "month"),
            List.of("EXPRESSION", "period"))) {
      String symbol = unit.get(0);
      String name = unit.get(1);
      String same = "the? same|comparable|corresponding|equivalent " + name + " ";
      g.rule(symbol, same + "of|in? YEARLY", m -> again(name, m.meaning("YEARLY")));
      g.rule(symbol, same + "of|in? YEARAGO", m -> again(name, null));
      g.rule(symbol, "the YEAR " + name, m -> again(name, year(m)));
      g.rule(symbol, "the? comparable|same? year ago|earlier " + name, m -> again(name, null));
      g.rule(symbol, "the " + name + " YEARAGO", m -> again(name, null));
    }
    g.rule("EXPRESSION", "the? year ago|earlier", Comparisons::bare);
    String quarter = "fiscal? ORD fiscal? quarter";
    g.rule("QUARTERLY", "the? comparable|same? year ago|earlier " + quarter, Comparisons::quarter);
    g.rule("QUARTERLY", "the? comparable|same " + quarter + " YEARAGO", Comparisons::quarter);
    g.rule(
        "QUARTERLY",
        "the? latest quarter",
        m -> new Meaning.Shift(TimeUnit.QUARTER, -1, Meaning.Base.PUBLICATION, null));
  }

  private static Calendar year(Match m) {
    return Calendar.of(Moment.year(m.number("YEAR")));
  }

  private static Again again(String unit, @Nullable Meaning year) {
    return new Again(
        unit.equals("period") ? null : DeicticUnits.unit(unit), year == null ? -1 : 0, year);
  }

  /** The article of "the year-earlier loss" belongs to the loss. */
  private static @Nullable Again bare(Match m) {
    boolean articled = m.words().lower(m.begin()).equals("the");
    String next = m.words().tag(m.end());
    boolean attribute = next.startsWith("NN") || next.equals("CD") || next.startsWith("JJ");
    return articled && attribute ? null : new Again(null, -1, null);
  }

  private static @Nullable Calendar quarter(Match m) {
    int number = m.number("ORD");
    return number < 1 || number > 4
        ? null
        : new Calendar(
            Moment.of(Grain.QUARTER, null, number), Pull.NONE, new Again(TimeUnit.YEAR, -1, null));
  }
}
