package org.dateline.time;

import java.time.LocalDate;
import java.util.List;
import org.dateline.time.DayInterval.Precision;
import org.dateline.time.TenseCues.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Tells since when a text can have been written: not before the latest day that it tells of as past
 * and says in full. Stateless.
 */
public final class PastDates {
  private PastDates() {}

  /**
   * The latest day by which the text's past has begun; null if it names none. Of a month that is
   * its first day.
   *
   * @param sentences the words of each sentence, with part-of-speech tags
   * @param dates the text's time expressions
   */
  public static @Nullable LocalDate latest(List<List<Word>> sentences, List<Timex3> dates) {
    LocalDate latest = null;
    for (List<Word> sentence : sentences) {
      Words words = new Words(sentence);
      for (Timex3 date : dates) {
        LocalDate start = start(date);
        if (start != null
            && (latest == null || start.isAfter(latest))
            && !sentence.isEmpty()
            && date.begin() >= sentence.get(0).begin()
            && date.end() <= sentence.get(sentence.size() - 1).end()
            && isPast(words, date)) {
          latest = start;
        }
      }
    }
    return latest;
  }

  private static @Nullable LocalDate start(Timex3 date) {
    DayInterval interval = date.interval();
    if (date.anchor() != Timex3.Anchor.EXPLICIT || interval == null) {
      return null;
    }
    // Years stand in names and forecasts; a day or month told in full has passed.
    Precision precision = interval.precision();
    return precision == Precision.DAY || precision == Precision.MONTH ? interval.start() : null;
  }

  /** Whether the words' own clause is in the past; "the deadline was May 5" is none. */
  private static boolean isPast(Words words, Timex3 date) {
    int first = 0;
    while (first < words.size() && words.at(first).begin() < date.begin()) {
      first++;
    }
    int last = first;
    while (last + 1 < words.size() && words.at(last + 1).end() <= date.end()) {
      last++;
    }
    boolean named =
        words.lower(first - 1).matches("was|were|is|are|be|until|till|by|before|for|from");
    return !named && TenseCues.direction(words, first, last) == Direction.PAST;
  }
}
