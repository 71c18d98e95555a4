package org.dateline.story;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, before it is known how rare the terms are.
 *
 * @param articleId the article's id
 * @param language language whose terms these are: ISO 639-1 code; empty if undecided
 * @param day publication day; null unless it is known
 * @param terms each term's weight within the article: one plus the logarithm of how often it
 *     stands, where headline and lead count more than the rest
 */
public record ArticleTerms(
    String articleId, String language, @Nullable LocalDate day, TermVector terms)
    implements Serializable {

  /** News say what they are about at the top; the rest of a long piece is background. */
  private static final int MAX_WORDS = 600;

  private static final int MAX_HEADLINE_WORDS = 50;

  /** How many words, less stop words, are the lead. */
  private static final int LEAD_WORDS = 60;

  private static final double LEAD_WEIGHT = 3;
  private static final double HEADLINE_WEIGHT = 3;

  /** The terms of headline and body. */
  public static ArticleTerms of(Article article) {
    return of(
        article.id(),
        languageOf(article),
        article.published().date(),
        article.title(),
        article.text());
  }

  /** The same with those terms that are kept for later runs: the heaviest. */
  ArticleTerms kept(DocumentFrequencies frequencies) {
    if (terms.size() <= StoryProfile.MAX_TERMS) {
      return this;
    }
    int[] places =
        Arrays.stream(byWeight(frequencies)).limit(StoryProfile.MAX_TERMS).sorted().toArray();
    long[] kept = new long[places.length];
    float[] weights = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      kept[i] = terms.term(places[i]);
      weights[i] = terms.weight(places[i]);
    }
    return new ArticleTerms(articleId, language, day, TermVector.copyOf(kept, weights));
  }

  /** Places of all terms, the heaviest first: how often they stand by how rare they are. */
  int[] byWeight(DocumentFrequencies frequencies) {
    double[] weights = new double[terms.size()];
    Arrays.setAll(weights, i -> terms.weight(i) * frequencies.rarity(language, terms.term(i)));
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -weights[i])
                .thenComparingDouble(i -> -terms.weight(i))
                .thenComparingInt(i -> i))
        .mapToInt(i -> i)
        .toArray();
  }

  /** The article's language as ISO 639-1 code; empty if undecided. */
  static String languageOf(Article article) {
    if (article.isEnglish()) {
      return "en";
    }
    String language = article.language();
    return language == null ? "" : language;
  }

  static ArticleTerms of(
      String articleId,
      String language,
      @Nullable LocalDate day,
      @Nullable String headline,
      String text) {
    TermFinder finder = new TermFinder(language);
    TreeMap<Long, Double> counts = new TreeMap<>();
    List<String> body = finder.terms(text, MAX_WORDS);
    for (int i = 0; i < body.size(); i++) {
      counts.merge(TermFinder.hash(body.get(i)), i < LEAD_WORDS ? LEAD_WEIGHT : 1, Double::sum);
    }
    if (headline != null) {
      for (String term : finder.terms(headline, MAX_HEADLINE_WORDS)) {
        counts.merge(TermFinder.hash(term), HEADLINE_WEIGHT, Double::sum);
      }
    }
    counts.replaceAll((term, count) -> 1 + StrictMath.log(count));
    return new ArticleTerms(articleId, language, day, TermVector.of(counts));
  }
}
