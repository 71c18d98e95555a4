package org.dateline.fivew;

import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Sentence;

/** Tells in which sentence something stands. Stateless. */
final class Position {
  private Position() {}

  /** Index of the first sentence that ends behind the offset; the number of sentences if none. */
  static int sentence(AnnotatedArticle article, int offset) {
    List<Sentence> sentences = article.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
