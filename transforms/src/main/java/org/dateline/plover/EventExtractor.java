package org.dateline.plover;

import java.io.Serializable;
import java.util.List;
import org.dateline.annotation.AnnotatedArticle;

/** Codes the events of annotated articles. Implementations are thread safe. */
public interface EventExtractor {

  /**
   * The article's event mentions in text order of their triggers; empty if nothing happens in it.
   * Every mention has a distinct {@link EventMention#id}.
   */
  List<EventMention> code(AnnotatedArticle article);

  /** Makes extractors where they are needed; travels to the workers in place of the lexicon. */
  @FunctionalInterface
  interface Factory extends Serializable {
    EventExtractor create();
  }
}
