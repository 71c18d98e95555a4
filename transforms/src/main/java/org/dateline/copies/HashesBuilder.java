package org.dateline.copies;

import java.util.Arrays;

/** Collects hashes one by one. Not thread safe. */
public final class HashesBuilder {
  private long[] values = new long[16];
  private int size;

  /** Appends a hash; this builder. */
  public HashesBuilder add(long hash) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = hash;
    return this;
  }

  /** Appends all hashes of another; this builder. */
  public HashesBuilder addAll(Hashes others) {
    for (int i = 0; i < others.size(); i++) {
      add(others.at(i));
    }
    return this;
  }

  HashesBuilder addAll(HashesBuilder others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
    return this;
  }

  /** How many were added. */
  public int size() {
    return size;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** What was added, in order. */
  public Hashes build() {
    return Hashes.of(toArray());
  }
}
