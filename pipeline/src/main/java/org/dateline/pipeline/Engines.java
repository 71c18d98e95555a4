package org.dateline.pipeline;

import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.CoreNlpAnnotator;
import org.dateline.plover.EventExtractor;
import org.dateline.plover.Lexicon;
import org.dateline.plover.PloverExtractor;

/**
 * The annotator and the coder that the main job runs with, made on each worker.
 *
 * @param annotator makes annotators
 * @param extractor makes coders
 */
record Engines(ArticleAnnotator.Factory annotator, EventExtractor.Factory extractor) {

  /** Those of the program. */
  static final Engines STANDARD = new Engines(Engines::coreNlp, PloverExtractor::create);

  private static ArticleAnnotator coreNlp() {
    PinnedDefaults.pin(); // Flink and Spark run no JvmInitializer on their workers
    return new CoreNlpAnnotator(Lexicon.standard()::mayNameEvent);
  }
}
