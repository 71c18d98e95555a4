package org.dateline.annotation;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The CoreNLP models, loaded once per JVM on first use and shared by all threads. Tagger,
 * recognizer and parser are thread safe in use.
 */
final class CoreNlpModels {
  private static final String MODELS = "edu/stanford/nlp/models/";

  final MaxentTagger tagger;
  final NERClassifierCombiner recognizer;
  final DependencyParser parser;

  private CoreNlpModels() {
    tagger =
        new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger", quiet(), false);
    parser = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL, quiet());
    try {
      // Numbers, dates and fine-grained classes are left to cheaper means; the seven-class model
      // adds little but dates and money to the other two.
      recognizer =
          new NERClassifierCombiner(
              false,
              false,
              MODELS + "ner/english.all.3class.distsim.crf.ser.gz",
              MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
    } catch (IOException e) {
      throw new UncheckedIOException("the CoreNLP models jar on the class path is damaged", e);
    }
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
