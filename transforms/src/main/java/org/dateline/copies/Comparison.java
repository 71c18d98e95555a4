package org.dateline.copies;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A text on its way to others that it is to be compared with.
 *
 * @param key the text's key
 * @param sketch what it is compared by
 * @param sites hashes of the known sites that show it, sorted
 * @param others references of the others, all in one bucket
 */
public record Comparison(String key, TextSketch sketch, Hashes sites, Hashes others)
    implements Serializable {

  /**
   * The comparisons that a bucket's texts are the first of, by the bucket of the others.
   *
   * @param pairs references of firsts and seconds, two and two, as {@link CandidateFinder} has them
   */
  public static SortedMap<Integer, List<Comparison>> of(TextBucket bucket, Iterable<Hashes> pairs) {
    SortedMap<Long, SortedMap<Integer, HashesBuilder>> others = new TreeMap<>();
    for (Hashes some : pairs) {
      for (int i = 0; i < some.size(); i += 2) {
        others
            .computeIfAbsent(some.at(i), first -> new TreeMap<>())
            .computeIfAbsent(TextBucket.numberOf(some.at(i + 1)), number -> new HashesBuilder())
            .add(some.at(i + 1));
      }
    }
    SortedMap<Integer, List<Comparison>> comparisons = new TreeMap<>();
    others.forEach(
        (first, byBucket) -> {
          DistinctText text = bucket.text(first);
          Hashes sites = text.sites();
          byBucket.forEach(
              (number, seconds) ->
                  comparisons
                      .computeIfAbsent(number, any -> new ArrayList<>())
                      .add(
                          new Comparison(
                              text.key(), text.sketch(), sites, seconds.build().sorted())));
        });
    return comparisons;
  }

  /** Compares texts that were sent to a bucket with those there; tells the keys of copies. */
  public static void compare(
      TextBucket bucket,
      Iterable<Comparison> comparisons,
      Hashes furniture,
      BiConsumer<String, String> copies) {
    TreeMap<Long, ComparedText> seconds = new TreeMap<>();
    for (Comparison comparison : comparisons) {
      ComparedText first = ComparedText.of(comparison.sketch, comparison.sites, furniture);
      for (int i = 0; i < comparison.others.size(); i++) {
        long other = comparison.others.at(i);
        DistinctText text = bucket.text(other);
        ComparedText second =
            seconds.computeIfAbsent(
                other, any -> ComparedText.of(text.sketch(), text.sites(), furniture));
        if (CopyJudge.areCopies(first, second)) {
          copies.accept(comparison.key, text.key());
        }
      }
    }
  }
}
