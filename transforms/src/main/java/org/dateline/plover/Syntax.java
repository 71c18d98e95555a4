package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.annotation.Datelines;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Questions about the dependencies of one sentence. Immutable. */
final class Syntax {
  private final Sentence sentence;
  private final DependencyTree tree;
  private final int afterDateline;

  Syntax(Sentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.afterDateline = Datelines.end(sentence);
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.tokens().size();
  }

  Token token(int at) {
    return sentence.tokens().get(at);
  }

  String lemma(int at) {
    return Lexicon.lemma(token(at));
  }

  /** The lemma with what a hyphen joins to it, such as {@code cease-fire}; null if nothing is. */
  @Nullable String hyphenated(int at) {
    boolean joined =
        at >= 2
            && token(at - 1).text().equals("-")
            && token(at - 1).begin() == token(at - 2).end()
            && token(at - 1).end() == token(at).begin();
    return joined ? word(at - 2) + '-' + lemma(at) : null;
  }

  String word(int at) {
    return token(at).text().toLowerCase(Locale.ROOT);
  }

  String tag(int at) {
    return token(at).tag();
  }

  int head(int at) {
    return tree.head(at);
  }

  String relation(int at) {
    return tree.relation(at);
  }

  List<Integer> children(int at, String... relations) {
    return relations.length == 0 ? tree.children(at) : tree.children(at, relations);
  }

  boolean has(int at, String... relations) {
    return !tree.children(at, relations).isEmpty();
  }

  boolean isWithin(int token, int ancestor) {
    return tree.isWithin(token, ancestor);
  }

  boolean isVerb(int at) {
    return at >= 0 && token(at).isVerb();
  }

  /** Whether the token heads a clause: a verb, or a predicate with a copula. */
  boolean isPredicate(int at) {
    return at >= 0 && (token(at).isVerb() || has(at, "cop"));
  }

  /** Whether the verb has "to" before it. */
  boolean isInfinitive(int at) {
    return children(at, "mark").stream().anyMatch(mark -> word(mark).equals("to"));
  }

  /** The relation without its subtype. */
  String plainRelation(int at) {
    String relation = tree.relation(at);
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /**
   * The preposition that marks the token, lower case; those of several words joined by underscores
   * ({@code out_of}, {@code because_of}); null if none.
   */
  @Nullable String preposition(int at) {
    List<Integer> cases = tree.children(at, "case");
    if (cases.isEmpty()) {
      // "walked off the job": a particle that stands where the preposition does.
      for (int child : tree.children(at, "dep")) {
        if (child < at && tag(child).equals("RP")) {
          return word(child);
        }
      }
      return null;
    }
    int first = cases.get(0);
    StringBuilder words = new StringBuilder(word(first));
    for (int fixed : tree.children(first, "fixed")) {
      words.append('_').append(word(fixed));
    }
    if (cases.size() > 1 && words.indexOf("_") < 0) {
      String second = word(cases.get(1));
      if (second.equals("of") && cases.get(1) == first + 1) {
        words.append('_').append(second);
      }
    }
    return words.toString();
  }

  /**
   * The first token behind a dateline such as {@code LIMA, Peru, March 5 (AP) -}; 0 if the sentence
   * has none. The parser does not know datelines and takes the place for the subject.
   */
  int afterDateline() {
    return afterDateline;
  }

  /** The heads and the heads coordinated with each of them, in text order without repetition. */
  List<Integer> withConjuncts(List<Integer> heads) {
    List<Integer> all = new ArrayList<>();
    for (int head : heads) {
      addConjuncts(head, all);
    }
    return all;
  }

  private void addConjuncts(int head, List<Integer> into) {
    if (into.contains(head)) {
      return;
    }
    into.add(head);
    for (int conjunct : tree.children(head, "conj")) {
      if (!isPredicate(conjunct)) {
        addConjuncts(conjunct, into);
      }
    }
  }

  /** The lemma with the verb's particle, such as {@code pull_out}; null if it has none. */
  @Nullable String particleLemma(int verb) {
    for (int child : tree.children(verb, "compound:prt", "advmod", "advcl", "obl", "xcomp")) {
      String relation = relation(child);
      String word = word(child);
      if ((relation.equals("compound:prt") && !isBeforeTime(child))
          || (child <= verb + 4
              && child > verb
              && PARTICLES.contains(word)
              && !has(child, "case"))) {
        return lemma(verb) + '_' + word;
      }
    }
    // "out of", "back to": the tagger and parser make the particle part of a preposition.
    if (verb + 1 < size() && PARTICLES.contains(word(verb + 1)) && isCaseOrMark(verb + 1)) {
      return lemma(verb) + '_' + word(verb + 1);
    }
    return null;
  }

  /** "called him on Wednesday": no particle, whatever the parser says. */
  private boolean isBeforeTime(int particle) {
    return particle + 1 < size()
        && tag(particle + 1).startsWith("NNP")
        && TimeWords.isTime(this, particle + 1);
  }

  private boolean isCaseOrMark(int at) {
    return relation(at).equals("case") || relation(at).equals("advmod");
  }

  private static final java.util.Set<String> PARTICLES =
      java.util.Set.of(
          "out",
          "off",
          "down",
          "up",
          "back",
          "over",
          "away",
          "aside",
          "in",
          "together",
          "around",
          "dead");

  /** Whether the verb form is passive, or a participle that modifies its object. */
  boolean isPassive(int verb) {
    if (has(verb, "nsubj:pass", "aux:pass", "csubj:pass")) {
      return true;
    }
    if (!tag(verb).equals("VBN") && !tag(verb).equals("VBD")) {
      return false;
    }
    if (ParserSlips.isMainVerbOfRoughly(this, verb)) {
      return false;
    }
    if (relation(verb).equals("acl")) {
      return !has(verb, "obj") || has(verb, "obl:agent");
    }
    if (relation(verb).equals("conj") && tag(verb).equals("VBN") && !has(verb, "nsubj", "aux")) {
      int head = head(verb);
      return head >= 0 && isVerb(head) && isPassive(head) && !has(verb, "obj");
    }
    if (relation(verb).equals("dep") && tag(verb).equals("VBN") && !has(verb, "aux", "obj")) {
      return has(verb, "nsubj"); // "a man linked to rebels", taken for a clause
    }
    return relation(verb).equals("advcl")
        && tag(verb).equals("VBN")
        && !has(verb, "nsubj", "obj", "aux");
  }
}
