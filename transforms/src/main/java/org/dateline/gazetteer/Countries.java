package org.dateline.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * Countries, dependencies and disputed entities by name, demonym, capital and code.
 *
 * <p>Names are looked up as {@link FoldedName}s, with or without "the". A name that several
 * countries share ("Congo", "Korean") gives them all; the {@code Optional} look-ups give nothing
 * then. Immutable, so safe for any number of threads.
 */
public final class Countries {
  private static final Countries STANDARD = new Countries();

  private Countries() {}

  /** The table that ships with Dateline, loaded once. */
  public static Countries standard() {
    return STANDARD;
  }

  /** All of them, by alpha-3. */
  public List<Country> all() {
    return List.of();
  }

  /** The country with the ISO 3166 alpha-3 code (Kosovo: KOS; XKX is understood). */
  public Optional<Country> byIso3(String code) {
    return Optional.empty();
  }

  /** The country with the ISO 3166 alpha-2 code (Kosovo: XK). */
  public Optional<Country> byIso2(String code) {
    return Optional.empty();
  }

  /** The one country of that name or alternative name; empty if none or ambiguous. */
  public Optional<Country> byName(String name) {
    return only(named(name));
  }

  /** The one country whose people or adjective that is; empty if none or ambiguous. */
  public Optional<Country> byDemonym(String demonym) {
    return only(withDemonym(demonym));
  }

  /** The one country of whose capital that is a name; empty if none. */
  public Optional<Country> byCapital(String capital) {
    return Optional.empty();
  }

  /** Every country of that name or alternative name, by alpha-3. */
  public List<Country> named(String name) {
    return List.of();
  }

  /** Every country with that adjective or name of its people, by alpha-3. */
  public List<Country> withDemonym(String demonym) {
    return List.of();
  }

  private static Optional<Country> only(List<Country> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
