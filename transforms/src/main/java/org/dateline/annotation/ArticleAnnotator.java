package org.dateline.annotation;

import java.io.Serializable;
import org.dateline.article.Article;

/** Language analysis of articles. Implementations are thread safe. */
public interface ArticleAnnotator {

  /**
   * The article with sentences, entities, places and dates. The same article gives the same result,
   * whatever was annotated before.
   */
  AnnotatedArticle annotate(Article article);

  /** Makes annotators where they are needed; travels to the workers in place of the models. */
  @FunctionalInterface
  interface Factory extends Serializable {
    ArticleAnnotator create();
  }
}
