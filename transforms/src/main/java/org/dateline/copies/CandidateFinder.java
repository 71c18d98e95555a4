package org.dateline.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the pairs of texts to compare: those that share a fingerprint. Where many share one, each
 * is paired with one of them and with those beside it in an order that puts likely copies together,
 * never all with all: the pairs grow with the number of texts, not with its square.
 *
 * <p>A finder sees one part of all fingerprints, dealt out by hash. With 1,000,000 texts of 400
 * words it holds 1,500,000 of them, 100 MB. Not thread safe.
 */
public final class CandidateFinder {
  /** So many texts with one fingerprint are paired all with all. */
  private static final int FEW = 8;

  /** In larger groups: so many of those that follow. */
  private static final int NEIGHBOURS = 3;

  /** Names a permutation of shingles that no fingerprint uses. */
  private static final long ORDER_SEED = -1;

  /** A text that has a fingerprint. */
  private record Posting(long fingerprint, long order, long reference) {}

  private static final Comparator<Posting> ORDER =
      Comparator.comparingLong(Posting::fingerprint)
          .thenComparingLong(Posting::order)
          .thenComparingLong(Posting::reference);

  private final List<Posting> postings = new ArrayList<>();

  /** Two texts to compare, the smaller reference first. */
  private record Pair(long first, long second) implements Comparable<Pair> {
    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public int compareTo(Pair other) {
      int order = Long.compare(first, other.first);
      return order != 0 ? order : Long.compare(second, other.second);
    }
  }

  /** The fingerprints of a bucket's texts in each part, to be added to the finder of that part. */
  public static Hashes[] partsOf(TextBucket bucket, Hashes furniture) {
    HashesBuilder[] parts = new HashesBuilder[bucket.shares().parts()];
    Arrays.setAll(parts, part -> new HashesBuilder());
    for (int place = 0; place < bucket.texts().size(); place++) {
      Hashes shingles = bucket.texts().get(place).sketch().shingles();
      Hashes keys = Fingerprints.of(shingles, furniture);
      long order =
          Fingerprints.smallest(Fingerprints.withoutFurniture(shingles, furniture), ORDER_SEED);
      for (int i = 0; i < keys.size(); i++) {
        parts[bucket.shares().partOf(keys.at(i))]
            .add(keys.at(i))
            .add(order)
            .add(bucket.reference(place));
      }
    }
    return Arrays.stream(parts).map(HashesBuilder::build).toArray(Hashes[]::new);
  }

  /** Takes in the fingerprints that a bucket has in this finder's part. */
  public void add(Hashes part) {
    for (int i = 0; i < part.size(); i += 3) {
      postings.add(new Posting(part.at(i), part.at(i + 1), part.at(i + 2)));
    }
  }

  /** The pairs by the bucket of the first text: references, two and two, sorted. */
  public SortedMap<Integer, Hashes> pairs() {
    postings.sort(ORDER);
    NavigableSet<Pair> pairs = new TreeSet<>();
    for (int begin = 0; begin < postings.size(); ) {
      int end = begin;
      while (end < postings.size()
          && postings.get(end).fingerprint() == postings.get(begin).fingerprint()) {
        end++;
      }
      addPairs(postings.subList(begin, end), pairs);
      begin = end;
    }
    SortedMap<Integer, HashesBuilder> byBucket = new TreeMap<>();
    for (Pair pair : pairs) {
      byBucket
          .computeIfAbsent(TextBucket.numberOf(pair.first()), number -> new HashesBuilder())
          .add(pair.first())
          .add(pair.second());
    }
    SortedMap<Integer, Hashes> built = new TreeMap<>();
    byBucket.forEach((number, builder) -> built.put(number, builder.build()));
    return built;
  }

  private static void addPairs(List<Posting> group, Set<Pair> pairs) {
    boolean few = group.size() <= FEW;
    long hub =
        group.stream()
            .mapToLong(Posting::reference)
            .boxed()
            .min(Comparator.comparingLong(TextSketch::mixed).thenComparingLong(Long::longValue))
            .orElseThrow();
    for (int i = 0; i < group.size(); i++) {
      long text = group.get(i).reference();
      int last = few ? group.size() - 1 : Math.min(i + NEIGHBOURS, group.size() - 1);
      for (int j = i + 1; j <= last; j++) {
        pairs.add(Pair.of(text, group.get(j).reference()));
      }
      if (text != hub) {
        pairs.add(Pair.of(text, hub));
      }
    }
  }
}
