package org.dateline.plover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.actor.ActorCoder;
import org.dateline.plover.Confidence.Fact;
import org.dateline.plover.TypeExamples.Analysed;
import org.dateline.plover.TypeExamples.Example;

/**
 * Learns {@code confidence.txt}, which makes confidences probabilities, of the labelled sentences:
 * {@code FitConfidence SENTENCES WEIGHTS}. Each fifth of them is coded with a type model learned
 * from the others. Prints how probable and how often right codings are of sentences that neither
 * the model nor the weights have seen.
 */
final class FitConfidence {
  private static final int FOLDS = 5;
  private static final int STEPS = 20_000;
  private static final double RATE = 0.1;
  private static final double PENALTY = 1;
  private static final int BINS = 10;

  private FitConfidence() {}

  /** A coding of a labelled sentence. */
  record Judged(Map<Fact, Double> facts, boolean right, int fold) {}

  public static void main(String[] arguments) throws Exception {
    List<Analysed> sentences = new ArrayList<>();
    for (LabelledSentence sentence : LabelledSentence.all(Path.of(arguments[0]))) {
      sentences.add(new Analysed(sentence, Annotated.article(sentence.text(), null, null)));
    }
    List<Judged> judged = judged(sentences);
    print(judged);
    List<String> lines = new ArrayList<>();
    lines.add("# Learned from benchmarks/coding by FitConfidence; see README.md.");
    lines.addAll(learn(judged).lines());
    Files.write(Path.of(arguments[1]), lines);
  }

  /** Codings of the sentences, each by a model that has not seen the sentence. */
  static List<Judged> judged(List<Analysed> sentences) {
    TypeExamples maker = new TypeExamples();
    Set<String> words = new TreeSet<>(maker.words(sentences));
    List<List<Example>> examples = new ArrayList<>();
    for (Analysed sentence : sentences) {
      examples.add(maker.of(sentence, words));
    }
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> seen = new ArrayList<>();
      List<Analysed> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        if (i % FOLDS != fold) {
          seen.addAll(examples.get(i));
          others.add(sentences.get(i));
        }
      }
      TypeModel model = TrainTypeModel.learn(seen, new TreeSet<>(maker.words(others)));
      PloverExtractor extractor =
          new PloverExtractor(Lexicon.standard(), ActorCoder.standard()::code, model);
      for (int i = fold; i < sentences.size(); i += FOLDS) {
        judge(extractor, sentences.get(i), fold, judged);
      }
    }
    return judged;
  }

  private static void judge(
      PloverExtractor extractor, Analysed sentence, int fold, List<Judged> into) {
    extractor.code(
        sentence.article(),
        (discourse, coding, mention) -> {
          LabelledCoding labelled = new LabelledCoding(sentence.labelled(), discourse, coding);
          if (labelled.isJudged()) {
            into.add(new Judged(Confidence.facts(coding), labelled.isRight(), fold));
          }
        });
  }

  /** Logistic regression by gradient descent, with a quadratic penalty on all but the first. */
  static Confidence learn(List<Judged> examples) {
    double[] weights = new double[Fact.values().length];
    double[][] facts = new double[examples.size()][];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = examples.get(i).facts().values().stream().mapToDouble(d -> d).toArray();
    }
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < facts.length; i++) {
        double sum = 0;
        for (int f = 0; f < weights.length; f++) {
          sum += weights[f] * facts[i][f];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - (examples.get(i).right() ? 1 : 0);
        for (int f = 0; f < weights.length; f++) {
          gradient[f] += error * facts[i][f];
        }
      }
      for (int f = 0; f < weights.length; f++) {
        double penalty = f == 0 ? 0 : PENALTY * weights[f];
        weights[f] -= RATE * (gradient[f] + penalty) / facts.length;
      }
    }
    Map<Fact, Double> learned = new EnumMap<>(Fact.class);
    List<Fact> all = List.of(Fact.values());
    for (int f = 0; f < weights.length; f++) {
      learned.put(all.get(f), weights[f]);
    }
    return new Confidence(learned);
  }

  private static void print(List<Judged> judged) {
    int[] all = new int[BINS];
    int[] right = new int[BINS];
    double[] said = new double[BINS];
    for (int fold = 0; fold < FOLDS; fold++) {
      int unseen = fold;
      Confidence weights = learn(judged.stream().filter(j -> j.fold() != unseen).toList());
      for (Judged each : judged) {
        if (each.fold() == fold) {
          double sure = weights.of(each.facts());
          int bin = Math.min(BINS - 1, (int) (BINS * sure));
          all[bin]++;
          said[bin] += sure;
          right[bin] += each.right() ? 1 : 0;
        }
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        error += Math.abs(said[bin] - right[bin]) / judged.size();
        System.out.printf(
            Locale.ROOT,
            "%5d codings, probable %.3f, right %.3f%n",
            all[bin],
            said[bin] / all[bin],
            right[bin] / (double) all[bin]);
      }
    }
    System.out.printf(Locale.ROOT, "expected calibration error %.3f%n", error);
  }
}
