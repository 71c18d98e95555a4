package org.dateline.time;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Tokens and parts of speech as the annotator makes them. */
final class TaggedText {
  private static final MaxentTagger TAGGER =
      new MaxentTagger(
          "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
          new Properties(),
          false);
  private static final TokenizerAnnotator TOKENIZER = new TokenizerAnnotator(new Properties());

  private TaggedText() {}

  static List<List<Word>> of(String text) {
    Annotation annotation = new Annotation(text);
    TOKENIZER.annotate(annotation);
    List<List<Word>> sentences = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
      TAGGER.tagCoreLabels(labels);
      List<Word> words = new ArrayList<>();
      for (CoreLabel label : labels) {
        words.add(
            Word.of(label.word(), label.tag(), label.beginPosition(), label.endPosition(), false));
      }
      sentences.add(words);
    }
    return sentences;
  }
}
