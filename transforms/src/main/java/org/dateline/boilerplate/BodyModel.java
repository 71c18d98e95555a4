package org.dateline.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says of each block of a page how likely it is body: a linear-chain conditional random field with
 * two labels (Lafferty, McCallum and Pereira 2001), so that a block's neighbours have their say.
 * Immutable.
 */
final class BodyModel {

  /** Names of the weights of following a block with a label by one with a label; 1 is body. */
  static final String[][] TRANSITIONS = {{"0>0", "0>1"}, {"1>0", "1>1"}};

  private final FeatureWeights weights;

  BodyModel(Map<String, Double> weights) {
    this.weights = new FeatureWeights(weights);
  }

  /** The model in a resource of this package: a name and a weight in each line. */
  static BodyModel load(String resource) {
    Map<String, Double> weights = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(BodyModel.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BodyModel(weights);
  }

  /** What speaks for the block being body: the sum of its features' weights. */
  double score(BlockFeatures features, int block) {
    Sum sum = new Sum(weights);
    features.of(block, sum);
    return sum.weights;
  }

  /** The same for features that are known by name. */
  double score(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.of(feature);
    }
    return sum;
  }

  private static final class Sum implements FeatureSink {
    private final FeatureWeights known;
    private double weights;

    Sum(FeatureWeights known) {
      this.known = known;
    }

    @Override
    public void add(String one, String two, String three, String four, String five) {
      weights += known.of(one, two, three, four, five);
    }
  }

  /**
   * Probability of each block being body, given all of them (forward-backward).
   *
   * @param scores what speaks for each block by itself
   */
  double[] probabilities(double[] scores) {
    double[][] transition = new double[2][2];
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        transition[a][b] = weights.of(TRANSITIONS[a][b]);
      }
    }
    int n = scores.length;
    double[][] forward = new double[n][2];
    double[][] backward = new double[n][2];
    double[] probabilities = new double[n];
    for (int i = 0; i < n; i++) {
      for (int b = 0; b < 2; b++) {
        double own = b == 1 ? scores[i] : 0;
        forward[i][b] =
            i == 0
                ? own
                : own
                    + sum(
                        forward[i - 1][0] + transition[0][b], forward[i - 1][1] + transition[1][b]);
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int a = 0; a < 2; a++) {
        backward[i][a] =
            sum(
                transition[a][0] + backward[i + 1][0],
                transition[a][1] + scores[i + 1] + backward[i + 1][1]);
      }
    }
    for (int i = 0; i < n; i++) {
      double no = forward[i][0] + backward[i][0];
      double yes = forward[i][1] + backward[i][1];
      probabilities[i] = 1 / (1 + Math.exp(no - yes));
    }
    return probabilities;
  }

  /** The logarithm of the sum of two numbers that are given by their logarithms. */
  static double sum(double a, double b) {
    double high = Math.max(a, b);
    return high + Math.log1p(Math.exp(Math.min(a, b) - high));
  }
}
