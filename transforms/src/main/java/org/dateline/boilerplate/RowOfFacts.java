package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that describe one block, each under a name. All rows of a kind of page have the same
 * names in the same order, so names are only collected when asked for. Not thread safe.
 */
final class RowOfFacts {
  private float[] values = new float[256];
  private int size;
  private final @Nullable List<String> names;

  /**
   * @param named whether to collect names, too
   */
  RowOfFacts(boolean named) {
    names = named ? new ArrayList<>() : null;
  }

  void add(String name, double value) {
    put(value);
    if (names != null) {
      names.add(name);
    }
  }

  void add(String name, boolean value) {
    add(name, value ? 1 : 0);
  }

  /** Adds a number whose name has two parts. */
  void add(String name, String part, double value) {
    put(value);
    if (names != null) {
      names.add(name + part);
    }
  }

  /** Adds a number whose name ends in a number. */
  void add(String name, int part, double value) {
    put(value);
    if (names != null) {
      names.add(name + part);
    }
  }

  void add(String name, int part, boolean value) {
    add(name, part, value ? 1 : 0);
  }

  /** Adds numbers that were named before. */
  void addAll(float[] known) {
    ensure(known.length);
    System.arraycopy(known, 0, values, size, known.length);
    size += known.length;
  }

  private void put(double value) {
    ensure(1);
    values[size++] = (float) value;
  }

  private void ensure(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, 2 * (size + more));
    }
  }

  /** Begins the row of another block. */
  void clear() {
    size = 0;
    if (names != null) {
      names.clear();
    }
  }

  /** The names so far; empty if none are collected. */
  List<String> names() {
    return names == null ? List.of() : List.copyOf(names);
  }

  /** The numbers so far. */
  float[] values() {
    return Arrays.copyOf(values, size);
  }
}
