package org.dateline.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings pairs of texts together and compares them. Texts are dealt into buckets by reference; a
 * pair is compared in the bucket of its second, which the first is sent to once, however many are
 * there to compare it with.
 */
public final class Comparison {
  private Comparison() {}

  /**
   * What a bucket sends to others and, with what stays, to itself, by bucket.
   *
   * @param bucket its number
   * @param buckets how many there are
   * @param all its texts, and pairs that have one of them
   */
  public static SortedMap<Integer, PairedTexts> send(
      int bucket, int buckets, Iterable<PairedTexts> all) {
    TreeMap<Long, DistinctText> texts = new TreeMap<>();
    NavigableSet<TextPair> candidates = TextPair.none();
    NavigableSet<TextPair> links = TextPair.none();
    gather(all, texts, candidates, links);

    NavigableSet<Long> staying = new TreeSet<>();
    texts.forEach(
        (reference, text) -> {
          if (text.pages().size() > 1) {
            staying.add(reference);
          }
        });
    for (TextPair link : links) {
      staying.add(link.first());
      staying.add(link.second());
    }
    SortedMap<Integer, NavigableSet<Long>> leaving = new TreeMap<>();
    NavigableSet<TextPair> compared = TextPair.none();
    for (TextPair pair : candidates) {
      int where = Hashes.share(pair.second(), buckets);
      if (where == bucket) {
        compared.add(pair);
        staying.add(pair.first());
        staying.add(pair.second());
      } else {
        leaving.computeIfAbsent(where, number -> new TreeSet<>()).add(pair.first());
      }
    }

    SortedMap<Integer, PairedTexts> sent = new TreeMap<>();
    leaving.forEach(
        (number, references) ->
            sent.put(
                number,
                PairedTexts.of(
                    named(references, texts).stream().map(DistinctText::inBrief).toList())));
    PairedTexts own =
        new PairedTexts(named(staying, texts), TextPair.write(compared), TextPair.write(links));
    if (!own.isEmpty()) {
      sent.put(bucket, own);
    }
    return sent;
  }

  /**
   * The links that a bucket has or finds, and the texts, without what they are compared by, that
   * are linked or have several pages of which some are new.
   */
  public static PairedTexts compare(Iterable<PairedTexts> all, Furniture furniture) {
    TreeMap<Long, DistinctText> texts = new TreeMap<>();
    NavigableSet<TextPair> candidates = TextPair.none();
    NavigableSet<TextPair> links = TextPair.none();
    gather(all, texts, candidates, links);

    links.addAll(copies(candidates, texts, furniture));
    Set<Long> grouped = new TreeSet<>();
    for (TextPair link : links) {
      grouped.add(link.first());
      grouped.add(link.second());
    }
    List<DistinctText> found = new ArrayList<>();
    texts.forEach(
        (reference, text) -> {
          if (grouped.contains(reference) || (text.pages().size() > 1 && text.hasNewPages())) {
            found.add(text.withoutSketch());
          }
        });
    return new PairedTexts(found, Hashes.NONE, TextPair.write(links));
  }

  private static List<TextPair> copies(
      NavigableSet<TextPair> candidates, SortedMap<Long, DistinctText> texts, Furniture furniture) {
    List<TextPair> copies = new ArrayList<>();
    TreeMap<Long, ComparedText> seconds = new TreeMap<>();
    long reference = 0;
    ComparedText first = null;
    for (TextPair pair : candidates) {
      // Pairs with one first follow each other.
      if (first == null || pair.first() != reference) {
        reference = pair.first();
        first = compared(reference, texts, furniture);
      }
      ComparedText second =
          seconds.computeIfAbsent(pair.second(), any -> compared(any, texts, furniture));
      if (CopyJudge.areCopies(first, second)) {
        copies.add(pair);
      }
    }
    return copies;
  }

  private static ComparedText compared(
      long reference, SortedMap<Long, DistinctText> texts, Furniture furniture) {
    DistinctText text = texts.get(reference);
    if (text == null) {
      throw new IllegalStateException("a text that is to be compared was not sent");
    }
    return ComparedText.of(text.sketch(), text.sites(), furniture);
  }

  private static void gather(
      Iterable<PairedTexts> all,
      SortedMap<Long, DistinctText> texts,
      NavigableSet<TextPair> candidates,
      NavigableSet<TextPair> links) {
    for (PairedTexts some : all) {
      some.texts().forEach(text -> texts.put(text.reference(), text));
      TextPair.read(some.candidates(), candidates);
      TextPair.read(some.links(), links);
    }
  }

  /** The texts that are here; the others of linked pairs are in another bucket. */
  private static List<DistinctText> named(
      NavigableSet<Long> references, SortedMap<Long, DistinctText> texts) {
    List<DistinctText> named = new ArrayList<>();
    for (long reference : references) {
      DistinctText text = texts.get(reference);
      if (text != null) {
        named.add(text);
      }
    }
    return named;
  }
}
