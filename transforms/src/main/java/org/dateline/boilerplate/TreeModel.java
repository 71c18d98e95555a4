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
  /** Numbers that a node has in {@link #nodes}. */
  private static final int NODE = 3;

  private final List<String> names;

  /**
   * The nodes, side by side since a score reads many: of each the position of its fact, or -1 at a
   * leaf, the bits of its limit, and where the branch for larger numbers begins; the one for others
   * follows its node.
   */
  private final int[] nodes;

  /** At leaves what they add to the score; elsewhere the mean of the two branches. */
  private final float[] value;

  private final int[] roots;

  private TreeModel(List<String> names, int[] nodes, float[] value, int[] roots) {
    this.names = names;
    this.nodes = nodes;
    this.value = value;
    this.roots = roots;
  }

  /**
   * The model in a resource of this package.
   *
   * @param names of the numbers, in the order that {@link #scores} will get them in
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
    int[] nodes = new int[NODE * n];
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
        nodes[NODE * waiting[depth - 1] + 2] = NODE * size;
      }
      if (line.charAt(depth) == '=') {
        nodes[NODE * size] = -1;
        value[size] = Float.parseFloat(line.substring(depth + 1));
      } else {
        int at = line.lastIndexOf(" <= ");
        String name = line.substring(depth, at);
        nodes[NODE * size] =
            Objects.requireNonNull(positions.get(name), () -> "no fact is named " + name);
        nodes[NODE * size + 1] = Float.floatToRawIntBits(Float.parseFloat(line.substring(at + 4)));
        waiting[depth] = size;
      }
      size++;
    }
    for (int at = size - 1; at >= 0; at--) {
      if (nodes[NODE * at] >= 0) {
        value[at] = (value[at + 1] + value[nodes[NODE * at + 2] / NODE]) / 2;
      }
    }
    return new TreeModel(
        List.copyOf(names),
        Arrays.copyOf(nodes, NODE * size),
        Arrays.copyOf(value, size),
        roots.stream().mapToInt(root -> NODE * root).toArray());
  }

  /**
   * What each number adds to the score, by its name: the way to a leaf changes what is expected at
   * each node that asks for it.
   */
  SortedMap<String, Double> contributions(float[] facts) {
    SortedMap<String, Double> sums = new TreeMap<>();
    for (int root : roots) {
      int at = root;
      while (nodes[at] >= 0) {
        int next = next(at, facts);
        float change = value[next / NODE] - value[at / NODE];
        sums.merge(names.get(nodes[at]), (double) change, Double::sum);
        at = next;
      }
    }
    return sums;
  }

  /**
   * What speaks for each block being body: the logarithm of the odds. Asks one tree after the other
   * of all blocks, so that a tree is at hand while it is asked.
   *
   * @param facts of each block
   */
  double[] scores(List<float[]> facts) {
    double[] sums = new double[facts.size()];
    for (int root : roots) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += value[leaf(root, facts.get(i)) / NODE];
      }
    }
    return sums;
  }

  /** Where the way from a root ends. */
  private int leaf(int root, float[] facts) {
    int at = root;
    while (nodes[at] >= 0) {
      at = next(at, facts);
    }
    return at;
  }

  private int next(int at, float[] facts) {
    return facts[nodes[at]] <= Float.intBitsToFloat(nodes[at + 1]) ? at + NODE : nodes[at + 2];
  }
}
