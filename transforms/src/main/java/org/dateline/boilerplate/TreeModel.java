package org.dateline.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What speaks for a block being body, judged by numbers about it: the sum of many small decision
 * trees, each of which mends what those before it get wrong (gradient boosting, Friedman 2001).
 * Immutable.
 *
 * <p>A resource holds the trees, a node in each line: {@code name <= number}, then, one space
 * further in, the branch for blocks of which that is true and the one for the others; a line {@code
 * = number} is a leaf.
 */
final class TreeModel {
  private final List<String> names;
  private final int[] fact;
  private final float[] limit;

  /** Where the branch for larger numbers begins; the one for others follows its node. */
  private final int[] larger;

  /** At leaves what they add to the score; elsewhere the mean of the two branches. */
  private final float[] value;

  private final int[] roots;

  private TreeModel(
      List<String> names, int[] fact, float[] limit, int[] larger, float[] value, int[] roots) {
    this.names = names;
    this.fact = fact;
    this.limit = limit;
    this.larger = larger;
    this.value = value;
    this.roots = roots;
  }

  /**
   * The model in a resource of this package.
   *
   * @param names of the numbers, in the order that {@link #score} will get them in
   */
  static TreeModel load(String resource, List<String> names) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TreeModel.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList(), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TreeModel parse(List<String> lines, List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
    int n = lines.size();
    int[] fact = new int[n];
    float[] limit = new float[n];
    int[] larger = new int[n];
    float[] value = new float[n];
    List<Integer> roots = new ArrayList<>();
    // The nodes above the next line that wait for their second branch.
    int[] waiting = new int[64];
    int size = 0;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int depth = 0;
      while (line.charAt(depth) == ' ') {
        depth++;
      }
      if (depth == 0) {
        roots.add(size);
      } else if (waiting[depth - 1] != size - 1) {
        larger[waiting[depth - 1]] = size;
      }
      if (line.charAt(depth) == '=') {
        fact[size] = -1;
        value[size] = Float.parseFloat(line.substring(depth + 1));
      } else {
        int at = line.lastIndexOf(" <= ");
        String name = line.substring(depth, at);
        fact[size] = Objects.requireNonNull(positions.get(name), () -> "no fact is named " + name);
        limit[size] = Float.parseFloat(line.substring(at + 4));
        waiting[depth] = size;
      }
      size++;
    }
    for (int at = size - 1; at >= 0; at--) {
      if (fact[at] >= 0) {
        value[at] = (value[at + 1] + value[larger[at]]) / 2;
      }
    }
    return new TreeModel(
        List.copyOf(names),
        Arrays.copyOf(fact, size),
        Arrays.copyOf(limit, size),
        Arrays.copyOf(larger, size),
        Arrays.copyOf(value, size),
        roots.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * What each number adds to the score, by its name: the way to a leaf changes what is expected at
   * each node that asks for it.
   */
  SortedMap<String, Double> contributions(float[] facts) {
    SortedMap<String, Double> sums = new TreeMap<>();
    for (int root : roots) {
      int at = root;
      while (fact[at] >= 0) {
        int next = facts[fact[at]] <= limit[at] ? at + 1 : larger[at];
        sums.merge(names.get(fact[at]), (double) (value[next] - value[at]), Double::sum);
        at = next;
      }
    }
    return sums;
  }

  /** What speaks for the block being body: the logarithm of the odds. */
  double score(float[] facts) {
    double sum = 0;
    for (int root : roots) {
      int at = root;
      while (fact[at] >= 0) {
        at = facts[fact[at]] <= limit[at] ? at + 1 : larger[at];
      }
      sum += value[at];
    }
    return sum;
  }
}
