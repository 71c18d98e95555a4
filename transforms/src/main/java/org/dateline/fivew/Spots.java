package org.dateline.fivew;

import java.util.List;
import java.util.Set;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds spots that no gazetteer knows. Stateless. */
final class Spots {
  private static final Set<String> SITING = Set.of("in", "at", "near", "outside", "inside");
  private static final int LONGEST = 6;
  private static final int FIRST_SENTENCES = 3;
  private static final int EARLY_SENTENCES = 4;

  private Spots() {}

  /** A span of the text. */
  record Spot(int begin, int end) {}

  /**
   * The first name after a preposition of place, in the sentence or else in the first ones, that is
   * no place on the map: "at Harbour Hall"; null if there is none.
   */
  static @Nullable Spot early(AnnotatedArticle article, int leading) {
    List<Sentence> sentences = article.sentences();
    Spot spot = in(article, sentences.get(leading));
    for (int i = 0; i < Math.min(FIRST_SENTENCES, sentences.size()) && spot == null; i++) {
      spot = in(article, sentences.get(i));
    }
    return spot;
  }

  private static @Nullable Spot in(AnnotatedArticle article, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      String entity = tokens.get(i).entity();
      boolean determined = tokens.get(i - 1).tag().equals("DT");
      String before =
          i > 1 && determined ? Words.lower(sentence, i - 2) : Words.lower(sentence, i - 1);
      boolean site =
          (entity.equals("LOCATION") && SITING.contains(before))
              || (entity.equals("ORGANIZATION") && SITING.contains(before) && !before.equals("in"));
      if (site) {
        int last = i;
        while (last + 1 < tokens.size() && tokens.get(last + 1).entity().equals(entity)) {
          last++;
        }
        int begin = tokens.get(i).begin();
        int end = tokens.get(last).end();
        if (!isKnown(article, begin, end)) {
          return new Spot(begin, end);
        }
      }
    }
    return null;
  }

  /**
   * Where the words of a spot before the place it is in begin, as in "Harbour Hall in Bergen"; the
   * place's own begin if there is none.
   */
  static int begin(AnnotatedArticle article, PlaceMention mention) {
    int index = Position.sentence(article, mention.begin());
    if (index >= EARLY_SENTENCES || index >= article.sentences().size()) {
      return mention.begin();
    }
    Sentence sentence = article.sentences().get(index);
    int begin = begin(sentence, sentence.tokenAt(mention.begin()), mention.begin());
    return begin < mention.begin() && isKnown(article, begin, mention.begin())
        ? mention.begin()
        : begin;
  }

  private static boolean isKnown(AnnotatedArticle article, int begin, int end) {
    return article.places().stream().anyMatch(p -> p.begin() < end && begin < p.end());
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
