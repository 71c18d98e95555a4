package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Grows the trees of a {@link TreeModel} from rows of numbers whose answer is known: boosting on
 * the logistic loss with histograms of at most 63 bins a number, each tree grown leaf by leaf from
 * a share of pages and numbers. The same rows give the same trees.
 */
final class GrowTrees {
  static final int TREES = Integer.getInteger("trees", 200);
  static final int LEAVES = Integer.getInteger("leaves", 15);
  private static final int MIN_ROWS = Integer.getInteger("minrows", 60);
  private static final double RATE = 0.05;
  private static final double L2 = 10;
  private static final double FACTS = Double.parseDouble(System.getProperty("facts", "0.3"));
  private static final double ROWS = 0.7;
  private static final int BINS = 63;

  private final float[][] rows;
  private final List<String> names;
  private final float[][] limits;
  private final byte[][] bins;
  private final double[] gradient;
  private final double[] curve;
  private final double[] score;
  private final StringBuilder out = new StringBuilder();

  private GrowTrees(float[][] rows, List<String> names) {
    this.rows = rows;
    this.names = names;
    limits = new float[names.size()][];
    bins = new byte[names.size()][rows.length];
    gradient = new double[rows.length];
    curve = new double[rows.length];
    score = new double[rows.length];
    for (int f = 0; f < names.size(); f++) {
      bin(f);
    }
  }

  /** The trees as {@link TreeModel#parse} reads them. */
  static String grow(float[][] rows, boolean[] body, double[] weights, List<String> names) {
    GrowTrees trees = new GrowTrees(rows, names);
    for (int tree = 0; tree < TREES; tree++) {
      trees.grow(tree, body, weights);
    }
    return trees.out.toString();
  }

  private void bin(int f) {
    float[] sorted = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = rows[i][f];
    }
    Arrays.sort(sorted);
    List<Float> found = new ArrayList<>();
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    int next = 0;
    int taken = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1] && (distinct <= BINS || i >= next)) {
        found.add((sorted[i] + sorted[i - 1]) / 2);
        taken++;
        int left = Math.max(1, BINS - 1 - taken);
        next = i + (sorted.length - i) / (left + 1);
        if (taken == BINS - 1) {
          break;
        }
      }
    }
    limits[f] = new float[found.size()];
    for (int i = 0; i < limits[f].length; i++) {
      limits[f][i] = found.get(i);
    }
    for (int i = 0; i < rows.length; i++) {
      int at = Arrays.binarySearch(limits[f], rows[i][f]);
      bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
    }
  }

  /** A number from 0 to 1 that looks random and is always the same. */
  private static double dice(int a, int b) {
    long x = a * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL + 0x165667B19E3779F9L;
    x ^= x >>> 31;
    x *= 0xBF58476D1CE4E5B9L;
    x ^= x >>> 29;
    x *= 0x94D049BB133111EBL;
    x ^= x >>> 32;
    return (x >>> 11) * 0x1.0p-53;
  }

  private static final class Node {
    int[] members = {};
    double[][] sums = {};
    double gain;
    int fact = -1;
    int bin;
    double value;
    Node[] branches = {};
  }

  private void grow(int tree, boolean[] body, double[] weights) {
    int[] members = new int[rows.length];
    int size = 0;
    for (int i = 0; i < rows.length; i++) {
      double p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = weights[i] * ((body[i] ? 1 : 0) - p);
      curve[i] = weights[i] * p * (1 - p);
      if (dice(tree, i) < ROWS) {
        members[size++] = i;
      }
    }
    int[] facts = new int[names.size()];
    int chosen = 0;
    for (int f = 0; f < facts.length; f++) {
      if (limits[f].length > 0 && dice(-tree - 1, f) < FACTS) {
        facts[chosen++] = f;
      }
    }
    facts = Arrays.copyOf(facts, chosen);
    Node root = new Node();
    root.members = Arrays.copyOf(members, size);
    root.sums = sums(root.members, facts);
    best(root, facts);
    List<Node> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < LEAVES) {
      Node widest = leaves.get(0);
      for (Node leaf : leaves) {
        widest = leaf.gain > widest.gain ? leaf : widest;
      }
      if (widest.gain <= 0) {
        break;
      }
      split(widest, facts);
      leaves.remove(widest);
      leaves.addAll(List.of(widest.branches));
    }
    for (int i = 0; i < rows.length; i++) {
      Node at = root;
      while (at.branches.length > 0) {
        at = at.branches[bins[at.fact][i] <= at.bin ? 0 : 1];
      }
      score[i] += at.value;
    }
    write(root, 0);
  }

  /** By fact and bin: gradient, curvature, rows. */
  private double[][] sums(int[] members, int[] facts) {
    double[][] sums = new double[facts.length][];
    for (int k = 0; k < facts.length; k++) {
      byte[] bin = bins[facts[k]];
      double[] sum = new double[3 * (limits[facts[k]].length + 1)];
      for (int i : members) {
        int at = 3 * bin[i];
        sum[at] += gradient[i];
        sum[at + 1] += curve[i];
        sum[at + 2]++;
      }
      sums[k] = sum;
    }
    return sums;
  }

  private void best(Node node, int[] facts) {
    double g = 0;
    double h = 0;
    for (int i : node.members) {
      g += gradient[i];
      h += curve[i];
    }
    node.value = RATE * g / (h + L2);
    double before = g * g / (h + L2);
    for (int k = 0; k < facts.length; k++) {
      double[] sum = node.sums[k];
      double left = 0;
      double leftCurve = 0;
      double count = 0;
      for (int b = 0; b < limits[facts[k]].length; b++) {
        left += sum[3 * b];
        leftCurve += sum[3 * b + 1];
        count += sum[3 * b + 2];
        if (count < MIN_ROWS || node.members.length - count < MIN_ROWS) {
          continue;
        }
        double right = g - left;
        double gain =
            left * left / (leftCurve + L2) + right * right / (h - leftCurve + L2) - before;
        if (gain > node.gain + 1e-9) {
          node.gain = gain;
          node.fact = facts[k];
          node.bin = b;
        }
      }
    }
  }

  private void split(Node node, int[] facts) {
    int[] left = new int[node.members.length];
    int[] right = new int[node.members.length];
    int l = 0;
    int r = 0;
    for (int i : node.members) {
      if (bins[node.fact][i] <= node.bin) {
        left[l++] = i;
      } else {
        right[r++] = i;
      }
    }
    Node a = new Node();
    Node b = new Node();
    a.members = Arrays.copyOf(left, l);
    b.members = Arrays.copyOf(right, r);
    Node smaller = l < r ? a : b;
    Node larger = l < r ? b : a;
    smaller.sums = sums(smaller.members, facts);
    larger.sums = node.sums;
    for (int k = 0; k < facts.length; k++) {
      for (int s = 0; s < larger.sums[k].length; s++) {
        larger.sums[k][s] -= smaller.sums[k][s];
      }
    }
    best(a, facts);
    best(b, facts);
    node.branches = new Node[] {a, b};
    node.members = new int[0];
    node.sums = new double[0][];
  }

  private void write(Node node, int depth) {
    out.append(" ".repeat(depth));
    if (node.branches.length == 0) {
      out.append(String.format(Locale.ROOT, "=%.4f", node.value));
      out.append('\n');
    } else {
      out.append(names.get(node.fact)).append(" <= ").append(limits[node.fact][node.bin]);
      out.append('\n');
      write(node.branches[0], depth + 1);
      write(node.branches[1], depth + 1);
    }
  }
}
