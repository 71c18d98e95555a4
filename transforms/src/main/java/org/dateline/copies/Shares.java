package org.dateline.copies;

import java.io.Serializable;

/**
 * How many shares a batch is dealt into, so that none is too large for one worker and a small batch
 * is not dealt into many.
 *
 * @param buckets shares of the texts, each known by a number from 0
 * @param parts shares of all their shingles or fingerprints
 */
public record Shares(int buckets, int parts) implements Serializable {
  private static final int TEXTS_OF_A_BUCKET = 256;
  private static final int BUCKETS_OF_A_PART = 8;

  /** Above 65,000 articles buckets grow: of 1,000,000 texts one holds about 4,000, 15 MB. */
  private static final int MOST_BUCKETS = 256;

  /** The shares that suit so many articles. */
  public static Shares of(long articles) {
    int buckets = (int) Math.max(1, Math.min(MOST_BUCKETS, articles / TEXTS_OF_A_BUCKET));
    return new Shares(buckets, Math.max(1, buckets / BUCKETS_OF_A_PART));
  }

  /** The bucket of a text, of an article or of an address, by its name. */
  public int bucketOf(String name) {
    return (int) Long.remainderUnsigned(TextSketch.hash(name), buckets);
  }

  /** The part of a shingle or fingerprint. */
  int partOf(long hash) {
    return (int) Long.remainderUnsigned(hash, parts);
  }
}
