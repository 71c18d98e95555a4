package org.dateline.story;

import java.io.Serializable;
import java.util.Arrays;

/**
 * In how many articles of the batch each term stands, by language: 12 bytes for each term that
 * stands in two articles or more; terms that stand in one are not kept. Immutable, thread safe.
 */
public final class DocumentFrequencies implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A batch is taken as this many articles larger than it is, in which every term stands {@link
   * #UNSEEN_COUNT} times: a batch of five cannot tell how rare a word is, and this keeps
   * similarities about the same in small and large batches.
   */
  private static final double UNSEEN_ARTICLES = 100;

  private static final double UNSEEN_COUNT = 2;

  /** What stands in no other article tells little about whether two articles agree. */
  private static final double SINGLE_WEIGHT = 0.5;

  private final long articles;
  private final long[] keys;
  private final int[] counts;

  /** Takes the keys in ascending order, each once, and beside each its count. */
  DocumentFrequencies(long articles, long[] keys, int[] counts) {
    this.articles = articles;
    this.keys = keys;
    this.counts = counts;
  }

  /** How many articles were counted. */
  public long articles() {
    return articles;
  }

  /** In how many articles of this language a term stands; 1 if not in two. */
  int count(String language, long term) {
    return count(key(TermFinder.hash(language), term));
  }

  /** The logarithm of how rare a term is: inverse document frequency, smoothed. */
  double rarity(String language, long term) {
    long code = TermFinder.hash(language);
    int count = count(key(code, term));
    boolean filtered = StopWords.isKnown(language);
    // Without a list of stop words only what many articles have tells them, so it must count.
    double articles = count(code) + (filtered ? UNSEEN_ARTICLES : 0);
    double rarity = StrictMath.log(articles / (count + (filtered ? UNSEEN_COUNT : 0)));
    return Math.max(0, count == 1 ? SINGLE_WEIGHT * rarity : rarity);
  }

  private int count(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? 1 : counts[at];
  }

  static long key(long language, long term) {
    return term ^ Long.rotateLeft(language, 17);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentFrequencies that
        && articles == that.articles
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
  }
}
