package org.dateline.plover;

import java.util.List;
import java.util.Set;

/** Builds the frames of event nouns, with the verbs that carry them. Immutable. */
final class NounFrames {
  private static final Set<String> RECEIVED_BY = Set.of("obj", "nsubj:pass");

  private static final Set<String> MEASURES =
      Set.of(
          "day", "dozen", "month", "number", "round", "series", "set", "spate", "string", "wave",
          "week");

  private final Syntax syntax;
  private final WordClasses classes;
  private final Subjects subjects;
  private final PrepositionalPhrases phrases;

  NounFrames(Syntax syntax, WordClasses classes, Subjects subjects, PrepositionalPhrases phrases) {
    this.syntax = syntax;
    this.classes = classes;
    this.subjects = subjects;
    this.phrases = phrases;
  }

  /** The slots of an event noun. */
  Frame of(int noun) {
    Frame frame = new Frame(noun);
    frame.add("poss", syntax.withConjuncts(syntax.children(noun, "nmod:poss")));
    frame.add("mod", syntax.children(noun, "compound", "amod", "nmod:npmod"));
    for (int clause : syntax.children(noun, "acl", "ccomp")) {
      if (syntax.relation(clause).equals("ccomp") || syntax.isInfinitive(clause)) {
        frame.add("comp", List.of(clause));
        frame.add("ccomp", List.of(clause));
      }
    }
    for (int clause : syntax.children(noun, "acl:relcl")) {
      // "the demand that Mali pay", which the parser takes for a relative clause
      boolean content =
          syntax.children(clause, "dep", "mark").stream()
              .anyMatch(that -> syntax.word(that).equals("that"));
      frame.add("comp", content ? List.of(clause) : List.of());
    }
    phrases.add(noun, frame, false);
    if (syntax.has(noun, "cop")) {
      // "nurses are on strike"
      frame.add("subj", syntax.withConjuncts(syntax.children(noun, "nsubj")));
      frame.add("case", syntax.children(noun, "case"));
    }
    for (int clause : syntax.children(noun, "acl")) {
      // "an attack carried out by rebels"
      if (syntax.isPassive(clause) && classes.has("support", supportLemma(clause))) {
        frame.add("by", subjects.logical(clause));
        phrases.add(clause, frame, false);
      }
    }
    light(noun, frame);
    return frame;
  }

  private void light(int noun, Frame frame) {
    int top = noun;
    while ((syntax.relation(top).equals("conj") && !syntax.isPredicate(top)) || isCounted(top)) {
      top = syntax.head(top);
    }
    int verb = syntax.head(top);
    if (verb < 0) {
      return;
    }
    String relation = syntax.relation(top);
    if (relation.equals("acl:relcl") || !syntax.isVerb(verb)) {
      return;
    }
    boolean carried =
        RECEIVED_BY.contains(relation)
            || (relation.equals("obl")
                && Set.of("in", "into", "on", "to", "for")
                    .contains(orEmpty(syntax.preposition(top))));
    if (!carried) {
      if (relation.equals("nsubj")) {
        later(verb, frame);
      }
      return;
    }
    String lemma = supportLemma(verb);
    if (classes.has("receiving", lemma)) {
      frame.light = verb;
      frame.add("light2", subjects.surface(verb));
      later(verb, frame);
    } else if (classes.has("support", lemma)) {
      frame.light = verb;
      frame.add("light", subjects.logical(verb));
      later(verb, frame);
    }
  }

  /** "a series of raids". */
  private boolean isCounted(int noun) {
    int head = syntax.head(noun);
    return head >= 0
        && syntax.relation(noun).equals("nmod")
        && "of".equals(syntax.preposition(noun))
        && MEASURES.contains(syntax.lemma(head));
  }

  /** PrepositionalPhrases that the parser hangs on the verb although they tell of the noun. */
  private void later(int verb, Frame frame) {
    for (int child : syntax.children(verb, "obl", "obl:agent", "nmod")) {
      String preposition = syntax.preposition(child);
      if (preposition != null && child != frame.token && !TimeWords.isTime(syntax, child)) {
        frame.addDeep(preposition, syntax.withConjuncts(List.of(child)));
        phrases.deeper(child, frame, 1);
      }
    }
    for (int clause : syntax.children(verb, "xcomp", "advcl")) {
      if (syntax.isInfinitive(clause) && !syntax.relation(frame.token).equals("nsubj")) {
        frame.add("comp", List.of(clause));
      }
    }
  }

  /** The verb's lemma, with its particle if the class of support verbs knows it so. */
  String supportLemma(int verb) {
    String particle = syntax.particleLemma(verb);
    return particle != null && classes.has("support", particle) ? particle : syntax.lemma(verb);
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
