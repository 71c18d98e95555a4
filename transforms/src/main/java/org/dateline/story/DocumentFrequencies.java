package org.dateline.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  private DocumentFrequencies(long articles, long[] keys, int[] counts) {
    this.articles = articles;
    this.keys = keys;
    this.counts = counts;
  }

  /** The keys under which an article is counted, each once. */
  private static long[] keysOf(ArticleTerms article) {
    long language = TermFinder.hash(article.language());
    TermVector terms = article.terms();
    long[] keys = new long[terms.size() + 1];
    for (int i = 0; i < terms.size(); i++) {
      keys[i] = key(language, terms.term(i));
    }
    keys[terms.size()] = language;
    return keys;
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

  private static long key(long language, long term) {
    return term ^ Long.rotateLeft(language, 17);
  }

  /** Counts articles; the order never shows. Not thread safe. */
  public static final class Builder implements Serializable {
    private static final long serialVersionUID = 1L;

    private long articles;
    private final HashMap<Long, Integer> counts = new HashMap<>();

    /** Counts an article. */
    public void add(ArticleTerms article) {
      articles++;
      for (long key : keysOf(article)) {
        counts.merge(key, 1, Integer::sum);
      }
    }

    /** Takes over what another has counted. */
    public void addAll(Builder other) {
      articles += other.articles;
      other.counts.forEach((key, count) -> counts.merge(key, count, Integer::sum));
    }

    /** The counts of one part of the keys, of {@code parts} parts. */
    public Builder part(int part, int parts) {
      Builder own = new Builder();
      own.articles = part == 0 ? articles : 0;
      counts.forEach(
          (key, count) -> {
            if (Math.floorMod(key, parts) == part) {
              own.counts.put(key, count);
            }
          });
      return own;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Builder that
          && articles == that.articles
          && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
      return counts.hashCode();
    }

    /** The table; counts below 2 are left out. */
    public DocumentFrequencies build() {
      long[] shared =
          counts.entrySet().stream()
              .filter(count -> count.getValue() > 1)
              .mapToLong(Map.Entry::getKey)
              .sorted()
              .toArray();
      int[] values = Arrays.stream(shared).mapToInt(key -> counts.getOrDefault(key, 1)).toArray();
      return new DocumentFrequencies(articles, shared, values);
    }
  }

  /** The table of all articles, from tables of parts of the keys. */
  public static DocumentFrequencies join(Iterable<DocumentFrequencies> parts) {
    long articles = 0;
    List<long[]> all = new ArrayList<>();
    for (DocumentFrequencies part : parts) {
      articles += part.articles;
      for (int i = 0; i < part.keys.length; i++) {
        all.add(new long[] {part.keys[i], part.counts[i]});
      }
    }
    all.sort(Comparator.comparingLong(pair -> pair[0]));
    return new DocumentFrequencies(
        articles,
        all.stream().mapToLong(pair -> pair[0]).toArray(),
        all.stream().mapToInt(pair -> (int) pair[1]).toArray());
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
