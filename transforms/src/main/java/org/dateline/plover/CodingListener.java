package org.dateline.plover;

/** Is told what the coder of an article does, while it does it. */
interface CodingListener {
  /** Listens to nothing. */
  CodingListener NONE = (discourse, coding, mention) -> {};

  /** The article is about to be coded. */
  default void begin(Discourse discourse, Participants participants, EntryMatcher matcher) {}

  /** A coding has become a mention. */
  void coded(Discourse discourse, Coding coding, EventMention mention);

  /** A word is passed over: the trigger tells its event. */
  default void absorbed(Discourse discourse, int sentence, int word, int trigger) {}

  /**
   * A candidate is left out for the reason that it tells.
   *
   * @param instead the trigger that tells the event in its place; -1 if none does
   */
  default void leftOut(Discourse discourse, Coding coding, int instead) {}
}
