package org.dateline.plover;

import java.util.Set;

/** Whom somebody calls or writes to, and what he then says. Stateless. */
final class Contacts {
  private static final Set<String> CONTACTS =
      Set.of("call", "cable", "email", "phone", "ring", "telephone", "write");

  private Contacts() {}

  /** Whether the verb tells that somebody is spoken or written to: "called the king". */
  static boolean isContact(Syntax syntax, int verb) {
    boolean on = verb + 1 < syntax.size() && Set.of("on", "upon").contains(syntax.word(verb + 1));
    return CONTACTS.contains(syntax.lemma(verb))
        && !(on && !TimeWords.isTime(syntax, Math.min(verb + 2, syntax.size() - 1)))
        && syntax.children(verb, "obl").stream()
            .filter(oblique -> !TimeWords.isTime(syntax, oblique))
            .map(syntax::preposition)
            .noneMatch(p -> "on".equals(p) || "upon".equals(p) || "for".equals(p));
  }

  /**
   * "sent a note to the chairman of the bank asking …": what was sent to that addressee; else -1.
   */
  static int writing(Syntax syntax, WordClasses classes, int addressee) {
    int at = addressee;
    while (at >= 0 && syntax.plainRelation(at).equals("nmod")) {
      at = syntax.head(at);
    }
    if (at < 0 || !syntax.plainRelation(at).equals("obl") || !"to".equals(syntax.preposition(at))) {
      return -1;
    }
    for (int sent : syntax.children(syntax.head(at), "obj")) {
      if (sent < at && classes.has("document", syntax.lemma(sent))) {
        return sent;
      }
    }
    return -1;
  }
}
