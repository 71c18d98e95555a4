package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What comes to a bucket, sorted.
 *
 * @param index of the bucket
 * @param rows number of rows
 * @param bytes the rows as {@link RowBytes} encodes them
 * @param gone stored rows that are to go, each by its {@linkplain RowBytes#key key} once, sorted
 */
record SortedBucket(
    int index, int rows, @SuppressWarnings("ArrayRecordComponent") byte[] bytes, List<String> gone)
    implements Serializable {

  SortedBucket {
    gone = List.copyOf(gone);
  }

  /** By content: runners compare elements to see whether somebody changed them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SortedBucket bucket
        && bucket.index == index
        && bucket.rows == rows
        && Arrays.equals(bucket.bytes, bytes)
        && bucket.gone.equals(gone);
  }

  @Override
  public int hashCode() {
    return 31 * index + Arrays.hashCode(bytes);
  }
}
