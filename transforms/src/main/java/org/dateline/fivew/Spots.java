package org.dateline.fivew;

import java.util.List;
import java.util.Set;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;

/** Finds spots that no gazetteer knows, before the place they are in: "Harbour Hall in Bergen". */
final class Spots {
  private static final Set<String> SITING = Set.of("in", "at", "near", "outside", "inside");
  private static final int LONGEST = 6;

  private Spots() {}

  /** Where the spot's words begin; the place's own begin if there is none. */
  static int begin(AnnotatedArticle article, PlaceMention mention) {
    for (Sentence sentence : article.sentences()) {
      if (sentence.begin() <= mention.begin() && mention.begin() < sentence.end()) {
        int begin = begin(sentence, sentence.tokenAt(mention.begin()), mention.begin());
        boolean known =
            article.places().stream()
                .anyMatch(place -> begin <= place.begin() && place.begin() < mention.begin());
        return known ? mention.begin() : begin;
      }
    }
    return mention.begin();
  }

  private static int begin(Sentence sentence, int place, int begin) {
    List<Token> tokens = sentence.tokens();
    int last = place - 2;
    if (last < 1 || !Set.of("in", "on").contains(Words.lower(sentence, place - 1))) {
      return begin;
    }
    int first = last + 1;
    boolean named = false;
    while (first > 0 && last - first < LONGEST && isPart(tokens.get(first - 1))) {
      first--;
      named |= tokens.get(first).tag().startsWith("NNP");
    }
    int before = first - 1;
    if (before >= 0 && tokens.get(before).tag().equals("DT")) {
      before--;
    }
    boolean sited = before >= 0 && SITING.contains(Words.lower(sentence, before));
    return named && sited && first <= last ? tokens.get(first).begin() : begin;
  }

  private static boolean isPart(Token token) {
    return token.isNoun() && !token.entity().equals("PERSON") && !token.tag().equals("NNS");
  }
}
