package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;

/** Groups what one shard holds, in memory. */
final class InShard {
  private InShard() {}

  /** The values of each key, the keys in order. */
  static <K extends Comparable<K>, V> SortedMap<K, List<V>> byKey(Iterable<KV<K, V>> pairs) {
    return byKey(pairs, Integer.MAX_VALUE);
  }

  /** The values of each key, the keys in order; of each at most {@code max}, whichever come. */
  static <K extends Comparable<K>, V> SortedMap<K, List<V>> byKey(
      Iterable<KV<K, V>> pairs, int max) {
    TreeMap<K, List<V>> groups = new TreeMap<>();
    for (KV<K, V> pair : pairs) {
      List<V> group = groups.computeIfAbsent(pair.getKey(), key -> new ArrayList<>());
      if (group.size() < max) {
        group.add(pair.getValue());
      }
    }
    return groups;
  }
}
