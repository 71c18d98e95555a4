package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.metadata.HtmlMetadata;
import org.dateline.metadata.Statement;
import org.dateline.reject.RejectedException;
import org.jspecify.annotations.Nullable;

/** Remembers how a page was read, as far as it was read, for those who ask why. */
final class Reading {
  private final List<Statement> statements = new ArrayList<>();
  private List<Block> blocks = List.of();
  private @Nullable String title;
  private @Nullable DeclaredText declared;
  private @Nullable Labels labels;
  private @Nullable ArticleDraft draft;

  void drafting(ArticleDraft article) {
    draft = article;
  }

  void metadata(HtmlMetadata page) {
    statements.addAll(page.statements());
  }

  void labelled(
      List<Block> found, @Nullable String declaredTitle, DeclaredText otherwise, Labels why) {
    blocks = found;
    title = declaredTitle;
    declared = otherwise;
    labels = why;
  }

  Explanation explain(@Nullable Article article, @Nullable RejectedException rejection) {
    return new Explanation(
        article,
        rejection,
        labels == null || declared == null
            ? List.of()
            : new BlockReasons().of(blocks, title, declared, labels),
        statements,
        draft == null ? List.of() : draft.weighedEvidence());
  }
}
