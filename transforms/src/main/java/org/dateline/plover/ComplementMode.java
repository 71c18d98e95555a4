package org.dateline.plover;

import java.util.List;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Tells what a request asks for, a refusal refuses, a threat threatens. Immutable. */
final class ComplementMode {
  private final Lexicon lexicon;

  ComplementMode(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mode of REQUEST or REJECT that the complement's words or event give; null if none. */
  @Nullable String ofRequest(Syntax syntax, int complement, @Nullable Match match) {
    String lemma = syntax.lemma(complement);
    if (syntax.isVerb(complement)) {
      // "to return to talks", "to stay away"
      for (int oblique : syntax.children(complement, "obl")) {
        if ("to".equals(syntax.preposition(oblique))
            && lexicon.classes().has("talks", syntax.lemma(oblique))) {
          return "meet";
        }
      }
      String particle = syntax.particleLemma(complement);
      lemma = "stay".equals(lemma) || "keep".equals(lemma) ? particle : lemma;
    }
    if (lemma == null) {
      return null;
    }
    for (String mode : List.of("assist", "change", "yield", "meet")) {
      if (lexicon.classes().has("asks_" + mode, lemma)) {
        return mode;
      }
    }
    EventType type = type(syntax, complement, match);
    return type == null
        ? null
        : switch (type) {
          case CONSULT -> "meet";
          case AID, COOPERATE, SUPPORT -> "assist";
          case RETREAT, CONCEDE -> "yield";
          default -> null;
        };
  }

  private @Nullable EventType type(Syntax syntax, int complement, @Nullable Match match) {
    if (match != null && match.entry() != null) {
      return match.entry().type();
    }
    Kind kind = Lexicon.kind(syntax.token(complement));
    if (kind != Kind.NOUN) {
      return null;
    }
    List<LexiconEntry> entries = lexicon.find(syntax.lemma(complement), kind);
    return entries.isEmpty() ? null : entries.get(0).type();
  }

  /** The mode of THREATEN for a threatened event; null if none. */
  static @Nullable String ofThreat(Match match) {
    LexiconEntry inner = match.entry();
    return inner == null
        ? null
        : switch (inner.type()) {
          case ASSAULT -> "violence";
          case COERCE -> "arrest".equals(inner.mode()) ? "arrest" : "restrict";
          case PROTEST -> "restrict";
          case SANCTION -> "expel".equals(inner.mode()) ? "expel" : "relations";
          default -> null;
        };
  }
}
