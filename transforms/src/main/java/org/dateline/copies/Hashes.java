package org.dateline.copies;

import java.io.Serializable;
import java.util.Arrays;

/** An immutable sequence of 64-bit hashes, equal by content: eight bytes each. Thread safe. */
public final class Hashes implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No hash at all. */
  public static final Hashes NONE = new Hashes(new long[0]);

  private final long[] values;

  private Hashes(long[] values) {
    this.values = values;
  }

  /** A copy of the values, in their order. */
  public static Hashes of(long... values) {
    return values.length == 0 ? NONE : new Hashes(values.clone());
  }

  /** A copy of the values, sorted, each once. */
  public static Hashes sorted(long... values) {
    return values.length == 0 ? NONE : new Hashes(sortedDistinct(values.clone()));
  }

  /** Which of so many shares a hash is dealt into, from 0. */
  public static int share(long hash, int shares) {
    return (int) Long.remainderUnsigned(hash, shares);
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The value at an index from 0. */
  public long at(int index) {
    return values[index];
  }

  /** A copy as an array. */
  public long[] toArray() {
    return values.clone();
  }

  /** The same hashes sorted, each once. */
  public Hashes sorted() {
    return sorted(values);
  }

  /** Whether a hash is among them; only for sorted hashes. */
  public boolean containsSorted(long hash) {
    return indexOfSorted(hash) >= 0;
  }

  /** Where a hash is among sorted hashes; negative if it is not. */
  int indexOfSorted(long hash) {
    return Arrays.binarySearch(values, hash);
  }

  /** How many hashes two sorted sequences have in common. */
  public int sharedSorted(Hashes other) {
    int shared = 0;
    for (int i = 0, j = 0; i < values.length && j < other.values.length; ) {
      int order = Long.compare(values[i], other.values[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static long[] sortedDistinct(long[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[size++] = values[i];
      }
    }
    return size == values.length ? values : Arrays.copyOf(values, size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hashes hashes && Arrays.equals(values, hashes.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length + " hashes";
  }
}
