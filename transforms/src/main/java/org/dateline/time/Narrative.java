package org.dateline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.time.Moment.Grain;
import org.jspecify.annotations.Nullable;

/** What the text has told of times so far, latest last. Immutable. */
final class Narrative {
  static final Narrative EMPTY = new Narrative(List.of());

  private final List<Told> told;

  private Narrative(List<Told> told) {
    this.told = told;
  }

  /**
   * A time told of.
   *
   * @param moment its place in the calendar; null for a stretch of time
   * @param months the length of a stretch of months, else 0
   * @param sentence index of its sentence
   * @param compared whether it only served as a measure: "from a month earlier"
   */
  record Told(@Nullable Moment moment, long months, int sentence, boolean compared) {}

  Narrative with(Told next) {
    List<Told> longer = new ArrayList<>(told);
    longer.add(next);
    return new Narrative(List.copyOf(longer));
  }

  /** The latest of some grain within so many sentences; null if there is none. */
  @Nullable Moment latest(Predicate<Moment> wanted, int fromSentence) {
    for (int i = told.size() - 1; i >= 0 && told.get(i).sentence() >= fromSentence; i--) {
      Moment moment = told.get(i).moment();
      if (moment != null && wanted.test(moment)) {
        return moment;
      }
    }
    return null;
  }

  /** The latest day of the calendar; null if there is none. */
  @Nullable Moment latestDay(int fromSentence) {
    return latest(moment -> moment.grain() == Grain.DAY && moment.isPlaced(), fromSentence);
  }

  /**
   * The latest business period: a quarter, a half or a stretch of months, or a month of the
   * sentence; null if there is none.
   */
  @Nullable Told latestPeriod(int fromSentence, int sentence) {
    for (int i = told.size() - 1; i >= 0 && told.get(i).sentence() >= fromSentence; i--) {
      Told entry = told.get(i);
      Moment moment = entry.moment();
      boolean month =
          moment != null
              && moment.grain() == Grain.MONTH
              && !entry.compared()
              && moment.year() != null
              && entry.sentence() == sentence;
      boolean part =
          moment != null
              && (moment.grain() == Grain.QUARTER || moment.grain() == Grain.HALF)
              && moment.year() != null;
      if (part || month || entry.months() > 1) {
        return entry;
      }
    }
    return null;
  }
}
