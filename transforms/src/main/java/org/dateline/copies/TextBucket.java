package org.dateline.copies;

import java.io.Serializable;
import java.util.List;

/**
 * Some of the distinct texts, held together. Texts are dealt out to a fixed number of buckets by
 * their key, so that a step has few large elements instead of many small ones, and a text has a
 * short name: its bucket and its place in it.
 *
 * @param number which bucket, from 0
 * @param texts the texts, sorted by key
 */
public record TextBucket(int number, List<DistinctText> texts) implements Serializable {
  /** How many buckets there are. A bucket of 1,000,000 texts holds about 4,000 of them, 15 MB. */
  public static final int COUNT = 256;

  public TextBucket {
    texts = List.copyOf(texts);
  }

  /** The bucket of a text, of an article or of an address, by its name. */
  public static int numberOf(String name) {
    return (int) Long.remainderUnsigned(TextSketch.hash(name), COUNT);
  }

  /** The bucket of the text that a reference names. */
  public static int numberOf(long reference) {
    return (int) (reference >>> Integer.SIZE);
  }

  /** The short name of a text of this bucket by its place. */
  long reference(int place) {
    return (long) number << Integer.SIZE | place;
  }

  /** The text of this bucket that a reference names. */
  DistinctText text(long reference) {
    return texts.get((int) reference);
  }
}
