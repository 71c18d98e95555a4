package org.dateline.actor;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An institution, alliance, company or armed group that the tables know by name.
 *
 * @param name canonical name, such as {@code African Union}
 * @param kind what it is
 * @param country ISO 3166 alpha-3 or PLOVER's UNO, EUR, IGO, NGO, ISM, IMG, MNC; null if open
 * @param role PLOVER role; null for none
 */
public record KnownActor(String name, Kind kind, @Nullable String country, @Nullable String role)
    implements Serializable {

  /** Kinds of known actors. */
  public enum Kind {
    ORGANIZATION,
    ARMED_GROUP,
    PERSON
  }

  /** Name, country and role. */
  public ActorCode code() {
    return new ActorCode(name, country, role);
  }
}
