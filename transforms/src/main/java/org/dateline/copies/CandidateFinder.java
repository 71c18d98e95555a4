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
 * Finds the pairs of texts to compare: those that share a fingerprint; and those that need no
 * comparing: versions that one address showed at different times. Where many share a fingerprint,
 * each is paired with one of them and with those beside it in an order that puts likely copies
 * together, never all with all: the pairs grow with the number of texts, not with its square.
 *
 * <p>A finder sees one part of all fingerprints and addresses, dealt out by hash. With 1,000,000
 * texts of 400 words in 64 parts it holds 750,000 fingerprints, 50 MB, and 16,000 addresses, 4 MB.
 * What it finds depends neither on the number of parts nor of buckets. Not thread safe.
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

  private final SortedMap<Long, SharedAddress> addresses = new TreeMap<>();

  /** What texts can be found by in each of so many parts, for the finder of that part. */
  public static Postings[] partsOf(List<DistinctText> texts, Furniture furniture, int count) {
    HashesBuilder[] fingerprints = new HashesBuilder[count];
    Arrays.setAll(fingerprints, part -> new HashesBuilder());
    HashesBuilder[] addresses = new HashesBuilder[count];
    Arrays.setAll(addresses, part -> new HashesBuilder());
    for (DistinctText text : texts) {
      long reference = text.reference();
      Hashes shingles = text.sketch().shingles();
      Hashes keys = Fingerprints.of(shingles, furniture);
      long order =
          Fingerprints.smallest(Fingerprints.withoutFurniture(shingles, furniture), ORDER_SEED);
      for (int i = 0; i < keys.size(); i++) {
        fingerprints[Hashes.share(keys.at(i), count)].add(keys.at(i)).add(order).add(reference);
      }
      Hashes shown = SharedAddress.of(text.pages());
      for (int i = 0; i < shown.size(); i++) {
        addresses[Hashes.share(shown.at(i), count)].add(shown.at(i)).add(reference);
      }
    }
    Postings[] parts = new Postings[count];
    Arrays.setAll(parts, part -> new Postings(fingerprints[part].build(), addresses[part].build()));
    return parts;
  }

  /** Takes in what some texts can be found by in this finder's part. */
  public void add(Postings part) {
    Hashes fingerprints = part.fingerprints();
    for (int i = 0; i < fingerprints.size(); i += 3) {
      postings.add(new Posting(fingerprints.at(i), fingerprints.at(i + 1), fingerprints.at(i + 2)));
    }
    Hashes shown = part.addresses();
    for (int i = 0; i < shown.size(); i += 2) {
      addresses.computeIfAbsent(shown.at(i), any -> new SharedAddress()).add(shown.at(i + 1));
    }
  }

  /** The pairs by the buckets, of so many, of both their texts; without texts. */
  public SortedMap<Integer, PairedTexts> pairs(int buckets) {
    SortedMap<Integer, List<TextPair>> candidates = byBucket(candidates(), buckets);
    SortedMap<Integer, List<TextPair>> links = byBucket(links(), buckets);
    NavigableSet<Integer> numbers = new TreeSet<>(candidates.keySet());
    numbers.addAll(links.keySet());
    SortedMap<Integer, PairedTexts> pairs = new TreeMap<>();
    for (int number : numbers) {
      pairs.put(
          number,
          new PairedTexts(
              List.of(),
              TextPair.write(candidates.getOrDefault(number, List.of())),
              TextPair.write(links.getOrDefault(number, List.of()))));
    }
    return pairs;
  }

  private static SortedMap<Integer, List<TextPair>> byBucket(
      NavigableSet<TextPair> pairs, int buckets) {
    SortedMap<Integer, List<TextPair>> byBucket = new TreeMap<>();
    for (TextPair pair : pairs) {
      int first = Hashes.share(pair.first(), buckets);
      int second = Hashes.share(pair.second(), buckets);
      byBucket.computeIfAbsent(first, number -> new ArrayList<>()).add(pair);
      if (second != first) {
        byBucket.computeIfAbsent(second, number -> new ArrayList<>()).add(pair);
      }
    }
    return byBucket;
  }

  private NavigableSet<TextPair> links() {
    NavigableSet<TextPair> links = TextPair.none();
    for (SharedAddress address : addresses.values()) {
      List<Long> versions = address.versions();
      for (int i = 1; i < versions.size(); i++) {
        links.add(new TextPair(versions.get(0), versions.get(i)));
      }
    }
    return links;
  }

  private NavigableSet<TextPair> candidates() {
    postings.sort(ORDER);
    NavigableSet<TextPair> pairs = TextPair.none();
    for (int begin = 0; begin < postings.size(); ) {
      int end = begin;
      while (end < postings.size()
          && postings.get(end).fingerprint() == postings.get(begin).fingerprint()) {
        end++;
      }
      addPairs(postings.subList(begin, end), pairs);
      begin = end;
    }
    return pairs;
  }

  private static void addPairs(List<Posting> group, Set<TextPair> pairs) {
    boolean few = group.size() <= FEW;
    long hub = group.stream().map(Posting::reference).min(TextPair.BY_LOT).orElseThrow();
    for (int i = 0; i < group.size(); i++) {
      long text = group.get(i).reference();
      int last = few ? group.size() - 1 : Math.min(i + NEIGHBOURS, group.size() - 1);
      for (int j = i + 1; j <= last; j++) {
        pairs.add(TextPair.candidate(text, group.get(j).reference()));
      }
      if (text != hub) {
        pairs.add(TextPair.candidate(text, hub));
      }
    }
  }
}
