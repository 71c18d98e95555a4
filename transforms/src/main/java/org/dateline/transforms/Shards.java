package org.dateline.transforms;

/**
 * Into how many parts a batch is cut where its elements are brought together by key, and which part
 * a key is in. Grouping some hundred elements at a time, not each key by itself, costs runners far
 * less, and no result depends on it.
 */
final class Shards {
  /** Where the size of the batch is not known. */
  static final int FIXED = 8;

  static final long ARTICLES_A_SHARD = 250;
  private static final int MAX = 4_096;

  private Shards() {}

  /** How many parts a batch of so many articles is cut into. */
  static int forArticles(long articles) {
    return forElements(articles, ARTICLES_A_SHARD);
  }

  /** How many parts of about {@code size} elements so many are cut into. */
  static int forElements(long elements, long size) {
    return (int) Math.max(1, Math.min(MAX, elements / size));
  }

  /** The part of a key, of {@code count} parts. */
  static int of(String key, int count) {
    return Math.floorMod(key.hashCode(), count);
  }

  /** The part of a key that is a hash, of {@code count} parts. */
  static int of(long key, int count) {
    return Math.floorMod(key, count);
  }
}
