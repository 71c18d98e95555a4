package org.dateline.fivew;

import java.util.Locale;
import java.util.Set;
import org.dateline.annotation.Datelines;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;

/** Questions about single words of a sentence. Stateless. */
final class Words {
  /** Verbs whose subject only tells what others did. */
  private static final Set<String> REPORTING =
      Set.of(
          "say",
          "report",
          "tell",
          "confirm",
          "add",
          "state",
          "note",
          "reveal",
          "show",
          "suggest",
          "find",
          "indicate",
          "estimate",
          "understand");

  /** What shows or tells something without being part of it, and stretches of time. */
  private static final Set<String> BYSTANDERS =
      Set.of(
          "footage",
          "video",
          "clip",
          "photo",
          "photograph",
          "picture",
          "image",
          "caption",
          "report",
          "account",
          "study",
          "survey",
          "poll",
          "figure",
          "datum",
          "data",
          "article",
          "story",
          "page",
          "site",
          "website",
          "source",
          "detail",
          "news",
          "year",
          "month",
          "week",
          "day",
          "time",
          "morning",
          "night");

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "you", "we", "he", "she", "it", "they", "this", "that", "these", "those", "there",
          "who", "which", "what", "here", "one", "me", "us", "them");

  private static final Set<String> QUANTITIES =
      Set.of("several", "dozens", "scores", "hundreds", "thousands", "many", "some", "few");

  private Words() {}

  static String lower(Sentence sentence, int at) {
    return sentence.tokens().get(at).text().toLowerCase(Locale.ROOT);
  }

  static String lemma(Sentence sentence, int at) {
    String lemma = sentence.tokens().get(at).lemma();
    return lemma == null ? lower(sentence, at) : lemma.toLowerCase(Locale.ROOT);
  }

  static boolean isReporting(Sentence sentence, int verb) {
    return REPORTING.contains(lemma(sentence, verb));
  }

  static boolean isBystander(Sentence sentence, int noun) {
    return BYSTANDERS.contains(lemma(sentence, noun));
  }

  static boolean isPronoun(Sentence sentence, int at) {
    return PRONOUNS.contains(lower(sentence, at));
  }

  /** Whether the token heads a clause: a verb, or a predicate with a copula. */
  static boolean isPredicate(Sentence sentence, int at) {
    return sentence.tokens().get(at).isVerb() || !sentence.tree().children(at, "cop").isEmpty();
  }

  /** The token that heads the subject; -1 if none does. */
  static int subject(Sentence sentence, int predicate) {
    DependencyTree tree = sentence.tree();
    int body = Datelines.end(sentence);
    for (int child : tree.children(predicate, "nsubj", "nsubj:pass", "csubj", "csubj:pass")) {
      return child >= body ? child : behindDateline(sentence, child, body);
    }
    return -1;
  }

  /** "LIMA - A judge ruled": the parser takes the place for the subject, and hangs it there. */
  private static int behindDateline(Sentence sentence, int place, int body) {
    for (int child : sentence.tree().children(place)) {
      if (child >= body && sentence.tokens().get(child).isNoun()) {
        return child;
      }
    }
    return -1;
  }

  static boolean isPunctuation(Token token) {
    return token.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  static int root(Sentence sentence) {
    DependencyTree tree = sentence.tree();
    for (int i = 0; i < tree.size(); i++) {
      if (tree.relation(i).equals("root")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the phrase tells how many. */
  static boolean counts(Sentence sentence, Clause.Span phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (isQuantity(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token tells how many. */
  static boolean isQuantity(Sentence sentence, int at) {
    return sentence.tokens().get(at).tag().equals("CD") || QUANTITIES.contains(lower(sentence, at));
  }
}
