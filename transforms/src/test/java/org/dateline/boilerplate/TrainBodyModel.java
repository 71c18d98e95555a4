package org.dateline.boilerplate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns {@link BodyModels} from pages whose body is known. Not a test: run it by hand when
 * features change.
 *
 * <p>Arguments: {@code html} or {@code text}, where to write, number of folds (0: train on all
 * pages and write weights and trees into that folder; n: leave one site in n out in turn and write
 * the body that each page got as JSON Lines to files that begin so), then folders that hold {@code
 * truth.json}, {@code html/} and {@code text/}.
 */
final class TrainBodyModel {
  private TrainBodyModel() {}

  private static final String HEADER =
      """
      # Weights of a linear-chain CRF over page blocks, learned by TrainBodyModel (test tree) with 25 rounds.
      # Learned from the development pages of scrapinghub/article-extraction-benchmark (MIT),
      # dobbersc/fundus-evaluation (MIT) and Murrough-Foley/web-content-extraction-benchmark
      # (CC BY 4.0, Murrough Foley, WCXB); no text of theirs is in here. Name of feature, weight.
      """;

  private static final String TREES_HEADER =
      """
      # Boosted trees over numbers that describe page blocks, grown by TrainBodyModel (test tree).
      # Learned from the development pages of scrapinghub/article-extraction-benchmark (MIT),
      # dobbersc/fundus-evaluation (MIT) and Murrough-Foley/web-content-extraction-benchmark
      # (CC BY 4.0, Murrough Foley, WCXB); no text of theirs is in here. See TreeModel.
      """;

  /** What a cropped copy of a page counts to the trees; the chain does not learn from any. */
  private static final double CROPPED = 0.5;

  private static final int MIN_PAGES = 4;
  private static final int INNER_FOLDS = 4;
  private static final int REPETITIONS = 3;
  private static final double L2 = Double.parseDouble(System.getProperty("l2", "1.0"));
  private static final int ROUNDS = Integer.getInteger("rounds", 25);

