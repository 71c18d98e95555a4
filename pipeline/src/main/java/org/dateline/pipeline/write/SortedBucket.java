package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The sorted rows of a bucket.
 *
 * @param index of the bucket
 * @param rows number of rows
 * @param bytes the rows as {@link RowBytes} encodes them
 */
record SortedBucket(int index, int rows, @SuppressWarnings("ArrayRecordComponent") byte[] bytes)
    implements Serializable {

  /** A bucket without rows. */
  static SortedBucket empty() {
    return new SortedBucket(0, 0, new byte[0]);
  }

  /** By content: runners compare elements to see whether somebody changed them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SortedBucket bucket
        && bucket.index == index
        && bucket.rows == rows
        && Arrays.equals(bucket.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return 31 * index + Arrays.hashCode(bytes);
  }
}
