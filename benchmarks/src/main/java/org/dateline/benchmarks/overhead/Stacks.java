package org.dateline.benchmarks.overhead;

import java.util.Map;
import org.dateline.annotation.CoreNlpAnnotator;

/** Names for what a stack does. */
final class Stacks {
  private static final String ANNOTATOR = CoreNlpAnnotator.class.getName();

  private static final Map<String, String> PARTS =
      Map.of(
          "SentenceSplitter", "tokens and sentences",
          "MaxentTagger", "parts of speech",
          "Morphology", "lemmas",
          "ClassifierCombiner", "named entities",
          "NERClassifierCombiner", "named entities",
          "DependencyParser", "parse",
          "TimeExpressionFinder", "time expressions",
          "EntityCoder", "coding of entities",
          "PlaceFinder", "places",
          "Lexicon", "choice of sentences to parse");

  private Stacks() {}

  /**
   * The part of annotation that a stack is in: named after the class that {@link CoreNlpAnnotator}
   * has called, so that a part which is added to it shows up by itself.
   */
  static String annotatorPart(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (stack[i].getClassName().equals(ANNOTATOR)) {
        String called = i == 0 ? "" : simpleName(stack[i - 1].getClassName());
        return PARTS.getOrDefault(called, i == 0 || isJava(stack[i - 1]) ? "the rest" : called);
      }
    }
    return "the rest";
  }

  /**
   * The step of the pipeline that a stack is in: the outermost class of Dateline's in it. What is
   * in none is the runner's own.
   */
  static String step(StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--) {
      String name = stack[i].getClassName();
      if (name.startsWith("org.dateline.") && !name.startsWith("org.dateline.benchmarks.")) {
        return simpleName(name).replace('$', '.');
      }
    }
    for (int i = stack.length - 1; i >= 0; i--) {
      if (stack[i].getClassName().startsWith("org.apache.beam.")) {
        return "Beam";
      }
    }
    return "other threads";
  }

  private static boolean isJava(StackTraceElement frame) {
    return frame.getClassName().startsWith("java.");
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
