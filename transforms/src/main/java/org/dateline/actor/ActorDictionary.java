package org.dateline.actor;

import java.util.Optional;

/**
 * Institutions and armed groups by name, and roles by noun or title. Immutable, so safe for any
 * number of threads.
 */
public final class ActorDictionary {
  private static final ActorDictionary STANDARD = new ActorDictionary();

  private ActorDictionary() {}

  /** The tables that ship with Dateline, loaded once. */
  public static ActorDictionary standard() {
    return STANDARD;
  }

  /**
   * The institution or group with exactly that name, acronym or alias (case counts only for
   * acronyms).
   */
  public Optional<KnownActor> find(String name) {
    return Optional.empty();
  }

  /** PLOVER role of a noun or title such as "troops" or "prime minister", singular or plural. */
  public Optional<String> role(String noun) {
    return Optional.empty();
  }
}
