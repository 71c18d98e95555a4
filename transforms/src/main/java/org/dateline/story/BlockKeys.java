package org.dateline.story;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Where an article is looked for by others on the same story: under each of its heaviest terms that
 * others have, once for each window of days, and once without. In the lane without days undated
 * articles meet dated ones; it is closed for terms that very many articles have, where it would
 * find little and cost much.
 */
public final class BlockKeys {
  /** Under how many terms. */
  private static final int TERMS = 12;

  /** What stands in more articles is looked up by day only. */
  static final int COMMON = 1_000;

  private static final int DAYS_A_WEEK = 7;

  static final long NO_WEEK = Long.MIN_VALUE;

  private BlockKeys() {}

  /** The keys, at most 36, in no telling order. */
  public static long[] of(StoryProfile profile, String language, DocumentFrequencies frequencies) {
    TermVector terms = profile.vector();
    long[] keys = new long[3 * TERMS];
    int size = 0;
    int looked = 0;
    for (int i : terms.byWeight(terms.size())) {
      int count = frequencies.count(language, terms.term(i));
      if (count < 2) {
        continue;
      }
      if (++looked > TERMS) {
        break;
      }
      if (count <= COMMON) {
        keys[size++] = key(terms.term(i), NO_WEEK);
      }
      if (profile.day() != null) {
        // Windows of two weeks, one beginning every week: articles up to a week apart share one.
        long week = week(profile.day());
        keys[size++] = key(terms.term(i), week);
        keys[size++] = key(terms.term(i), week - 1);
      }
    }
    return Arrays.copyOf(keys, size);
  }

  static long week(LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), DAYS_A_WEEK);
  }

  static long key(long term, long week) {
    return TermFinder.mix(term + TermFinder.mix(week));
  }
}
