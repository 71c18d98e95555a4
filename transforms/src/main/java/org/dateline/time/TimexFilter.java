package org.dateline.time;

import java.util.Locale;
import java.util.Set;

/** Sorts out what SUTime takes for a time expression and TIMEX3 does not. Stateless. */
final class TimexFilter {
  /** Adverbs that place an event after another in a tale; the guideline leaves them unmarked. */
  private static final Set<String> NARRATIVE =
      Set.of("once", "previously", "the second", "second", "seconds", "the sec", "sec", "medieval");

  private TimexFilter() {}

  /**
   * Whether an expression is no time expression after all.
   *
   * @param surface the expression as printed
   * @param next the word after it; empty if none
   */
  static boolean rejects(String surface, String next) {
    String words = surface.toLowerCase(Locale.ROOT);
    if (NARRATIVE.contains(words)) {
      return true;
    }
    // Ages are properties of people and things, not times: "a 6-year-old", "six years old".
    if (words.endsWith("-old") || words.endsWith("-olds")) {
      return true;
    }
    if (next.equalsIgnoreCase("old") || next.equals("-old")) {
      return true;
    }
    // A unit alone speaks of no particular time: "day by day", "man of the day".
    return words.equals("day") || words.equals("days");
  }
}
