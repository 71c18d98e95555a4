package org.dateline.plover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.plover.TypeExamples.Example;

/**
 * Learns multinomial logistic regression with a quadratic penalty by limited-memory BFGS (Nocedal,
 * Updating quasi-Newton matrices with limited storage, 1980). The same examples in the same order
 * give the same weights.
 */
final class LogisticRegression {
  private static final int MEMORY = 10;
  private static final int CLASSES = TypeModel.CLASSES;

  private final double penalty;
  private final int least;
  private final int steps;

  /**
   * @param penalty half of it times the sum of squared weights is added to the loss
   * @param least in how many examples a feature must stand
   * @param steps at most so many
   */
  LogisticRegression(double penalty, int least, int steps) {
    this.penalty = penalty;
    this.least = least;
    this.steps = steps;
  }

  /** The weights by feature. */
  Map<String, float[]> learn(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      example.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    Map<String, Integer> index = new HashMap<>();
    List<String> names = new ArrayList<>();
    counts.forEach(
        (name, count) -> {
          if (count >= least) {
            index.put(name, names.size());
            names.add(name);
          }
        });
    Problem problem = new Problem(examples, index, names.size());
    double[] weights = minimize(problem);
    Map<String, float[]> learned = new TreeMap<>();
    for (int f = 0; f < names.size(); f++) {
      float[] row = new float[CLASSES];
      for (int c = 0; c < CLASSES; c++) {
        row[c] = (float) weights[f * CLASSES + c];
      }
      learned.put(names.get(f), row);
    }
    return learned;
  }

  private final class Problem {
    private final int[][] features;
    private final float[][] values;
    private final int[] labels;
    private final double[] importance;
    final int size;

    Problem(List<Example> examples, Map<String, Integer> index, int features) {
      this.features = new int[examples.size()][];
      this.values = new float[examples.size()][];
      this.labels = new int[examples.size()];
      this.importance = new double[examples.size()];
      this.size = features * CLASSES;
      for (int i = 0; i < examples.size(); i++) {
        Example example = examples.get(i);
        labels[i] = example.label();
        importance[i] = example.weight();
        List<String> known =
            example.features().keySet().stream().filter(index::containsKey).sorted().toList();
        this.features[i] = new int[known.size()];
        this.values[i] = new float[known.size()];
        for (int k = 0; k < known.size(); k++) {
          this.features[i][k] = index.get(known.get(k)) * CLASSES;
          this.values[i][k] = example.features().get(known.get(k));
        }
      }
    }

    /** The loss; the gradient is written into the array. */
    double loss(double[] weights, double[] gradient) {
      double loss = 0;
      for (int w = 0; w < size; w++) {
        gradient[w] = penalty * weights[w];
        loss += 0.5 * penalty * weights[w] * weights[w];
      }
      double[] scores = new double[CLASSES];
      for (int i = 0; i < labels.length; i++) {
        java.util.Arrays.fill(scores, 0);
        for (int k = 0; k < features[i].length; k++) {
          for (int c = 0; c < CLASSES; c++) {
            scores[c] += weights[features[i][k] + c] * values[i][k];
          }
        }
        double highest = scores[0];
        for (double score : scores) {
          highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
          sum += Math.exp(scores[c] - highest);
        }
        double log = highest + Math.log(sum);
        loss += importance[i] * (log - scores[labels[i]]);
        for (int c = 0; c < CLASSES; c++) {
          scores[c] = importance[i] * (Math.exp(scores[c] - log) - (c == labels[i] ? 1 : 0));
        }
        for (int k = 0; k < features[i].length; k++) {
          for (int c = 0; c < CLASSES; c++) {
            gradient[features[i][k] + c] += scores[c] * values[i][k];
          }
        }
      }
      return loss;
    }
  }

  private static final class Update {
    final double[] step;
    final double[] change;
    final double curvature;

    Update(double[] step, double[] change, double curvature) {
      this.step = step;
      this.change = change;
      this.curvature = curvature;
    }
  }

  private double[] minimize(Problem problem) {
    double[] weights = new double[problem.size];
    double[] gradient = new double[problem.size];
    double loss = problem.loss(weights, gradient);
    ArrayDeque<Update> updates = new ArrayDeque<>();
    for (int step = 0; step < steps; step++) {
      double[] direction = direction(gradient, updates);
      double slope = dot(direction, gradient);
      if (slope > -1e-9) {
        break;
      }
      double length = updates.isEmpty() ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
      double[] next = new double[problem.size];
      double[] nextGradient = new double[problem.size];
      double nextLoss = Double.MAX_VALUE;
      for (int tries = 0; tries < 30; tries++) {
        for (int w = 0; w < next.length; w++) {
          next[w] = weights[w] + length * direction[w];
        }
        nextLoss = problem.loss(next, nextGradient);
        if (nextLoss <= loss + 1e-4 * length * slope) {
          break;
        }
        length /= 2;
      }
      if (nextLoss >= loss * (1 - 1e-7)) {
        break;
      }
      double[] moved = new double[problem.size];
      double[] change = new double[problem.size];
      for (int w = 0; w < next.length; w++) {
        moved[w] = next[w] - weights[w];
        change[w] = nextGradient[w] - gradient[w];
      }
      double curvature = dot(moved, change);
      if (curvature > 1e-10) {
        updates.addLast(new Update(moved, change, curvature));
        if (updates.size() > MEMORY) {
          updates.removeFirst();
        }
      }
      weights = next;
      gradient = nextGradient;
      loss = nextLoss;
    }
    return weights;
  }

  private static double[] direction(double[] gradient, ArrayDeque<Update> updates) {
    double[] direction = new double[gradient.length];
    for (int w = 0; w < direction.length; w++) {
      direction[w] = -gradient[w];
    }
    double[] alphas = new double[updates.size()];
    int at = updates.size();
    for (Iterator<Update> last = updates.descendingIterator(); last.hasNext(); ) {
      Update update = last.next();
      alphas[--at] = dot(update.step, direction) / update.curvature;
      add(direction, update.change, -alphas[at]);
    }
    if (!updates.isEmpty()) {
      Update last = updates.getLast();
      double scale = last.curvature / dot(last.change, last.change);
      for (int w = 0; w < direction.length; w++) {
        direction[w] *= scale;
      }
    }
    for (Update update : updates) {
      double beta = dot(update.change, direction) / update.curvature;
      add(direction, update.step, alphas[at++] - beta);
    }
    return direction;
  }

  private static void add(double[] to, double[] what, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
