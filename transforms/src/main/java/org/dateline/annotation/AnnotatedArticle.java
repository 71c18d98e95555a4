package org.dateline.annotation;

import java.io.Serializable;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.time.Timex3;

/**
 * An article with what language analysis found in it. All offsets are UTF-16 code units in {@code
 * article.text()}; all lists are in text order.
 *
 * @param article the article; its flags hold remarks of the analysis, too
 * @param sentences sentences with tokens and parse; empty when the article is not annotated
 * @param entities named entities, canonical and coded
 * @param places toponyms with coordinates
 * @param dates time expressions
 */
public record AnnotatedArticle(
    Article article,
    List<Sentence> sentences,
    List<EntityMention> entities,
    List<PlaceMention> places,
    List<Timex3> dates)
    implements Serializable {
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    places = List.copyOf(places);
    dates = List.copyOf(dates);
  }

  /** An article that was not analysed. */
  public static AnnotatedArticle bare(Article article) {
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of());
  }

  /** The article with its sentences' borders alone, without tokens and parses. */
  public AnnotatedArticle outlined() {
    return new AnnotatedArticle(
        article, sentences.stream().map(Sentence::outline).toList(), entities, places, dates);
  }
}
