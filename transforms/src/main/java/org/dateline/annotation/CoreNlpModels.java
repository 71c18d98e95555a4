package org.dateline.annotation;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * The CoreNLP models, loaded once per JVM on first use and shared by all threads. Tagger,
 * recognizer and parser are thread safe in use.
 */
final class CoreNlpModels {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String THREE_CLASSES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String FOUR_CLASSES = MODELS + "ner/english.conll.4class.distsim.crf.ser.gz";

  final MaxentTagger tagger;
  final NERClassifierCombiner recognizer;
  final DependencyParser parser;

  private CoreNlpModels() {
    // The parser takes as long to load as all the rest.
    FutureTask<DependencyParser> parsing =
        new FutureTask<>(
            () -> DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL, quiet()));
    Thread loading = new Thread(parsing, "dateline-models");
    loading.setDaemon(true);
    loading.start();
    tagger = new MaxentTagger(TAGGER, quiet(), false);
    try {
      // Numbers, dates and fine-grained classes are left to cheaper means; the seven-class model
      // adds little but dates and money to the other two.
      recognizer = new NERClassifierCombiner(false, false, THREE_CLASSES, FOUR_CLASSES);
    } catch (IOException e) {
      throw new UncheckedIOException("the CoreNLP models jar on the class path is damaged", e);
    }
    parser = loaded(parsing);
  }

  private static DependencyParser loaded(FutureTask<DependencyParser> parsing) {
    try {
      return parsing.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the parser's model did not load", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the parser's model was loading", e);
    }
  }

  /** The models that are not on the class path; none of them is loaded. */
  static List<String> missing() {
    ClassLoader loader = CoreNlpModels.class.getClassLoader();
    return Stream.of(TAGGER, DependencyParser.DEFAULT_MODEL, THREE_CLASSES, FOUR_CLASSES)
        .filter(model -> loader.getResource(model) == null)
        .toList();
  }

  /** The one set of models of this JVM. */
  static CoreNlpModels shared() {
    return Holder.MODELS;
  }

  private static Properties quiet() {
    Properties properties = new Properties();
    properties.setProperty("verbose", "false");
    return properties;
  }

  private static final class Holder {
    static final CoreNlpModels MODELS = new CoreNlpModels();
  }
}
