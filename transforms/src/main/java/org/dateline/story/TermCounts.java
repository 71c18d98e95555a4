package org.dateline.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts in how many articles each term stands; the order in which articles come never shows. Holds
 * 12 bytes a term, twice that for moments: sorted runs, merged as they come to be of about one
 * length (log-structured merge, O'Neil et al. 1996). Not thread safe.
 */
public final class TermCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Run> runs = new ArrayList<>();
  private long articles;

  /** Counts of so many articles: keys in ascending order, each once, and beside each its count. */
  static TermCounts of(long articles, long[] keys, int[] counts) {
    TermCounts all = new TermCounts();
    all.articles = articles;
    all.push(new Run(keys, counts));
    return all;
  }

  /** Counts an article. */
  public void add(ArticleTerms article) {
    articles++;
    push(Run.of(article));
  }

  /** Takes over what another has counted. */
  public void addAll(TermCounts other) {
    articles += other.articles;
    other.runs.forEach(this::push);
  }

  /** How many articles were counted. */
  public long articles() {
    return articles;
  }

  /** The counts of terms that stand in two articles or more. */
  public DocumentFrequencies frequencies() {
    Run shared = whole().above(1);
    return new DocumentFrequencies(articles, shared.keys, shared.counts);
  }

  /**
   * The counts of those {@code most} terms that stand in most articles; of equal ones the first.
   */
  StoredTerms mostFrequent(int most) {
    Run all = whole();
    if (all.size() > most) {
      int[] sorted = all.counts.clone();
      Arrays.sort(sorted);
      int least = sorted[sorted.length - most];
      all = all.above(least).plus(all.equalTo(least, most - all.above(least).size()));
    }
    return new StoredTerms(articles, all.keys, all.counts);
  }

  private void push(Run run) {
    Run last = run;
    while (!runs.isEmpty() && runs.get(runs.size() - 1).size() < 2 * last.size()) {
      last = runs.remove(runs.size() - 1).plus(last);
    }
    runs.add(last);
  }

  private Run whole() {
    Run all = Run.EMPTY;
    for (int i = runs.size() - 1; i >= 0; i--) {
      all = runs.get(i).plus(all);
    }
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermCounts that
        && articles == that.articles
        && whole().sameAs(that.whole());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(whole().keys);
  }

  /** Keys in ascending order, each once, and beside each its count; never changed. */
  private static final class Run implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Run EMPTY = new Run(new long[0], new int[0]);

    private final long[] keys;
    private final int[] counts;

    private Run(long[] keys, int[] counts) {
      this.keys = keys;
      this.counts = counts;
    }

    /** The article's terms and its language, once each. */
    static Run of(ArticleTerms article) {
      long language = TermFinder.hash(article.language());
      TermVector terms = article.terms();
      long[] keys = new long[terms.size() + 1];
      for (int i = 0; i < terms.size(); i++) {
        keys[i] = DocumentFrequencies.key(language, terms.term(i));
      }
      keys[terms.size()] = language;
      Arrays.sort(keys);
      int[] counts = new int[keys.length];
      Arrays.fill(counts, 1);
      return new Run(keys, counts);
    }

    int size() {
      return keys.length;
    }

    Run plus(Run other) {
      long[] sum = new long[size() + other.size()];
      int[] sums = new int[sum.length];
      int n = 0;
      int i = 0;
      int j = 0;
      while (i < size() || j < other.size()) {
        boolean own = j == other.size() || (i < size() && keys[i] <= other.keys[j]);
        boolean both = own && j < other.size() && keys[i] == other.keys[j];
        sum[n] = own ? keys[i] : other.keys[j];
        sums[n++] = both ? counts[i] + other.counts[j] : own ? counts[i] : other.counts[j];
        i += own ? 1 : 0;
        j += both || !own ? 1 : 0;
      }
      return new Run(Arrays.copyOf(sum, n), Arrays.copyOf(sums, n));
    }

    Run above(int least) {
      long[] kept = new long[size()];
      int[] own = new int[size()];
      int n = 0;
      for (int i = 0; i < size(); i++) {
        if (counts[i] > least) {
          kept[n] = keys[i];
          own[n++] = counts[i];
        }
      }
      return new Run(Arrays.copyOf(kept, n), Arrays.copyOf(own, n));
    }

    /** The first so many with a count. */
    Run equalTo(int count, int most) {
      long[] kept = new long[most];
      int n = 0;
      for (int i = 0; i < size() && n < most; i++) {
        if (counts[i] == count) {
          kept[n++] = keys[i];
        }
      }
      int[] same = new int[n];
      Arrays.fill(same, count);
      return new Run(Arrays.copyOf(kept, n), same);
    }

    boolean sameAs(Run other) {
      return Arrays.equals(keys, other.keys) && Arrays.equals(counts, other.counts);
    }
  }
}
