package org.dateline.fivew;

import java.util.List;
import java.util.Set;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds the clause that a headline or a sentence mainly consists of. Stateless. */
final class Clauses {
  /** A headline that begins so promises an answer instead of giving it. */
  private static final Set<String> TEASING =
      Set.of(
          "how", "why", "what", "when", "where", "who", "which", "is", "are", "was", "were", "do",
          "does", "did", "can", "could", "should", "will", "would", "has", "have");

  private Clauses() {}

  /** The first clause of a headline that tells something; null if none does. */
  static @Nullable Clause ofHeadline(List<Sentence> headline) {
    for (Sentence part : headline) {
      Clause clause = teases(part) ? null : ofPart(part);
      if (clause != null && clause.tells() && !isBareInfinitive(clause)) {
        return clause;
      }
    }
    return null;
  }

  /** "Battle to save …": no more than a noun, unlike "Macron to visit …" and "Firms to pay …". */
  private static boolean isBareInfinitive(Clause clause) {
    Sentence part = clause.sentence();
    boolean infinitive =
        part.tokens().get(clause.predicate()).tag().equals("VB")
            && part.tree().children(clause.predicate(), "mark").stream()
                .anyMatch(mark -> Words.lower(part, mark).equals("to"));
    return infinitive && part.tokens().get(clause.subject()).tag().equals("NN");
  }

  private static boolean teases(Sentence part) {
    List<Token> tokens = part.tokens();
    return TEASING.contains(Words.lower(part, 0))
        || tokens.get(tokens.size() - 1).text().equals("?");
  }

  private static @Nullable Clause ofPart(Sentence part) {
    Clause clause = ofQuantity(part);
    if (clause != null) {
      return clause;
    }
    int root = Words.root(part);
    if (root < 0) {
      return null;
    }
    if (Words.isPredicate(part, root)) {
      return clause(FiveW.Source.TITLE, part, root);
    }
    return ofNominal(part, root);
  }

  /** "Nine dead after …", "Many hurt and …": headlines leave out the verb. */
  private static @Nullable Clause ofQuantity(Sentence part) {
    List<Token> tokens = part.tokens();
    int number = 0;
    while (number < tokens.size()
        && Set.of("at", "least", "more", "than", "up", "to", "about")
            .contains(Words.lower(part, number))) {
      number++;
    }
    if (number + 1 >= tokens.size()) {
      return null;
    }
    boolean quantity = Words.isQuantity(part, number);
    String tag = tokens.get(number + 1).tag();
    boolean state = tag.equals("JJ") || tag.equals("VBN") || tag.equals("VBD");
    boolean attribute =
        number + 2 < tokens.size()
            && (tokens.get(number + 2).isNoun() || tokens.get(number + 2).tag().startsWith("JJ"));
    return quantity && state && !attribute
        ? new Clause(FiveW.Source.TITLE, part, number, number + 1)
        : null;
  }

  /** "Lost climbers named as …": the parser takes the participle for an attribute. */
  private static @Nullable Clause ofNominal(Sentence part, int root) {
    DependencyTree tree = part.tree();
    Clause beside = beside(FiveW.Source.TITLE, part, root);
    if (beside != null) {
      return beside;
    }
    for (int child : tree.children(root, "acl", "dep")) {
      String tag = part.tokens().get(child).tag();
      boolean name = part.tokens().get(root).tag().startsWith("NNP");
      boolean future =
          tag.equals("VB") && name && child > 0 && part.tokens().get(child - 1).tag().equals("TO");
      if (child > root && (tag.equals("VBN") || tag.equals("VBD") || future)) {
        return new Clause(FiveW.Source.TITLE, part, root, child);
      }
    }
    return null;
  }

  /** The main clause of a sentence of the text; null if it has no subject. */
  static @Nullable Clause ofSentence(Sentence sentence) {
    int root = Words.root(sentence);
    if (root < 0) {
      return null;
    }
    return Words.isPredicate(sentence, root)
        ? clause(FiveW.Source.TEXT, sentence, root)
        : beside(FiveW.Source.TEXT, sentence, root);
  }

  /** A clause that the parser hangs on a noun before it, such as a dateline's. */
  private static @Nullable Clause beside(FiveW.Source source, Sentence sentence, int noun) {
    for (int child : sentence.tree().children(noun, "dep", "parataxis", "conj", "acl", "appos")) {
      if (Words.subject(sentence, child) >= 0 && Words.isPredicate(sentence, child)) {
        return clause(source, sentence, child);
      }
    }
    return null;
  }

  /**
   * The predicate's clause; what is reported, where nobody by name reports it, or only afterwards:
   * "The lake is dry, Kamara said".
   */
  private static @Nullable Clause clause(FiveW.Source source, Sentence sentence, int predicate) {
    int subject = Words.subject(sentence, predicate);
    boolean named = subject >= 0 && sentence.tokens().get(subject).tag().startsWith("NNP");
    if (Words.isReporting(sentence, predicate)) {
      for (int told : sentence.tree().children(predicate, "ccomp", "parataxis")) {
        if ((!named || told < predicate) && Words.subject(sentence, told) >= 0) {
          return new Clause(source, sentence, Words.subject(sentence, told), told);
        }
      }
    }
    return subject < 0 ? null : new Clause(source, sentence, subject, predicate);
  }
}
