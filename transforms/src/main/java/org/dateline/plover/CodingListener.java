package org.dateline.plover;

/** Is told what the coder does, while it does it. */
interface CodingListener {
  /** Listens to nothing. */
  CodingListener NONE = (discourse, coding, mention) -> {};

  /** A coding has become a mention. */
  void coded(Discourse discourse, Coding coding, EventMention mention);
}
