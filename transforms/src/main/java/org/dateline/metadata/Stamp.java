package org.dateline.metadata;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A date stamp in a line of page text.
 *
 * @param role what the words around the date say that it is
 * @param date the day in the stamp's own zone; the first day of the month where only a month is
 *     given
 * @param at the instant; null unless the zone is certain
 * @param precision INSTANT, DAY or MONTH
 * @param begin offset of the date in the line, UTF-16 code units, inclusive; label excluded
 * @param end offset, exclusive; time of day and zone included
 */
public record Stamp(
    Role role,
    LocalDate date,
    @Nullable Instant at,
    Publication.Precision precision,
    int begin,
    int end)
    implements Serializable {

  /** What a stamp dates. */
  public enum Role {
    /** The first publication. */
    PUBLISHED,
    /** A later change. */
    UPDATED,
    /** The stamp does not say. */
    UNSPECIFIED
  }
}
