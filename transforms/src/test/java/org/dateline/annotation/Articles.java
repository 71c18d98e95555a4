package org.dateline.annotation;

import java.time.Instant;
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

  /** An English article of unknown day, fetched at the instant. */
  public static Article fetched(String uri, String text, Instant when) {
    return article(uri, null, text, null, when);
  }

  /** An English article. */
  public static Article of(String uri, String text, @Nullable LocalDate published) {
    return article(uri, null, text, published, null);
  }

  /** An English article with a title. */
  public static Article titled(@Nullable String title, String text, @Nullable LocalDate published) {
    return article("test", title, text, published, null);
  }

  private static Article article(
      String uri,
      @Nullable String title,
      String text,
      @Nullable LocalDate published,
      @Nullable Instant fetched) {
    return new Article(
        Article.idOf(uri),
        uri,
        null,
        null,
        null,
        title,
        null,
        text,
        List.of(),
        null,
        null,
        "en",
        published == null
            ? Publication.UNKNOWN
            : Publication.onDay(published, Publication.Source.STAMP),
        fetched,
        List.of(),
        Set.of());
  }
}
