package org.dateline.copies;

import java.io.Serializable;
import java.util.List;

/**
 * Some of the distinct texts, held together. Texts are dealt out to buckets by their key, so that a
 * step has few large elements instead of many small ones, and a text has a short name: its bucket
 * and its place in it.
 *
 * @param shares how many buckets there are
 * @param number which one this is
 * @param texts the texts, sorted by key
 */
public record TextBucket(Shares shares, int number, List<DistinctText> texts)
    implements Serializable {

  public TextBucket {
    texts = List.copyOf(texts);
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
