package org.dateline.plover;

import java.util.Set;

/** What the preposition before a gerund tells of the deed: who did it, and whether. Stateless. */
final class GerundClauses {
  private GerundClauses() {}

  /** "criticized the army for burning homes", "accused Chad of arming rebels": who did it. */
  static boolean tellsOfObject(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBG")
        && syntax.children(verb, "mark").stream()
            .anyMatch(m -> Set.of("for", "from", "of").contains(syntax.word(m)));
  }

  /** "left without firing a shot", "stopped short of threatening war". */
  static boolean isUndone(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBG")
        && syntax.children(verb, "mark", "case").stream()
            .anyMatch(
                opener ->
                    syntax.word(opener).equals("without")
                        || (syntax.word(opener).equals("of")
                            && opener > 0
                            && syntax.word(opener - 1).equals("short")));
  }

  /** "accused of arming rebels", "barred from entering Chad": that it was done is not told. */
  static boolean isCharge(Syntax syntax, WordClasses classes, int dependent, int head) {
    return syntax.relation(dependent).equals("advcl")
        && syntax.isVerb(head)
        && syntax.children(dependent, "mark", "case").stream()
            .map(syntax::word)
            .anyMatch(
                opener ->
                    opener.equals("from")
                        || (opener.equals("of")
                            && classes.has("realis_doubting", syntax.lemma(head)))
                        || (opener.equals("for")
                            && classes.has("realis_seeking", syntax.lemma(head))));
  }
}
