package org.dateline.plover;

import org.dateline.plover.Candidates.Candidate;

/** Why a word that may tell an event is not coded. */
public enum Omission {
  PART("part of what another word tells"),
  REPEATED("the same event as another word tells"),
  NO_EVENT("the model takes it for no event"),
  UNSURE("the rules do not code it, and the model is not sure enough"),
  UNLISTED_REQUEST("a request by a word that the lexicon does not list as one"),
  INCOMPLETE("nobody takes part whom the type asks for"),
  COMPLEMENT("what is promised, asked or refused makes no event of this type"),
  PARTICIPANTS("nobody who is named or known takes part"),
  SPOKEN_OF("only spoken of: hoped for, considered, denied, or a purpose"),
  NOBODY("it did not happen, and nobody known left it undone"),
  STATEMENT("only said, hoped or denied"),
  MENTION("spoken of in passing");

  private final String sentence;

  Omission(String sentence) {
    this.sentence = sentence;
  }

  /** The reason in a few words. */
  public String sentence() {
    return sentence;
  }

  /** Why the model is not even asked about what the rules do not code. */
  static Omission of(Candidate candidate) {
    Refusal refused = candidate.coding().refused;
    if (candidate.judged() == null) {
      return SPOKEN_OF;
    }
    return refused == null
        ? PARTICIPANTS
        : switch (refused) {
          case COMPLEMENT -> COMPLEMENT;
          case NOBODY -> NOBODY;
          case STATEMENT -> STATEMENT;
          case MENTION -> MENTION;
          case REALIS -> SPOKEN_OF;
          case PARTICIPANTS -> PARTICIPANTS;
        };
  }
}
