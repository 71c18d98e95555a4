package org.dateline.annotation;

import java.io.Serializable;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.time.Timex3;

/**
 * An article with what language analysis found in it. All offsets are UTF-16 code units in {@code
 * article.text()}, those of the headline in {@code article.title()}; all lists are in text order.
 *
 * @param article the article; its flags hold remarks of the analysis, too
 * @param sentences sentences with tokens and parse; empty when the article is not annotated
 * @param entities named entities, canonical and coded
 * @param places toponyms with coordinates
 * @param dates time expressions
 * @param headline the title's sentences, parted at colons and semicolons, without entities; empty
 *     without a title or analysis
 */
public record AnnotatedArticle(
    Article article,
    List<Sentence> sentences,
    List<EntityMention> entities,
    List<PlaceMention> places,
    List<Timex3> dates,
    List<Sentence> headline)
    implements Serializable {
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    places = List.copyOf(places);
    dates = List.copyOf(dates);
    headline = List.copyOf(headline);
  }

  /** An article whose title was not analysed. */
  public AnnotatedArticle(
      Article article,
      List<Sentence> sentences,
      List<EntityMention> entities,
      List<PlaceMention> places,
      List<Timex3> dates) {
    this(article, sentences, entities, places, dates, List.of());
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
