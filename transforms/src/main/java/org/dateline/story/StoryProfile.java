package org.dateline.story;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tells most about an article, as articles are compared.
 *
 * @param articleId the article's id
 * @param day publication day; null unless it is known
 * @param vector TF-IDF weights of the heaviest terms, of length one
 */
public record StoryProfile(String articleId, @Nullable LocalDate day, TermVector vector)
    implements Serializable {

  static final int MAX_TERMS = 150;
  private static final int SKETCH_TERMS = 48;

  /** A word or two that very short texts share say nothing, however much of the text they are. */
  private static final int MIN_SHARED = 3;

  /** Articles at most this many days apart are no less alike for it. */
  private static final long SAME_TIME_DAYS = 7;

  /** From here on the distance in days does not matter any more. */
  private static final long OTHER_TIME_DAYS = 28;

  /** What is left of the similarity then: the same words weeks later are mostly other news. */
  private static final double OTHER_TIME = 0.7;

  /** Weighs an article's terms by how rare they are. */
  public static StoryProfile of(ArticleTerms article, DocumentFrequencies frequencies) {
    TermVector own = article.terms();
    TreeMap<Long, Double> weights = new TreeMap<>();
    for (int i = 0; i < own.size(); i++) {
      long term = own.term(i);
      weights.put(term, own.weight(i) * frequencies.rarity(article.language(), term));
    }
    return new StoryProfile(
        article.articleId(),
        article.day(),
        TermVector.of(weights).heaviest(MAX_TERMS).normalized());
  }

  /** The same with its heaviest terms alone: enough to find what may belong together. */
  public StoryProfile sketch() {
    return new StoryProfile(articleId, day, vector.heaviest(SKETCH_TERMS));
  }

  /** How alike two articles are, 0 to 1: the cosine, less if they are weeks apart. */
  double similarity(StoryProfile other) {
    double cosine = Math.min(1, vector.dot(other.vector, MIN_SHARED));
    if (day == null || other.day == null) {
      return cosine;
    }
    long gap = Math.abs(ChronoUnit.DAYS.between(day, other.day));
    long beyond = Math.min(Math.max(gap, SAME_TIME_DAYS), OTHER_TIME_DAYS) - SAME_TIME_DAYS;
    double share = beyond / (double) (OTHER_TIME_DAYS - SAME_TIME_DAYS);
    return cosine * (1 - share * (1 - OTHER_TIME));
  }
}
