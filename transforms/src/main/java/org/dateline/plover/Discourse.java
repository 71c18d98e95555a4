package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.Sentence;

/** One article while it is coded: its sentences' syntax and frames. Not thread safe. */
final class Discourse {
  private final AnnotatedArticle article;
  private final List<Syntax> syntaxes = new ArrayList<>();
  private final List<Frames> frames = new ArrayList<>();

  Discourse(AnnotatedArticle article, WordClasses classes) {
    this.article = article;
    for (Sentence sentence : article.sentences()) {
      Syntax syntax = new Syntax(sentence);
      syntaxes.add(syntax);
      frames.add(new Frames(syntax, classes));
    }
  }

  AnnotatedArticle article() {
    return article;
  }

  int size() {
    return syntaxes.size();
  }

  Syntax syntax(int sentence) {
    return syntaxes.get(sentence);
  }

  Frames frames(int sentence) {
    return frames.get(sentence);
  }

  String text(int begin, int end) {
    return article.article().text().substring(begin, end);
  }

  /** Entities that lie within the span, in text order. */
  List<EntityMention> entities(int begin, int end) {
    List<EntityMention> found = new ArrayList<>();
    for (EntityMention entity : article.entities()) {
      if (entity.begin() >= begin && entity.end() <= end) {
        found.add(entity);
      }
    }
    return found;
  }
}
