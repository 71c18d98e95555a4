package org.dateline.time;

import org.dateline.time.Meaning.TimeOfDay;
import org.jspecify.annotations.Nullable;

/** Hours of the clock and parts of the day. Stateless. */
final class ClockTimes {
  private ClockTimes() {}

  static void addTo(Grammar g) {
    g.terminal("CLOCK", ClockReader.starters(), ClockReader::read);
    // Guideline: a time and its day side by side are one expression ("10 p.m. Wednesday").
    g.rule("TIMELY", "CLOCK", m -> clock(m, null));
    g.rule("TIMELY", "CLOCK ,? DAY", m -> clock(m, m.meaning("DAY")));
    g.rule("TIMELY", "CLOCK on DAY", m -> clock(m, m.meaning("DAY")));
    g.rule("TIMELY", "DAY at CLOCK", m -> clock(m, m.meaning("DAY")));
    // "8:20 p.m. (1720 GMT) Friday": the same time in another zone.
    g.rule("TIMELY", "CLOCK -lrb-|( o=CLOCK -rrb-|)", m -> twice(m, null));
    g.rule("TIMELY", "CLOCK -lrb-|( o=CLOCK -rrb-|) on? DAY", m -> twice(m, m.meaning("DAY")));
    g.rule("TIMELY", "CLOCK DAY -lrb-|( o=CLOCK -rrb-|)", m -> twice(m, m.meaning("DAY")));
    g.rule("TIMELY", "CLOCK on DAY -lrb-|( o=CLOCK -rrb-|)", m -> twice(m, m.meaning("DAY")));
    g.rule("TIMELY", "CLOCK in the PART", m -> inPart(m, null));
    g.rule("TIMELY", "CLOCK DAY PART", m -> inPart(m, m.meaning("DAY")));
    g.rule("TIMELY", "CLOCK on DAY PART", m -> inPart(m, m.meaning("DAY")));
    g.rule("TIMELY", "DAY NOON", m -> new TimeOfDay(value(m, "NOON"), null, m.meaning("DAY")));
    g.rule(
        "NOON",
        "w=noon|midday|midnight",
        m -> m.word("w").equals("midnight") ? ClockReader.MIDNIGHT : "T12:00");
    g.rule("TIMELY", "DAY 's? PART", m -> part(m, value(m, "PART")));
    g.rule("TIMELY", "PART DAY", m -> part(m, value(m, "PART")));
    g.rule("TIMELY", "early|late DAY PART", m -> part(m, value(m, "PART")));
    g.rule("TIMELY", "the PART of DAY", m -> part(m, value(m, "PART")));
    g.rule("TIMELY", "the? early hours of DAY", m -> part(m, "TMO"));
    g.rule("TIMELY", "dawn|daybreak|sunrise on DAY", m -> part(m, "TMO"));
    g.rule("TIMELY", "dusk|sunset on DAY", m -> part(m, "TEV"));
    g.rule(
        "TIMELY",
        "the PART",
        m ->
            m.before().matches("in|during|by|throughout")
                ? new TimeOfDay(value(m, "PART"), null, null)
                : null);
    // Without an article it is the one at hand after a preposition: "in morning trading".
    g.rule(
        "TIMELY",
        "PART",
        m ->
            m.before().matches("in|by|until|till|since|before|after")
                ? new TimeOfDay(value(m, "PART"), null, null)
                : null);
    g.rule("EXPRESSION", "TIMELY", m -> m.meaning("TIMELY"));
    g.rule("EXPRESSION", "early|earlier|late|later TIMELY", m -> m.meaning("TIMELY"));
  }

  private static String value(Match m, String name) {
    return (String) m.value(name);
  }

  private static TimeOfDay clock(Match m, @Nullable Meaning day) {
    ClockReader.Clock clock = (ClockReader.Clock) m.value("CLOCK");
    return new TimeOfDay(clock.time(), clock.zone(), day);
  }

  /** A time and the same in another zone; the first is the local one, the second says which. */
  private static TimeOfDay twice(Match m, @Nullable Meaning day) {
    ClockReader.Clock clock = (ClockReader.Clock) m.value("CLOCK");
    return new TimeOfDay(clock.time(), clock.zone(), day);
  }

  /** "nine o'clock Tuesday night": hours up to twelve lie in that half of the day. */
  private static TimeOfDay inPart(Match m, @Nullable Meaning day) {
    ClockReader.Clock clock = (ClockReader.Clock) m.value("CLOCK");
    int hour = Integer.parseInt(clock.time().substring(1, 3));
    boolean late = hour > 0 && hour < 12 && !value(m, "PART").equals("TMO");
    String time = late ? "T" + (hour + 12) + clock.time().substring(3) : clock.time();
    return new TimeOfDay(time, clock.zone(), day);
  }

  private static TimeOfDay part(Match m, String time) {
    return new TimeOfDay(time, null, m.meaning("DAY"));
  }
}
