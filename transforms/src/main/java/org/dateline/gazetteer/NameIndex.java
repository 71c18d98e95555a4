package org.dateline.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows by folded name: sorted keys in one byte array, found by bisection.
 *
 * @param keyEnd end of each key in {@code keys}
 * @param keys UTF-8, sorted as unsigned bytes, one after the other
 * @param hitEnd end of each key's rows in {@code hits}
 * @param hits twice the row, plus one if the name is the place's main name
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record NameIndex(int[] keyEnd, byte[] keys, int[] hitEnd, int[] hits) {
  private static final int[] NONE = {};

  /** Rows with that name as {@code hits} holds them, most populous first; empty if none. */
  int[] find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = keyEnd.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int begin = middle == 0 ? 0 : keyEnd[middle - 1];
      int order = Arrays.compareUnsigned(keys, begin, keyEnd[middle], wanted, 0, wanted.length);
      if (order == 0) {
        return Arrays.copyOfRange(hits, middle == 0 ? 0 : hitEnd[middle - 1], hitEnd[middle]);
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }
}
