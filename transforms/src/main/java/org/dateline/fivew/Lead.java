package org.dateline.fivew;

import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that tells what the article is mainly about, among the first.
 *
 * @param sentence 0-based
 * @param clause its main clause; null if it has none
 */
record Lead(int sentence, @Nullable Clause clause) {
  private static final int SENTENCES = 4;
  private static final int LONG_SENTENCE = 60;

  /** The lead of an article; null if it has no sentences. */
  static @Nullable Lead of(AnnotatedArticle article, TitleTerms title) {
    Lead best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    List<Sentence> sentences = article.sentences();
    for (int i = 0; i < Math.min(SENTENCES, sentences.size()); i++) {
      if (sentences.get(i).tokens().isEmpty()) {
        continue;
      }
      Clause clause = Clauses.ofSentence(sentences.get(i));
      double score =
          2 * title.share(sentences.get(i)) - 0.3 * i + quality(sentences.get(i), clause);
      if (score > bestScore) {
        bestScore = score;
        best = new Lead(i, clause);
      }
    }
    return best;
  }

  /** Whole sentences of the writer's own tell more than captions, quotations and asides. */
  private static double quality(Sentence sentence, @Nullable Clause clause) {
    double quality = sentence.tokens().size() > LONG_SENTENCE ? -0.3 : 0;
    Token first = sentence.tokens().get(0);
    if (Words.isPunctuation(first)) {
      quality -= 0.5;
    }
    if (clause == null) {
      return quality - 1;
    }
    if (!clause.tells()) {
      quality -= 0.7;
    }
    return quality;
  }
}
