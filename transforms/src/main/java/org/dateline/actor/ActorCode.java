package org.dateline.actor;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is in PLOVER's terms.
 *
 * @param name canonical name, such as "United States" or "Pentagon"; null when the words name
 *     nobody
 * @param country ISO 3166 alpha-3, or UNO, EUR, IGO, NGO, ISM, IMG, MNC; null if unknown
 * @param role primary role such as GOV, MIL or REB; null for a bare country or none
 */
public record ActorCode(@Nullable String name, @Nullable String country, @Nullable String role)
    implements Serializable {
  /** Nothing is known. */
  public static final ActorCode UNKNOWN = new ActorCode(null, null, null);

  /** Whether a country or a role is known. */
  public boolean tellsWho() {
    return country != null || role != null;
  }
}
