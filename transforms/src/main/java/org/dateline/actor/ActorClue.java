package org.dateline.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a run of words in an actor's phrase says.
 *
 * @param kind what the words are
 * @param begin first word
 * @param end word behind the last
 * @param name canonical name; null for role nouns
 * @param country alpha-3 or PLOVER's code in place of it; null if it tells none
 * @param role PLOVER role; null if it tells none
 * @param inherits a role noun that rather takes the role of the body it belongs to
 * @param generic a role noun that tells nothing unless the country is known
 */
record ActorClue(
    Kind kind,
    int begin,
    int end,
    @Nullable String name,
    @Nullable String country,
    @Nullable String role,
    boolean inherits,
    boolean generic) {

  enum Kind {
    /** Name of a country. */
    COUNTRY,
    /** Adjective or people of a country. */
    DEMONYM,
    /** Seat of a government. */
    CAPITAL,
    /** Region or people without a state, or a place of the gazetteer. */
    REGION,
    /** Institution or armed group. */
    BODY,
    /** Well-known person. */
    PERSON,
    /** Role noun or title. */
    ROLE
  }

  /** Whether the words name a state or what belongs to one. */
  boolean isTerritorial() {
    return kind == Kind.COUNTRY
        || kind == Kind.DEMONYM
        || kind == Kind.CAPITAL
        || kind == Kind.REGION;
  }
}
