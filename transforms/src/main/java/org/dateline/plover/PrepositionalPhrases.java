package org.dateline.plover;

import java.util.List;
import java.util.Set;

/** Puts phrases with a preposition into frames. Immutable. */
final class PrepositionalPhrases {
  private static final Set<String> REACTING = Set.of("in", "as");

  private static final Set<String> REACTIONS =
      Set.of("response", "reaction", "addition", "regard", "contrast", "protest", "retaliation");

  private final Syntax syntax;

  PrepositionalPhrases(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Adds the phrases that hang on a head, by their prepositions. */
  void add(int head, Frame frame, boolean ofVerb) {
    for (int filler :
        syntax.children(head, "obl", "obl:agent", "nmod", "nmod:agent", "iobj", "dep", "obj")) {
      String preposition = syntax.preposition(filler);
      int child = preposition == null ? filler : ParserSlips.counted(syntax, filler);
      if (preposition == null
          || TimeWords.isTime(syntax, child)
          || (ofVerb && frame.passive && preposition.equals("by"))
          || (REACTING.contains(preposition) && isReason(child))) {
        continue;
      }
      frame.add(preposition, syntax.withConjuncts(List.of(child)));
      if (preposition.equals("in")) {
        frame.add("inmod", syntax.children(child, "compound", "amod"));
      }
      deeper(child, frame, 0);
    }
    for (int adverb : syntax.children(head, "advmod")) {
      int governed = ParserSlips.governed(syntax, adverb);
      if (governed >= 0) {
        frame.add(syntax.word(adverb), syntax.withConjuncts(List.of(governed)));
        deeper(governed, frame, 0);
      }
    }
  }

  /** "in response to the storm", "over its raid on Mali": who hangs on them takes no part. */
  private boolean isReason(int filler) {
    String preposition = syntax.preposition(filler);
    if (preposition == null) {
      return false;
    }
    return switch (preposition) {
      case "in", "as" -> REACTIONS.contains(syntax.lemma(filler));
      case "over", "for" -> syntax.has(filler, "nmod:poss");
      case "after", "amid", "because_of", "before", "despite", "due_to", "following" -> true;
      case "since", "until" -> true;
      default -> false;
    };
  }

  /**
   * PrepositionalPhrases that hang on a filler, such as "with Kosovo" in "out of talks with
   * Kosovo".
   */
  void addDeeper(int filler, Frame frame) {
    deeper(filler, frame, 0);
  }

  /** The same, for a filler that hangs that much lower itself. */
  void deeper(int filler, Frame frame, int depth) {
    if (depth > 2 || isReason(filler)) {
      return;
    }
    for (int child : syntax.children(filler, "nmod", "nmod:agent", "obl")) {
      String preposition = syntax.preposition(child);
      if (preposition != null && !TimeWords.isTime(syntax, child)) {
        frame.addDeep(preposition, syntax.withConjuncts(List.of(child)));
        deeper(child, frame, depth + 1);
      }
    }
    frame.addDeep("inner", syntax.children(filler, "nmod:poss"));
  }
}
