package org.dateline.annotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;

/** Made-up articles for tests. */
public final class Articles {
  private Articles() {}

  /** An English article with a body and nothing else. */
  public static Article undated(String text) {
    return of("memory:undated", text, null);
  }

  /** An English article with a body and a publication day. */
  public static Article published(LocalDate day, String text) {
    return of("memory:" + day, text, day);
  }

  /** An English article. */
  public static Article of(String uri, String text, @Nullable LocalDate published) {
    return new Article(
        Article.idOf(uri),
        uri,
        null,
        null,
        null,
        null,
        null,
        text,
        List.of(),
        null,
        null,
        "en",
        published == null
            ? Publication.UNKNOWN
            : Publication.onDay(published, Publication.Source.STAMP),
        null,
        List.of(),
        Set.of());
  }
}
