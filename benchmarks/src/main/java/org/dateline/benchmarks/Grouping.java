package org.dateline.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A grouping held against another of the same things.
 *
 * @param wanted group of each thing that the other puts it in
 * @param found group of each thing that it puts it in
 */
record Grouping(SortedMap<String, String> wanted, SortedMap<String, String> found) {

  /** Cells of a table: groups of both, BCubed and pairwise figures in percent, ids kept. */
  List<String> cells() {
    BCubed.Mean mean =
        BCubed.of(wanted, found).by(Map.of()).getOrDefault("", new BCubed.Mean(0, 1, 1));
    long same = pairs(common());
    return List.of(
        Integer.toString(wanted.size()),
        Long.toString(wanted.values().stream().distinct().count()),
        Long.toString(found.values().stream().distinct().count()),
        Figures.percent(mean.precision()),
        Figures.percent(mean.recall()),
        ratio(same, pairs(sizes(found))),
        ratio(same, pairs(sizes(wanted))));
  }

  private Map<String, Integer> common() {
    Map<String, Integer> sizes = new HashMap<>();
    wanted.forEach(
        (thing, group) -> {
          String other = found.get(thing);
          if (other != null) {
            sizes.merge(group + ' ' + other, 1, Integer::sum);
          }
        });
    return sizes;
  }

  private static Map<String, Integer> sizes(Map<String, String> groups) {
    Map<String, Integer> sizes = new TreeMap<>();
    groups.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
    return sizes;
  }

  private static long pairs(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
  }

  private static String ratio(long part, long whole) {
    return whole == 0 ? "-" : Figures.percent(part / (double) whole);
  }
}
