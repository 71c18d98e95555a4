package org.dateline.time;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sorts out what SUTime takes for a time expression and TIMEX3 does not. Stateless. */
final class TimexFilter {
  /** Adverbs that place an event after another in a tale; the guideline leaves them unmarked. */
  private static final Set<String> NARRATIVE =
      Set.of("once", "previously", "the second", "second", "seconds", "the sec", "sec", "medieval");

  private TimexFilter() {}

  /** Whether the tokens from {@code first} to {@code last} are no time expression after all. */
  static boolean rejects(List<CoreLabel> tokens, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i > first ? " " : "").append(tokens.get(i).word().toLowerCase(Locale.ROOT));
    }
    String surface = words.toString();
    if (NARRATIVE.contains(surface)) {
      return true;
    }
    String next =
        last + 1 < tokens.size() ? tokens.get(last + 1).word().toLowerCase(Locale.ROOT) : "";
    // Ages are properties of people and things, not times: "a 6-year-old", "six years old".
    if (surface.endsWith("-old")
        || surface.endsWith("-olds")
        || next.equals("old")
        || next.equals("-old")) {
      return true;
    }
    // A unit alone speaks of no particular time: "day by day", "man of the year".
    return first == last && (surface.equals("day") || surface.equals("days"));
  }
}
