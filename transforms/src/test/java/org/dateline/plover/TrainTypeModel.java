package org.dateline.plover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.plover.TypeExamples.Example;

/**
 * Learns {@code type-model.txt} of the labelled sentences and the lexicon's examples: {@code
 * TrainTypeModel SENTENCES MODEL}. With a number of folds as third argument it writes nothing and
 * prints how well models told the types of sentences that they had not seen.
 */
final class TrainTypeModel {
  private static final double PENALTY = 1;
  private static final int LEAST_EXAMPLES = 2;
  private static final int STEPS = 150;
  private static final double LEAST_WEIGHT = 0.06;

  private TrainTypeModel() {}

  public static void main(String[] arguments) throws Exception {
    TypeExamples maker = new TypeExamples();
    List<LabelledSentence> sentences = LabelledSentence.all(Path.of(arguments[0]));
    List<TypeExamples.Analysed> analysed = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      analysed.add(
          new TypeExamples.Analysed(sentence, Annotated.article(sentence.text(), null, null)));
    }
    Set<String> words = new TreeSet<>(maker.words(analysed));
    List<List<Example>> examples = new ArrayList<>();
    for (TypeExamples.Analysed each : analysed) {
      examples.add(maker.of(each, words));
    }
    for (EventType type : EventType.values()) {
      for (String line : Lexicon.lines("lexicon/" + type + ".txt")) {
        String sentence = LexiconReader.example(line);
        if (sentence != null) {
          examples.add(maker.ofLexicon(Annotated.article(sentence, null, null), type));
        }
      }
    }
    if (arguments.length > 2) {
      validate(examples, words, Integer.parseInt(arguments[2]));
      return;
    }
    TypeModel model = learn(examples.stream().flatMap(List::stream).toList(), words);
    List<String> lines = new ArrayList<>();
    lines.add("# Learned from benchmarks/coding by TrainTypeModel; see README.md.");
    lines.addAll(model.lines(LEAST_WEIGHT));
    Files.write(Path.of(arguments[1]), lines);
  }

  static TypeModel learn(List<Example> examples, Set<String> words) {
    Map<String, float[]> weights =
        new LogisticRegression(PENALTY, LEAST_EXAMPLES, STEPS).learn(examples);
    return new TypeModel(weights, words);
  }

  private static void validate(List<List<Example>> examples, Set<String> words, int folds) {
    int[][] confusion = new int[TypeModel.CLASSES][TypeModel.CLASSES];
    for (int fold = 0; fold < folds; fold++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % folds == fold ? unseen : seen).addAll(examples.get(i));
      }
      TypeModel model = learn(seen, words);
      for (Example example : unseen) {
        double[] probabilities = model.probabilities(example.features());
        int best = 0;
        for (int c = 1; c < TypeModel.CLASSES; c++) {
          best = probabilities[c] > probabilities[best] ? c : best;
        }
        confusion[example.label()][best]++;
      }
    }
    for (int label = 0; label < TypeModel.CLASSES; label++) {
      int all = 0;
      StringBuilder row = new StringBuilder();
      for (int c = 0; c < TypeModel.CLASSES; c++) {
        all += confusion[label][c];
        if (confusion[label][c] > 0) {
          row.append(' ').append(TypeModel.nameOf(c)).append(' ').append(confusion[label][c]);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%-9s %5d, right %.3f:%s%n",
          TypeModel.nameOf(label),
          all,
          confusion[label][label] / (double) Math.max(1, all),
          row);
    }
  }
}
