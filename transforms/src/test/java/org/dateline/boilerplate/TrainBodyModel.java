package org.dateline.boilerplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.metadata.HtmlMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of a {@link BodyModel} from pages whose body is known. Not a test: run it by
 * hand when features change.
 *
 * <p>Arguments: {@code html} or {@code text}, the file to write, number of folds (0: train on all
 * pages and write the weights; n: leave one site in n out in turn and write the body that each page
 * got as JSON Lines), then folders that hold {@code truth.json}, {@code html/} and {@code text/}.
 */
final class TrainBodyModel {
  private TrainBodyModel() {}

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String HEADER =
      """
      # Weights of a linear-chain CRF over page blocks, learned by TrainBodyModel (test tree) with 25 rounds.
      # Learned from the development pages of scrapinghub/article-extraction-benchmark (MIT),
      # dobbersc/fundus-evaluation (MIT) and Murrough-Foley/web-content-extraction-benchmark
      # (CC BY 4.0, Murrough Foley, WCXB); no text of theirs is in here. Name of feature, weight.
      """;

  private static final int MIN_PAGES = 4;
  private static final double L2 = Double.parseDouble(System.getProperty("l2", "1.0"));
  private static final int ROUNDS = Integer.getInteger("rounds", 25);

  @SuppressWarnings("ArrayRecordComponent")
  record Sample(
      String set,
      String id,
      String host,
      @Nullable String title,
      List<Block> blocks,
      boolean[] body,
      int[][] features,
      boolean[] open) {}

  public static void main(String[] args) throws IOException {
    boolean html = args[0].equals("html");
    Map<String, Integer> index = new HashMap<>();
    List<Sample> samples = new ArrayList<>();
    for (String folder : Arrays.asList(args).subList(3, args.length)) {
      read(Path.of(folder), html, index, samples);
    }
    String[] names = new String[index.size()];
    index.forEach((name, at) -> names[at] = name);
    int folds = Integer.parseInt(args[2]);
    if (folds == 0) {
      double[] weights = train(samples, names.length);
      write(Path.of(args[1]), names, weights);
      return;
    }
    Map<String, StringBuilder> out = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Sample> in = new ArrayList<>();
      List<Sample> left = new ArrayList<>();
      for (Sample sample : samples) {
        (Math.floorMod(sample.host().hashCode(), folds) == fold ? left : in).add(sample);
      }
      BodyModel model = new BodyModel(named(names, train(in, names.length)));
      for (Sample sample : left) {
        predict(model, sample, out);
      }
    }
    for (Map.Entry<String, StringBuilder> set : out.entrySet()) {
      Files.writeString(Path.of(args[1] + "." + set.getKey() + ".jsonl"), set.getValue());
    }
  }

  private static void predict(BodyModel model, Sample sample, Map<String, StringBuilder> out)
      throws IOException {
    Labels labels = new Labeler(model, model).label(sample.blocks(), sample.title());
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

  static void read(Path folder, boolean html, Map<String, Integer> index, List<Sample> samples)
      throws IOException {
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      List<Block> blocks;
      String title = null;
      if (html) {
        try (InputStream in =
            new GZIPInputStream(
                Files.newInputStream(folder.resolve("html/" + page.getKey() + ".html.gz")))) {
          Document document = Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          title = HtmlMetadata.read(document, null).title();
          blocks = HtmlBlocks.of(document);
        }
      } else {
        blocks = DumpBlocks.of(Files.readString(folder.resolve("text/" + page.getKey() + ".txt")));
      }
      if (blocks.isEmpty()) {
        continue;
      }
      PageFeatures features = PageFeatures.of(blocks, title);
      boolean[] body = label(blocks, page.getValue().path("text").asText());
      int[][] numbers = new int[features.open().size()][];
      boolean[] open = new boolean[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        open[i] = body[features.open().get(i)];
        numbers[i] =
            features.features().get(i).stream()
                .distinct()
                .mapToInt(name -> index.computeIfAbsent(name, key -> index.size()))
                .toArray();
      }
      String host = page.getValue().path("host").asText();
      if (numbers.length > 0) {
        String set = folder.getFileName().toString();
        samples.add(new Sample(set, page.getKey(), host, title, blocks, body, numbers, open));
      }
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Which blocks stand in the known body: most of their runs of three words do. */
  private static boolean[] label(List<Block> blocks, String text) {
    Set<String> known = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (String paragraph : text.split("\n", -1)) {
      lines.add(String.join(" ", words(paragraph)));
    }
    List<String> all = words(text);
    for (int i = 0; i + 2 < all.size(); i++) {
      known.add(all.get(i) + ' ' + all.get(i + 1) + ' ' + all.get(i + 2));
    }
    String joined = ' ' + String.join(" ", all) + ' ';
    boolean[] body = new boolean[blocks.size()];
    boolean[] open = new boolean[blocks.size()];
    for (int i = 0; i < body.length; i++) {
      List<String> own = words(blocks.get(i).text());
      if (own.size() < 5) {
        String line = String.join(" ", own);
        open[i] = lines.contains(line) || joined.contains(' ' + line + ' ');
      } else {
        int found = 0;
        for (int k = 0; k + 2 < own.size(); k++) {
          found += known.contains(own.get(k) + ' ' + own.get(k + 1) + ' ' + own.get(k + 2)) ? 1 : 0;
        }
        body[i] = found > 0.6 * (own.size() - 2);
      }
    }
    boolean[] sure = body.clone();
    for (int i = 0; i < body.length; i++) {
      if (open[i]) {
        boolean before = false;
        boolean after = false;
        for (int d = 1; d <= 4; d++) {
          before |= i - d >= 0 && sure[i - d];
          after |= i + d < body.length && sure[i + d];
        }
        body[i] = before && after;
      }
    }
    return body;
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
  static double[] train(List<Sample> samples, int features) {
    int[] pages = new int[features];
    for (Sample sample : samples) {
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
      for (Sample sample : samples) {
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
      Sample sample, double[] w, double[] gradient, int[] pages, List<Integer> touched) {
    int n = sample.open().length;
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
