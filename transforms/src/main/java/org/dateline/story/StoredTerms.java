package org.dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A slice of the counts of terms of all runs, as the archive holds it under its number: 10 bytes a
 * term. All slices together, which each run reads and writes, are 1,000,000 terms at most, 11 MB
 * however much is stored; what stands in the fewest articles is dropped. Articles that go stay
 * counted. Thread safe.
 *
 * @param articles how many articles were counted, the same in each slice
 * @param keys terms by language, ascending
 * @param counts in how many articles each stands
 */
@SuppressWarnings("ArrayRecordComponent") // equals looks into them
public record StoredTerms(long articles, long[] keys, int[] counts) {
  /** Terms kept. */
  static final int MOST_TERMS = 1_000_000;

  private static final int SLICE = 1 << 16;

  /** What earlier runs counted. */
  public static TermCounts read(Archive archive) {
    List<StoredTerms> slices = new ArrayList<>();
    int terms = 0;
    for (Optional<Entry> entry = slice(archive, 0);
        entry.isPresent();
        entry = slice(archive, slices.size())) {
      StoredTerms slice = entry.get().as(StoredTerms.class);
      slices.add(slice);
      terms += slice.keys.length;
    }
    if (slices.isEmpty()) {
      return new TermCounts();
    }
    long[] keys = new long[terms];
    int[] counts = new int[terms];
    int at = 0;
    for (StoredTerms slice : slices) {
      System.arraycopy(slice.keys, 0, keys, at, slice.keys.length);
      System.arraycopy(slice.counts, 0, counts, at, slice.keys.length);
      at += slice.keys.length;
    }
    return TermCounts.of(slices.get(0).articles, keys, counts);
  }

  /** The entries of all counts; there are never fewer of them than before. */
  public static List<Entry> entries(TermCounts counts) {
    return entries(counts.mostFrequent(MOST_TERMS), SLICE);
  }

  static List<Entry> entries(StoredTerms all, int slice) {
    List<Entry> entries = new ArrayList<>();
    for (int begin = 0; begin < all.keys.length; begin += slice) {
      int end = Math.min(begin + slice, all.keys.length);
      entries.add(
          Entry.of(
              Kind.TERMS,
              Integer.toString(entries.size()),
              List.of(),
              new StoredTerms(
                  all.articles,
                  Arrays.copyOfRange(all.keys, begin, end),
                  Arrays.copyOfRange(all.counts, begin, end))));
    }
    return entries;
  }

  private static Optional<Entry> slice(Archive archive, int number) {
    return archive.get(Kind.TERMS, Integer.toString(number));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredTerms terms
        && articles == terms.articles
        && Arrays.equals(keys, terms.keys)
        && Arrays.equals(counts, terms.counts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(articles, Arrays.hashCode(keys));
  }
}
