package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;

/** Rows of the articles table. */
@SuppressWarnings("DoNotCallSuggester") // until the bodies are written
public final class ArticleRows {
  private ArticleRows() {}

  /** The article's row. Offsets become code points; {@code template_version} etc. are null. */
  public static GenericRecord of(AnnotatedArticle annotated) {
    throw new UnsupportedOperationException("coming: " + annotated.article().uri());
  }
}
