package org.dateline.pipeline;

import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.CoreNlpAnnotator;
import org.dateline.plover.EventExtractor;
import org.dateline.plover.Lexicon;
import org.dateline.plover.PloverExtractor;

/** The annotator and the coder that the main job runs with, made on each worker. */
final class Engines {
  private Engines() {}

  static ArticleAnnotator annotator() {
    PinnedDefaults.pin(); // Flink and Spark run no JvmInitializer on their workers
    return new CoreNlpAnnotator(Lexicon.standard()::mayNameEvent);
  }

  static EventExtractor extractor() {
    return PloverExtractor.create();
  }
}
