package org.dateline.plover;

import java.time.LocalDate;
import java.util.List;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/**
 * The days that a time expression leaves to what happened, by the words before it: "since May"
 * reaches to the publication, "from May to July" is one stretch, "until May" says when something
 * ended, not when it happened. Stateless.
 */
final class TimeBounds {
  private TimeBounds() {}

  /**
   * The days of what is told with the expression; null if they are not bounded on both sides.
   *
   * @param published the publication day; null if unknown
   */
  static @Nullable DayInterval of(
      Discourse discourse, Syntax syntax, Timex3 time, @Nullable LocalDate published) {
    DayInterval interval = time.interval();
    if (interval == null
        || !interval.isBounded()
        || (time.type() != Timex3.Type.DATE && time.type() != Timex3.Type.TIME)) {
      return null;
    }
    String before = wordBefore(syntax, time);
    return switch (before) {
      case "since" -> published == null ? null : between(interval.start(), published);
      // "before dawn on Friday" was on Friday.
      case "until", "till", "before", "by" -> time.type() == Timex3.Type.TIME ? interval : null;
      case "from", "between" -> {
        Timex3 last = otherEnd(discourse, time, before);
        DayInterval closing = last == null ? null : last.interval();
        DayInterval range = closing == null ? null : between(interval.start(), closing.end());
        yield range == null ? interval : range;
      }
      case "to", "through", "and" -> {
        Timex3 first = startOfRange(discourse, syntax, time);
        DayInterval opening = first == null ? null : first.interval();
        DayInterval range = opening == null ? null : between(opening.start(), interval.end());
        yield range == null ? interval : range;
      }
      default -> interval;
    };
  }

  private static @Nullable DayInterval between(@Nullable LocalDate start, @Nullable LocalDate end) {
    return start == null || end == null || end.isBefore(start)
        ? null
        : new DayInterval(start, end, DayInterval.Precision.INTERVAL);
  }

  /** The expression that ends the range which this one begins; null if there is none. */
  private static @Nullable Timex3 otherEnd(Discourse discourse, Timex3 time, String opening) {
    String links = opening.equals("from") ? "to|until|till|through" : "and";
    List<Timex3> dates = discourse.article().dates();
    int at = dates.indexOf(time);
    if (at < 0 || at + 1 >= dates.size()) {
      return null;
    }
    Timex3 next = dates.get(at + 1);
    int from = time.end();
    int to = next.begin();
    String between = from > to ? "" : discourse.text(from, to);
    return between.matches("\\s+(?:" + links + ")\\s+") ? next : null;
  }

  private static @Nullable Timex3 startOfRange(Discourse discourse, Syntax syntax, Timex3 time) {
    List<Timex3> dates = discourse.article().dates();
    int at = dates.indexOf(time);
    if (at < 1) {
      return null;
    }
    Timex3 previous = dates.get(at - 1);
    String before = wordBefore(syntax, previous);
    boolean opens = before.equals("from") || before.equals("between");
    return opens && time.equals(otherEnd(discourse, previous, before)) ? previous : null;
  }

  private static String wordBefore(Syntax syntax, Timex3 time) {
    int first = syntax.sentence().tokenAt(time.begin());
    return first > 0 ? syntax.word(first - 1) : "";
  }
}
