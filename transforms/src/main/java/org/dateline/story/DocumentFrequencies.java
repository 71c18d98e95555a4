package org.dateline.story;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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

  private final long[] keys;
  private final int[] counts;

  private DocumentFrequencies(long[] keys, int[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /** The keys under which an article is to be counted, each once. */
  public static long[] keysOf(ArticleTerms article) {
    long language = TermFinder.hash(article.language());
    TermVector terms = article.terms();
    long[] keys = new long[terms.size() + 1];
    for (int i = 0; i < terms.size(); i++) {
      keys[i] = key(language, terms.term(i));
    }
    keys[terms.size()] = language;
    return keys;
  }

  /** How many terms stand in two articles or more. */
  public int size() {
    return keys.length;
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
    // Function words would weigh as much as any other in a small batch, and link everything.
    double articles = count(code) + (filtered ? UNSEEN_ARTICLES : 1);
    double rarity = StrictMath.log(articles / (count + (filtered ? UNSEEN_COUNT : 0.5)));
    return Math.max(0, count == 1 ? SINGLE_WEIGHT * rarity : rarity);
  }

  private int count(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? 1 : counts[at];
  }

  private static long key(long language, long term) {
    return term ^ Long.rotateLeft(language, 17);
  }

  /** Collects counts, each key once; the order never shows. Not thread safe. */
  public static final class Builder implements Serializable {
    private static final long serialVersionUID = 1L;

    private long[] keys = new long[16];
    private int[] counts = new int[16];
    private int size;

    /** Takes a key's count. */
    public Builder add(long key, long count) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      keys[size] = key;
      counts[size++] = (int) Math.min(Integer.MAX_VALUE, count);
      return this;
    }

    /** Takes over the counts of another. */
    public Builder addAll(Builder other) {
      for (int i = 0; i < other.size; i++) {
        add(other.keys[i], other.counts[i]);
      }
      return this;
    }

    /** The table; counts below 2 are left out. */
    public DocumentFrequencies build() {
      int[] order =
          IntStream.range(0, size)
              .filter(i -> counts[i] > 1)
              .boxed()
              .sorted(Comparator.comparingLong(i -> keys[i]))
              .mapToInt(i -> i)
              .toArray();
      return new DocumentFrequencies(
          Arrays.stream(order).mapToLong(i -> keys[i]).toArray(),
          Arrays.stream(order).map(i -> counts[i]).toArray());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentFrequencies that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
  }
}
