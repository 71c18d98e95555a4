package org.dateline.plover;

/** What the parser often takes for something else, told by the words around. Stateless. */
final class ParserSlips {
  private static final int MAX_STEPS = 6;

  private ParserSlips() {}

  /** "…, banging pots": the parser hangs the participle on its own object. */
  static boolean belongsToParticiple(Syntax syntax, int object) {
    return syntax.children(object, "amod").stream()
        .anyMatch(m -> m > 0 && syntax.tag(m).equals("VBG") && syntax.word(m - 1).equals(","));
  }

  /** "arrested a man linked to rebels": the parser makes a clause of object and participle. */
  static int describedObject(Syntax syntax, int verb) {
    for (int clause : syntax.children(verb, "dep", "ccomp")) {
      if (clause > verb
          && syntax.tag(clause).equals("VBN")
          && !syntax.has(clause, "aux", "aux:pass", "mark", "cop")) {
        for (int subject : syntax.children(clause, "nsubj", "nsubj:pass")) {
          if (subject > verb
              && (syntax.token(subject).isNoun() || syntax.tag(subject).equals("CD"))) {
            return subject;
          }
        }
      }
    }
    return -1;
  }

  /**
   * "planes built in Sweden bombed …": the parser takes the participle, which only tells which
   * planes, for the main verb.
   */
  static boolean isMainVerb(Syntax syntax, int verb, int participle) {
    return syntax.relation(verb).equals("dep")
        && syntax.tag(participle).equals("VBN")
        && participle < verb
        && !syntax.has(participle, "aux", "aux:pass", "cop", "obj")
        && syntax.has(participle, "nsubj")
        && (syntax.tag(verb).equals("VBD") || syntax.tag(verb).equals("VBZ"));
  }

  /** "reopened the file and this time accuses …": when the next act of the same subject was. */
  static boolean isTimeOfNext(Syntax syntax, int verb, int subject) {
    return syntax.relation(verb).equals("conj")
        && syntax.isVerb(syntax.head(verb))
        && TimeWords.isTime(syntax, subject);
  }

  /** "…, accusing them of …": tells what the subject of the whole sentence did with it. */
  static boolean isAfterthought(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBG")
        && verb > 0
        && syntax.word(verb - 1).equals(",")
        && !syntax.relation(verb).equals("amod")
        && !syntax.relation(verb).equals("conj");
  }

  /** The verb of the clause that the verb belongs to, no infinitive or participle; else -1. */
  static int finiteAbove(Syntax syntax, int verb) {
    int at = syntax.head(verb);
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      boolean clause = syntax.relation(at).startsWith("acl") || syntax.relation(at).equals("advcl");
      if (syntax.isVerb(at)
          && !isInfinitive(syntax, at)
          && !clause
          && !syntax.tag(at).equals("VBG")) {
        return at;
      }
      at = syntax.head(at);
    }
    return -1;
  }

  static boolean isInfinitive(Syntax syntax, int verb) {
    return syntax.children(verb, "mark").stream().anyMatch(m -> syntax.word(m).equals("to"));
  }
}
