package org.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names in the making: some 30 bytes each, as much again while they are sorted. Not thread safe.
 */
final class NameColumns {
  private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
  private final IntColumn keyEnd = new IntColumn();
  private final IntColumn hits = new IntColumn();

  /** Adds a folded name of a place; adding it twice is adding it once, main if either was. */
  void add(String key, int row, boolean main) {
    keys.writeBytes(key.getBytes(StandardCharsets.UTF_8));
    keyEnd.add(keys.size());
    hits.add(2 * row + (main ? 1 : 0));
  }

  /**
   * The names as an index. A town without a GeoNames id yields to one with an id that has its name
   * in the same division.
   */
  NameIndex toIndex(PlaceTable places) {
    byte[] bytes = keys.toByteArray();
    int[] ends = keyEnd.toArray();
    int[] rows = hits.toArray();
    int[] order = new int[ends.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    sort(order, (a, b) -> compare(bytes, ends, rows, places, a, b));
    ByteArrayOutputStream sortedKeys = new ByteArrayOutputStream();
    IntColumn sortedKeyEnd = new IntColumn();
    IntColumn sortedHitEnd = new IntColumn();
    IntColumn sortedHits = new IntColumn();
    int next = 0;
    while (next < order.length) {
      int first = next;
      while (next < order.length && compareKeys(bytes, ends, order[first], order[next]) == 0) {
        next++;
      }
      for (int i = first; i < next; i++) {
        int hit = rows[order[i]];
        boolean again = i > first && hit >> 1 == rows[order[i - 1]] >> 1;
        if (!again && !yields(hit >> 1, rows, order, first, next, places)) {
          sortedHits.add(hit);
        }
      }
      int begin = begin(ends, order[first]);
      sortedKeys.write(bytes, begin, ends[order[first]] - begin);
      sortedKeyEnd.add(sortedKeys.size());
      sortedHitEnd.add(sortedHits.size());
    }
    return new NameIndex(
        sortedKeyEnd.toArray(),
        sortedKeys.toByteArray(),
        sortedHitEnd.toArray(),
        sortedHits.toArray());
  }

  private static boolean yields(
      int row, int[] rows, int[] order, int first, int next, PlaceTable places) {
    if (places.geonameId()[row] != 0 || places.kindOf(row) != Place.Kind.CITY) {
      return false;
    }
    for (int i = first; i < next; i++) {
      int other = rows[order[i]] >> 1;
      if (places.geonameId()[other] != 0
          && places.kindOf(other) == Place.Kind.CITY
          && places.country()[other] == places.country()[row]
          && places.admin1()[other] == places.admin1()[row]) {
        return true;
      }
    }
    return false;
  }

  /** By key, then the most populous first, then by row, the main name of a place first. */
  private static int compare(byte[] keys, int[] ends, int[] rows, PlaceTable places, int a, int b) {
    int order = compareKeys(keys, ends, a, b);
    if (order == 0) {
      int[] population = places.population();
      order = Integer.compare(population[rows[b] >> 1], population[rows[a] >> 1]);
    }
    if (order == 0) {
      order = Integer.compare(rows[a] >> 1, rows[b] >> 1);
    }
    return order == 0 ? Integer.compare(rows[b], rows[a]) : order;
  }

  private static int compareKeys(byte[] keys, int[] ends, int a, int b) {
    return Arrays.compareUnsigned(keys, begin(ends, a), ends[a], keys, begin(ends, b), ends[b]);
  }

  private static int begin(int[] ends, int at) {
    return at == 0 ? 0 : ends[at - 1];
  }

  private interface Order {
    int compare(int a, int b);
  }

  /** Merge sort from the bottom up: the library sorts no primitives by an order of one's own. */
  private static void sort(int[] values, Order order) {
    int[] from = values;
    int[] to = new int[values.length];
    for (int width = 1; width < values.length; width *= 2) {
      for (int low = 0; low < values.length; low += 2 * width) {
        int middle = Math.min(low + width, values.length);
        int high = Math.min(low + 2 * width, values.length);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
          boolean takeLeft =
              right == high || (left < middle && order.compare(from[left], from[right]) <= 0);
          to[i] = takeLeft ? from[left++] : from[right++];
        }
      }
      int[] sorted = to;
      to = from;
      from = sorted;
    }
    if (from != values) {
      System.arraycopy(from, 0, values, 0, values.length);
    }
  }
}
