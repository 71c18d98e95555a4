package org.dateline.time;

/** The grammar of English time expressions, put together from its families. */
final class TimeGrammar {
  static final Grammar ENGLISH = english();

  private TimeGrammar() {}

  private static Grammar english() {
    Grammar grammar = new Grammar();
    Lexicon.addTo(grammar);
    CalendarDates.addTo(grammar);
    Weekdays.addTo(grammar);
    ClockTimes.addTo(grammar);
    Seasons.addTo(grammar);
    FiscalPeriods.addTo(grammar);
    Comparisons.addTo(grammar);
    DeicticUnits.addTo(grammar);
    Edges.addTo(grammar);
    RepeatedTimes.addTo(grammar);
    VagueTimes.addTo(grammar);
    Durations.addTo(grammar);
    return grammar.compile("EXPRESSION");
  }
}