  public static void main(String[] args) throws IOException {
    boolean html = args[0].equals("html");
    Map<String, Integer> index = new HashMap<>();
    List<KnownPage> samples = new ArrayList<>();
    for (String folder : Arrays.asList(args).subList(3, args.length)) {
      KnownPage.read(Path.of(folder), html, index, samples);
    }
    String[] names = new String[index.size()];
    index.forEach((name, at) -> names[at] = name);
    int folds = Integer.parseInt(args[2]);
    if (folds == 0) {
      String kind = html ? "html" : "dump";
      write(Path.of(args[1], kind + "-weights.tsv"), names, train(samples, names.length));
      Files.writeString(Path.of(args[1], kind + "-trees.txt"), TREES_HEADER + trees(samples, html));
      Files.writeString(
          Path.of(args[1], kind + "-second-trees.txt"),
          TREES_HEADER + secondTrees(samples, names, html));
      return;
    }
    Map<String, StringBuilder> out = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<KnownPage> in = new ArrayList<>();
      List<KnownPage> left = new ArrayList<>();
      for (KnownPage sample : samples) {
        (Math.floorMod(sample.host().hashCode(), folds) == fold ? left : in).add(sample);
      }
      BodyModels model = learn(in, names, html);
      for (KnownPage sample : left) {
        if (sample.cropped()) {
          continue;
        }
        predict(model, sample, out);
      }
    }
    for (Map.Entry<String, StringBuilder> set : out.entrySet()) {
      Files.writeString(Path.of(args[1] + "." + set.getKey() + ".jsonl"), set.getValue());
    }
  }

  static BodyModels learn(List<KnownPage> pages, String[] names, boolean html) {
    return new BodyModels(
        first(pages, names, html),
        TreeModel.parse(secondTrees(pages, names, html).lines().toList(), SecondLook.names(html)));
  }

  private static FirstModels first(List<KnownPage> pages, String[] names, boolean html) {
    return FirstModels.of(
        html,
        new BodyModel(named(names, train(pages, names.length))),
        TreeModel.parse(trees(pages, html).lines().toList(), BlockFacts.names(html)));
  }

  /**
   * Trees for the second look. They learn from what models that have not seen a page's site make of
   * it at first sight, several times over, by other models each.
   */
  private static String secondTrees(List<KnownPage> pages, String[] names, boolean html) {
    List<KnownPage> looked = new ArrayList<>();
    List<List<float[]>> rows = new ArrayList<>();
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      for (int fold = 0; fold < INNER_FOLDS; fold++) {
        List<KnownPage> in = new ArrayList<>();
        List<KnownPage> left = new ArrayList<>();
        for (KnownPage page : pages) {
          (innerFold(page.host(), repetition) == fold ? left : in).add(page);
        }
        FirstModels models = first(in, names, html);
        for (KnownPage page : left) {
          looked.add(page);
          rows.add(models.look(page.page()).rows(page.page()));
        }
      }
    }
    return trees(looked, rows, SecondLook.names(html));
  }

  private static int innerFold(String host, int repetition) {
    int hash = (host + '#' + repetition).hashCode() * 0x9E3779B1;
    return Math.floorMod(hash >>> 8, INNER_FOLDS);
  }

  private static String trees(List<KnownPage> pages, boolean html) {
    return trees(
        pages, pages.stream().map(page -> page.page().facts()).toList(), BlockFacts.names(html));
  }

  /**
   * Trees grown from the pages' open blocks; long blocks weigh more, and short pages.
   *
   * @param facts of each page's open blocks
   */
  private static String trees(
      List<KnownPage> pages, List<List<float[]>> facts, List<String> factNames) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> body = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      KnownPage page = pages.get(p);
      double all = 0;
      double[] own = new double[page.open().length];
      for (int i = 0; i < own.length; i++) {
        int words = page.blocks().get(page.page().open().get(i)).shape().words();
        own[i] = Math.sqrt(Math.max(1, words));
        all += own[i];
      }
      for (int i = 0; i < own.length; i++) {
        rows.add(facts.get(p).get(i));
        body.add(page.open()[i]);
        weights.add((page.cropped() ? CROPPED : 1) * own[i] / Math.sqrt(all));
      }
    }
    double mean = weights.stream().mapToDouble(Double::doubleValue).sum() / weights.size();
    boolean[] answers = new boolean[rows.size()];
    double[] relative = new double[rows.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = body.get(i);
      relative[i] = weights.get(i) / mean;
    }
    return GrowTrees.grow(rows.toArray(new float[0][]), answers, relative, factNames);
  }

  private static void predict(BodyModels model, KnownPage sample, Map<String, StringBuilder> out)
      throws IOException {
    Labels labels =
        new Labeler(model, model).label(sample.blocks(), sample.title(), sample.declared());
    StringBuilder text = new StringBuilder();
    StringBuilder debug = new StringBuilder();
    for (int i = 0; i < sample.blocks().size(); i++) {
      if (labels.isBody(i)) {
        text.append(sample.blocks().get(i).text()).append("\n\n");
      }
      debug.append(
          String.format(
              Locale.ROOT,
              "%s%s %s %s%n",
              sample.body()[i] ? "B" : "-",
              labels.isBody(i) == sample.body()[i] ? " " : "*",
              labels.kinds().get(i),
              sample.blocks().get(i).text()));
    }
    ObjectMapper json = new ObjectMapper();
    out.computeIfAbsent(sample.set(), set -> new StringBuilder())
        .append(json.writeValueAsString(Map.of("uri", sample.id(), "text", text.toString())))
        .append('\n');
    String folder = System.getProperty("debug");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder, sample.set() + "-" + sample.id()), debug);
    }
  }

  static Map<String, Double> named(String[] names, double[] weights) {
    Map<String, Double> named = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      if (weights[i] != 0) {
        named.put(names[i], weights[i]);
      }
    }
    for (int t = 0; t < 4; t++) {
      named.put(BodyModel.TRANSITIONS[t / 2][t % 2], weights[names.length + t]);
    }
    return named;
  }

  private static void write(Path file, String[] names, double[] weights) throws IOException {
    StringBuilder out = new StringBuilder(HEADER);
    new TreeMap<>(named(names, weights))
        .forEach(
            (name, weight) -> {
              String value = String.format(Locale.ROOT, "%.2f", weight);
              if (!value.endsWith("0.00")) {
                out.append(name).append('\t').append(value).append('\n');
              }
            });
    Files.writeString(file, out);
  }

  /** Adagrad on the regularized log likelihood, page by page. */
  static double[] train(List<KnownPage> pagesAndCrops, int features) {
    List<KnownPage> samples = pagesAndCrops.stream().filter(page -> !page.cropped()).toList();
    int[] pages = new int[features];
    for (KnownPage sample : samples) {
      Set<Integer> own = new HashSet<>();
      for (int[] block : sample.features()) {
        for (int f : block) {
          own.add(f);
        }
      }
      for (int f : own) {
        pages[f]++;
      }
    }
    double[] weights = new double[features + 4];
    double[] squares = new double[features + 4];
    double[] gradient = new double[features + 4];
    for (int round = 0; round < ROUNDS; round++) {
      for (KnownPage sample : samples) {
        List<Integer> touched = new ArrayList<>();
        gradient(sample, weights, gradient, pages, touched);
        for (int t = 0; t < 4; t++) {
          touched.add(features + t);
        }
        for (int f : touched) {
          double g = gradient[f];
          gradient[f] = 0;
          if (g == 0) {
            continue;
          }
          g -= f < features ? L2 * weights[f] / Math.max(1, pages[f]) * 0.1 : 0;
          squares[f] += g * g;
          weights[f] += 0.1 * g / Math.sqrt(1e-3 + squares[f]);
        }
      }
    }
    return weights;
  }

  private static void gradient(
      KnownPage sample, double[] w, double[] gradient, int[] pages, List<Integer> touched) {
    int n = sample.open().length;
    if (n == 0) {
      return;
    }
    int base = w.length - 4;
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      for (int f : sample.features()[i]) {
        scores[i] += w[f];
      }
    }
    double[][] forward = new double[n][2];
    double[][] backward = new double[n][2];
    for (int i = 0; i < n; i++) {
      for (int b = 0; b < 2; b++) {
        double own = b == 1 ? scores[i] : 0;
        forward[i][b] =
            i == 0
                ? own
                : own
                    + BodyModel.sum(
                        forward[i - 1][0] + w[base + b], forward[i - 1][1] + w[base + 2 + b]);
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int a = 0; a < 2; a++) {
        backward[i][a] =
            BodyModel.sum(
                w[base + 2 * a] + backward[i + 1][0],
                w[base + 2 * a + 1] + scores[i + 1] + backward[i + 1][1]);
      }
    }
    double all = BodyModel.sum(forward[n - 1][0], forward[n - 1][1]);
    double rate = 1 / Math.sqrt(n);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < n; i++) {
      double yes = Math.exp(forward[i][1] + backward[i][1] - all);
      double error = rate * ((sample.open()[i] ? 1 : 0) - yes);
      for (int f : sample.features()[i]) {
        if (pages[f] >= MIN_PAGES) {
          gradient[f] += error;
          if (seen.add(f)) {
            touched.add(f);
          }
        }
      }
      for (int a = 0; a < 2 && i > 0; a++) {
        for (int b = 0; b < 2; b++) {
          double p =
              Math.exp(
                  forward[i - 1][a]
                      + w[base + 2 * a + b]
                      + (b == 1 ? scores[i] : 0)
                      + backward[i][b]
                      - all);
          boolean is = sample.open()[i - 1] == (a == 1) && sample.open()[i] == (b == 1);
          gradient[base + 2 * a + b] += rate * ((is ? 1 : 0) - p);
        }
      }
    }
  }
}
