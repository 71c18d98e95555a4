package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How often mentions are right, by the confidence that they state. Not thread safe. */
final class Reliability {
  private static final int BINS = 10;

  /** The kit's set tells apart neither kind of giving way. */
  private static final Set<String> YIELD = Set.of("CONCEDE", "RETREAT");

  private record Stated(double confidence, boolean right, String fold) {}

  private final List<Stated> judged = new ArrayList<>();
  private final int[] falseAlarms = new int[BINS];

  /**
   * @param predictions mentions as the kit's scorer takes them, in text order, with their
   *     confidence
   * @param gold sentences with one marked pair each and its type
   * @param negatives sentences that tell no event
   */
  Reliability(List<? extends JsonNode> predictions, JsonNode gold, JsonNode negatives) {
    Map<String, List<JsonNode>> bySentence = new HashMap<>();
    for (JsonNode prediction : predictions) {
      bySentence
          .computeIfAbsent(sentence(prediction.path("uri").asText()), s -> new ArrayList<>())
          .add(prediction);
    }
    for (JsonNode sentence : gold) {
      PairAlignment aligned =
          PairAlignment.of(
              bySentence.getOrDefault(sentence.path("uri").asText(), List.of()),
              sentence.path("actor").asText(),
              sentence.path("recipient").textValue());
      if (aligned != null) {
        String type = aligned.mention().path("event_type").asText();
        boolean same = root(type).equals(root(sentence.path("event_type").asText()));
        judged.add(
            new Stated(
                aligned.mention().path("confidence").asDouble(),
                aligned.fits() && same,
                sentence.path("fold").asText()));
      }
    }
    for (JsonNode sentence : negatives) {
      for (JsonNode alarm : bySentence.getOrDefault(sentence.path("uri").asText(), List.of())) {
        falseAlarms[bin(alarm.path("confidence").asDouble())]++;
      }
    }
  }

  /** The set's name of a sentence, of the name of the article made of it. */
  private static String sentence(String uri) {
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    return uri.contains("__") ? name.replaceAll("\\.txt$", "").replace("__", "/") : uri;
  }

  private static String root(String type) {
    return YIELD.contains(type) ? "YIELD" : type;
  }

  private static int bin(double confidence) {
    // A little more, for decimals such as .3 that have no exact binary form.
    return Math.min(BINS - 1, (int) (confidence * BINS + 1e-9));
  }

  /** Mean gap between confidence and share right over the bins, weighted by their sizes. */
  double calibrationError() {
    return error(judged);
  }

  private static double error(List<Stated> mentions) {
    double[] gaps = new double[BINS];
    for (Stated mention : mentions) {
      gaps[bin(mention.confidence())] += mention.confidence() - (mention.right() ? 1 : 0);
    }
    double sum = 0;
    for (double gap : gaps) {
      sum += Math.abs(gap) / mentions.size();
    }
    return sum;
  }

  /** The table with what it means. */
  String markdown() {
    MarkdownTable table =
        new MarkdownTable(
            List.of("confidence", "mentions", "mean", "right", "false alarms in negatives"));
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      List<Stated> here = judged.stream().filter(m -> bin(m.confidence()) == at).toList();
      if (!here.isEmpty() || falseAlarms[bin] > 0) {
        table.row(row(String.format(Locale.ROOT, "from .%d", bin), here, falseAlarms[bin]));
      }
    }
    int alarms = 0;
    for (int alarm : falseAlarms) {
      alarms += alarm;
    }
    table.row(row("all", judged, alarms));
    StringBuilder folds = new StringBuilder();
    for (String fold : judged.stream().map(Stated::fold).distinct().sorted().toList()) {
      List<Stated> part = judged.stream().filter(m -> m.fold().equals(fold)).toList();
      folds.append(
          String.format(
              Locale.ROOT, "; %s (%d) %s", fold, part.size(), Figures.share(error(part))));
    }
    return """
        ### How sure and how often right

        One mention of each plv sentence, the one whose pair fits best; right is one with the \
        sentence's root, actor and recipient. A mention of another event that the sentence tells \
        counts as wrong. Confidence was fitted on Dateline's own sentences.

        """
        + table.markdown()
        + "\nExpected calibration error: "
        + Figures.share(calibrationError())
        + folds
        + ".\n\n";
  }

  private static List<String> row(String name, List<Stated> mentions, int alarms) {
    int n = mentions.size();
    double said = mentions.stream().mapToDouble(Stated::confidence).sum();
    long right = mentions.stream().filter(Stated::right).count();
    return List.of(
        name,
        Integer.toString(n),
        n == 0 ? "-" : Figures.share(said / n),
        n == 0 ? "-" : Figures.share(right / (double) n),
        Integer.toString(alarms));
  }
}
