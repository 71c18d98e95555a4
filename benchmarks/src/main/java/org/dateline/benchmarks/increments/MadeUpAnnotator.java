package org.dateline.benchmarks.increments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** Finds sentences and names in {@link MadeUpNews} by their shape, without any model. */
final class MadeUpAnnotator implements ArticleAnnotator {
  private static final Pattern NAME = Pattern.compile("[A-Z][a-z]+(?: [A-Z][a-z]+)?");
  private static final Pattern SENTENCE = Pattern.compile("[^.]+\\.");
  private static final Map<String, String> COUNTRIES = new HashMap<>();

  static {
    for (String both : MadeUpNames.COUNTRIES) {
      int space = both.lastIndexOf(' ');
      COUNTRIES.put(both.substring(0, space), both.substring(space + 1));
    }
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(article.text());
    while (sentence.find()) {
      sentences.add(
          new Sentence(
              sentences.size(),
              sentence.start() + (sentences.isEmpty() ? 0 : 1),
              sentence.end(),
              List.of(),
              DependencyTree.unparsed(0)));
    }
    List<EntityMention> entities = new ArrayList<>();
    Matcher name = NAME.matcher(article.text());
    while (name.find()) {
      EntityMention.Type type = typeOf(name.group());
      if (type != null) {
        entities.add(
            new EntityMention(
                name.group(),
                name.start(),
                name.end(),
                type,
                name.group(),
                COUNTRIES.get(name.group()),
                null));
      }
    }
    return new AnnotatedArticle(article, sentences, entities, List.of(), List.of());
  }

  private static EntityMention.@Nullable Type typeOf(String name) {
    if (COUNTRIES.containsKey(name)) {
      return EntityMention.Type.COUNTRY;
    }
    int space = name.indexOf(' ');
    if (space < 0) {
      return name.endsWith("burg") ? EntityMention.Type.LOCATION : null;
    }
    return MadeUpNames.isKindOfBody(name.substring(space + 1))
        ? EntityMention.Type.ORGANIZATION
        : EntityMention.Type.PERSON;
  }
}
