package org.dateline.benchmarks.overhead;

import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.annotation.CoreNlpAnnotator;

/** Names for what a stack does. */
final class Stacks {
  private static final String ANNOTATOR = CoreNlpAnnotator.class.getName();

  private static final String REST = "the rest";

  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("SentenceSplitter", "tokens and sentences"),
          Map.entry("MaxentTagger", "parts of speech"),
          Map.entry("Morphology", "lemmas"),
          Map.entry("AbstractSequenceClassifier", "named entities"),
          Map.entry("NERClassifierCombiner", "named entities"),
          Map.entry("DependencyParser", "parse"),
          Map.entry("GrammaticalStructure", "parse"),
          Map.entry("TimeExpressionFinder", "time expressions"),
          Map.entry("EntityCoder", "coding of entities"),
          Map.entry("PlaceFinder", "places"),
          Map.entry("Lexicon", "choice of sentences to parse"),
          Map.entry("CoreLabel", REST));

  /** What Java and Beam add to the name of a class that they make for one of ours. */
  private static final Pattern GENERATED = Pattern.compile("\\$(?:\\$Lambda|DoFnInvoker).*");

  private Stacks() {}

  /**
   * The part of annotation that a stack is in: named after the class that {@link CoreNlpAnnotator}
   * has called, so that a part which is added to it shows up by itself.
   */
  static String annotatorPart(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (stack[i].getClassName().equals(ANNOTATOR)) {
        String called = i == 0 ? "" : simpleName(stack[i - 1].getClassName());
        return PARTS.getOrDefault(called, i == 0 || isJava(stack[i - 1]) ? REST : called);
      }
    }
    return REST;
  }

  /**
   * The step of the pipeline that a stack is in: the outermost class of Dateline's in it. What is
   * in none is the runner's own.
   */
  static String step(StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--) {
      String name = stack[i].getClassName();
      if (name.startsWith("org.dateline.") && !name.startsWith("org.dateline.benchmarks.")) {
        return GENERATED.matcher(simpleName(name)).replaceFirst("").replace('$', '.');
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
