package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.Sentence;
import org.jspecify.annotations.Nullable;

/** One article while it is coded: its sentences' syntax and frames. Not thread safe. */
final class Discourse {
  private static final Set<String> MILITARY =
      Set.of(
          "army",
          "battalion",
          "brigade",
          "general",
          "junta",
          "military",
          "navy",
          "soldier",
          "troop",
          "force");
  private static final Set<String> POLICE =
      Set.of("police", "policeman", "gendarmerie", "detective");

  private final AnnotatedArticle article;
  private final List<Syntax> syntaxes = new ArrayList<>();
  private final List<Frames> frames = new ArrayList<>();
  private final @Nullable String home;

  Discourse(AnnotatedArticle article, WordClasses classes) {
    this.article = article;
    for (Sentence sentence : article.sentences()) {
      Syntax syntax = new Syntax(sentence);
      syntaxes.add(syntax);
      frames.add(new Frames(syntax, classes));
    }
    this.home = HomeCountry.of(article);
  }

  /** Whether the article tells more often of soldiers than of police. */
  boolean isMilitary() {
    int soldiers = 0;
    for (Syntax syntax : syntaxes) {
      for (int i = 0; i < syntax.size(); i++) {
        String lemma = syntax.lemma(i);
        soldiers += MILITARY.contains(lemma) ? 1 : POLICE.contains(lemma) ? -1 : 0;
      }
    }
    return soldiers > 0;
  }

  /** The country that the article is about; null if no country outweighs the others. */
  @Nullable String home() {
    return home;
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

  /** The first entity of that canonical name, states before all others; null if none has it. */
  @Nullable EntityMention entityNamed(String name) {
    EntityMention first = null;
    for (EntityMention entity : article.entities()) {
      if (entity.name().equals(name)) {
        if (entity.type().entityType() == EntityMention.Type.COUNTRY) {
          return entity;
        }
        first = first == null ? entity : first;
      }
    }
    return first;
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
