package org.dateline.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the instant of a time of the clock in a zone that a text names. */
@FunctionalInterface
public interface ClockZones {
  /** Knows universal time alone. */
  ClockZones UNIVERSAL =
      (local, zone) ->
          Set.of("UTC", "GMT", "Z").contains(zone) ? local.toInstant(ZoneOffset.UTC) : null;

  /**
   * The instant; null unless the zone is certain.
   *
   * @param zone its abbreviation, in upper case
   */
  @Nullable Instant instant(LocalDateTime local, String zone);
}
