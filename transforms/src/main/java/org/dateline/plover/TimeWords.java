package org.dateline.plover;

import java.util.Set;

/** Words that tell when rather than who or where. */
final class TimeWords {
  private static final Set<String> LEMMAS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "day",
          "week",
          "month",
          "year",
          "today",
          "tomorrow",
          "yesterday",
          "decade",
          "century",
          "night",
          "morning",
          "evening",
          "afternoon",
          "weekend",
          "hour",
          "minute",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "end",
          "noon",
          "midnight",
          "dawn",
          "spring",
          "summer",
          "autumn",
          "winter",
          "time",
          "period",
          "mid-year");

  private static final Set<String> UNITS = Set.of("minute", "hour", "day", "week", "month", "year");

  private TimeWords() {}

  /** Whether the lemma is a unit that times are counted in. */
  static boolean isUnit(String lemma) {
    return UNITS.contains(lemma);
  }

  /** Whether the phrase of that head is a time: a calendar word, a year or a date. */
  static boolean isTime(Syntax syntax, int head) {
    String lemma = syntax.lemma(head);
    String relation = syntax.relation(head);
    if (relation.equals("obl:tmod")
        || relation.equals("obl:npmod")
        || relation.equals("nmod:tmod")) {
      return true;
    }
    if (LEMMAS.contains(lemma)) {
      return !lemma.equals("march") || syntax.token(head).text().startsWith("M");
    }
    return lemma.matches("(1[5-9]|20)\\d\\d|\\d{1,2}(st|nd|rd|th)?");
  }
}
