package org.dateline.plover;

import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorContext;

/** Codes noun phrases as PLOVER actors. Implementations are thread safe. */
@FunctionalInterface
interface PhraseCoder {
  /** Who the words mean; {@link ActorCode#UNKNOWN} if nobody known. */
  ActorCode code(String phrase, ActorContext context);
}
