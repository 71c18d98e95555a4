package org.dateline.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.CoreNlpAnnotator;
import org.dateline.gazetteer.GazetteerSource;
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

  /**
   * These, with places from a file of the user's that all workers see under the same name.
   *
   * @param gazetteer dump or compiled gazetteer, absolute
   */
  Engines withPlacesOf(Path gazetteer) {
    String file = gazetteer.toString();
    return new Engines(() -> coreNlp(file), extractor);
  }

  private static ArticleAnnotator coreNlp() {
    PinnedDefaults.pin(); // Flink and Spark run no JvmInitializer on their workers
    return new CoreNlpAnnotator(Lexicon.standard()::mayNameEvent);
  }

  private static ArticleAnnotator coreNlp(String gazetteer) {
    PinnedDefaults.pin();
    try {
      return new CoreNlpAnnotator(
          Lexicon.standard()::mayNameEvent, new GazetteerSource(Path.of(gazetteer)).shared());
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer cannot be read on this worker", e);
    }
  }
}
