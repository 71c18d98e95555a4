package org.dateline.copies;

import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Two texts by reference; in arrays of hashes they stand one after the other. */
record TextPair(long first, long second) implements Comparable<TextPair> {
  /** An order of texts by chance that is the same each time. */
  static final Comparator<Long> BY_LOT =
      Comparator.comparingLong((Long reference) -> TextSketch.mixed(reference))
          .thenComparingLong(Long::longValue);

  /**
   * Two texts to compare: the first is brought to where the second is. Which is which is drawn by
   * lot, the same each time, such that a text that many are paired with goes to them.
   */
  static TextPair candidate(long one, long other) {
    int order = BY_LOT.compare(one, other);
    return order <= 0 ? new TextPair(one, other) : new TextPair(other, one);
  }

  /** Adds the pairs of an array. */
  static void read(Hashes pairs, NavigableSet<TextPair> into) {
    for (int i = 0; i < pairs.size(); i += 2) {
      into.add(new TextPair(pairs.at(i), pairs.at(i + 1)));
    }
  }

  /** The pairs as an array, in their order. */
  static Hashes write(Collection<TextPair> pairs) {
    HashesBuilder builder = new HashesBuilder();
    pairs.forEach(pair -> builder.add(pair.first).add(pair.second));
    return builder.build();
  }

  /** An empty set of pairs. */
  static NavigableSet<TextPair> none() {
    return new TreeSet<>();
  }

  @Override
  public int compareTo(TextPair other) {
    int order = Long.compare(first, other.first);
    return order != 0 ? order : Long.compare(second, other.second);
  }
}
