package org.dateline.actor;

import org.dateline.gazetteer.Countries;

/**
 * Codes noun phrases as PLOVER actors: canonical name, country, role.
 *
 * <p>Immutable, so safe for any number of threads.
 */
public final class ActorCoder {
  private static final ActorCoder STANDARD =
      new ActorCoder(ActorDictionary.standard(), Countries.standard());

  private final ActorDictionary dictionary;
  private final Countries countries;

  public ActorCoder(ActorDictionary dictionary, Countries countries) {
    this.dictionary = dictionary;
    this.countries = countries;
  }

  /** A coder over the tables that ship with Dateline. */
  public static ActorCoder standard() {
    return STANDARD;
  }

  /** Who the words mean when nothing else is known; {@link ActorCode#UNKNOWN} if nobody known. */
  public ActorCode code(String phrase) {
    return code(phrase, ActorContext.NONE);
  }

  /**
   * Who the words mean; {@link ActorCode#UNKNOWN} if nobody known.
   *
   * @param phrase a noun phrase as printed, such as "US troops" or "Niger's military junta"
   * @param context what the text says beyond it
   */
  public ActorCode code(String phrase, ActorContext context) {
    return dictionary
        .find(phrase)
        .map(KnownActor::code)
        .or(
            () ->
                countries.byName(phrase).map(c -> new ActorCode(c.name(), c.actorCountry(), null)))
        .orElse(ActorCode.UNKNOWN);
  }
}
