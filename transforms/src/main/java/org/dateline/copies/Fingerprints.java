package org.dateline.copies;

import java.util.Arrays;

/**
 * Keys that copies of a text have in common, so that only texts with a common key need comparing.
 * Thread safe.
 *
 * <p>Winnowing (Schleimer, Wilkerson and Aiken 2003): of each window of shingles the smallest hash.
 * Texts that share a run of {@value #WINDOW} + 4 words share a key, however long either is, so that
 * short copies and copies amid other text are found, which resemblance (MinHash) misses. A text has
 * about one key for nine words.
 *
 * <p>A text that is furniture for the most part has too few shingles of its own. It also gets bands
 * of MinHash values (Broder 1997) over all its shingles, which texts that agree nearly throughout
 * have in common.
 */
final class Fingerprints {
  /** Shingles in a window. */
  static final int WINDOW = 16;

  private static final int BANDS = 10;
  private static final int ROWS = 3;

  private Fingerprints() {}

  /** The keys of a text, sorted. */
  static Hashes of(Hashes shingles, Furniture furniture) {
    long[] own = withoutFurniture(shingles, furniture);
    HashesBuilder keys = new HashesBuilder();
    winnow(own, keys);
    if (2 * own.length < shingles.size()) {
      addBands(shingles.toArray(), keys);
    }
    return keys.build().sorted();
  }

  /** The shingles that are no furniture, in text order. */
  static long[] withoutFurniture(Hashes shingles, Furniture furniture) {
    return Arrays.stream(shingles.toArray()).filter(s -> !furniture.contains(s)).toArray();
  }

  private static void winnow(long[] shingles, HashesBuilder keys) {
    int smallest = -1;
    int windows = Math.max(1, shingles.length - WINDOW + 1);
    for (int begin = 0; begin < windows && shingles.length > 0; begin++) {
      int end = Math.min(begin + WINDOW, shingles.length);
      int before = smallest;
      if (smallest < begin) {
        smallest = begin;
        for (int i = begin + 1; i < end; i++) {
          smallest = shingles[i] <= shingles[smallest] ? i : smallest;
        }
      } else if (shingles[end - 1] <= shingles[smallest]) {
        smallest = end - 1;
      }
      if (smallest != before) {
        keys.add(shingles[smallest]);
      }
    }
  }

  private static void addBands(long[] shingles, HashesBuilder keys) {
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = TextSketch.hash(key, smallest(shingles, (long) band * ROWS + row));
      }
      keys.add(key);
    }
  }

  /** The smallest of the hashes under the permutation that a seed names. */
  static long smallest(long[] hashes, long seed) {
    long smallest = Long.MAX_VALUE;
    for (long hash : hashes) {
      smallest = Math.min(smallest, TextSketch.hash(seed, hash));
    }
    return smallest;
  }
}
