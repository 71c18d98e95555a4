package org.dateline.fivew;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** The words that a title and a deck are about. Immutable. */
final class TitleTerms {
  /** Words are compared by so many letters, so that "blames" and "blamed" are alike. */
  private static final int STEM = 5;

  private static final int SHORTEST = 4;

  private final Set<String> terms = new TreeSet<>();
  private final String title;

  TitleTerms(Article article) {
    title = folded(article.title()) + " " + folded(article.subtitle());
    for (String word : title.split("[^\\p{L}\\p{N}]+")) {
      add(word);
    }
  }

  private void add(String word) {
    if (word.length() >= SHORTEST) {
      terms.add(stem(word));
    }
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /** The share of the title's words that the sentence has: 0 to 1. */
  double share(Sentence sentence) {
    if (terms.isEmpty()) {
      return 0;
    }
    Set<String> met = new TreeSet<>();
    for (Token token : sentence.tokens()) {
      String stem = stem(token.text().toLowerCase(Locale.ROOT));
      if (terms.contains(stem)) {
        met.add(stem);
      }
    }
    return (double) met.size() / terms.size();
  }

  /** Whether the title or the deck has the name as words of its own. */
  boolean names(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    int at = folded.isEmpty() ? -1 : title.indexOf(folded);
    while (at >= 0) {
      int end = at + folded.length();
      if ((at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1)))
          && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)))) {
        return true;
      }
      at = title.indexOf(folded, at + 1);
    }
    return false;
  }
}
