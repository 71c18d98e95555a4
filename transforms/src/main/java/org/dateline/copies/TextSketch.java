package org.dateline.copies;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.Serializable;
import java.util.List;

/**
 * What a text is compared by instead of its words: the hashes of its shingles (Broder 1997), five
 * words each, and of its numbers. Eight bytes a word. Thread safe.
 *
 * @param shingles one for each place where five words begin, in text order
 * @param numbers words with a digit, sorted, each once
 */
public record TextSketch(Hashes shingles, Hashes numbers) implements Serializable {
  /** Words in a shingle. */
  static final int WIDTH = 5;

  /** Nothing to compare by. */
  static final TextSketch NONE = new TextSketch(Hashes.NONE, Hashes.NONE);

  /** Words looked at; longer texts are compared by their beginning. */
  static final int MAX_WORDS = 20_000;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  static TextSketch of(List<String> words) {
    long[] hashes = new long[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words.get(i));
    }
    long[] shingles = new long[Math.max(0, hashes.length - WIDTH + 1)];
    HashStream64 stream = HASHER.hashStream();
    for (int i = 0; i < shingles.length; i++) {
      stream.reset();
      for (int j = i; j < i + WIDTH; j++) {
        stream.putLong(hashes[j]);
      }
      shingles[i] = stream.getAsLong();
    }
    long[] numbers =
        words.stream().filter(FoldedWords::isNumber).mapToLong(TextSketch::hash).toArray();
    return new TextSketch(Hashes.of(shingles), Hashes.sorted(numbers));
  }

  /** A text's 64-bit hash, the same on every machine. */
  static long hash(String text) {
    return HASHER.hashCharsToLong(text);
  }

  /** A hash of two hashes, in this order. */
  static long hash(long first, long second) {
    return HASHER.hashLongLongToLong(first, second);
  }

  /** A hash of a hash, to draw by chance that is the same each time. */
  static long mixed(long hash) {
    return HASHER.hashLongToLong(hash);
  }
}
