package org.dateline.pipeline.table;

import java.util.Arrays;

/**
 * Turns offsets of a text from UTF-16 code units, as Java counts, into Unicode code points, as
 * Python, DuckDB, Spark and BigQuery count. O(n) to make, O(log k) to ask for k characters outside
 * the basic plane, O(1) for texts without any. Immutable, thread safe.
 */
final class CodePoints {
  private final int length;

  /** Positions of the second halves of surrogate pairs, ascending. */
  private final int[] secondHalves;

  private CodePoints(int length, int[] secondHalves) {
    this.length = length;
    this.secondHalves = secondHalves;
  }

  /** The converter for one text. A lone surrogate counts as one code point. */
  static CodePoints of(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, 2 * count));
        }
        found[count++] = i;
      }
    }
    return new CodePoints(text.length(), Arrays.copyOf(found, count));
  }

  /**
   * Number of code points before the offset.
   *
   * @param offset UTF-16 code units, 0 to the text's length
   * @throws IllegalArgumentException if the offset lies outside the text or within a character
   */
  int at(int offset) {
    if (offset < 0 || offset > length) {
      throw new IllegalArgumentException("offset " + offset + " in a text of " + length);
    }
    if (secondHalves.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(secondHalves, offset);
    if (found >= 0) {
      throw new IllegalArgumentException("offset " + offset + " halves a character");
    }
    return offset - (-found - 1);
  }
}
