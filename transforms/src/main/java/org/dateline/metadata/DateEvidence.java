package org.dateline.metadata;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for a publication date.
 *
 * @param source where it was found
 * @param role what it says that it dates
 * @param date the day, in the stamp's own zone; the first day of a month or year
 * @param at the instant; null unless the zone is certain
 * @param precision INSTANT, DAY, MONTH or YEAR
 */
public record DateEvidence(
    Publication.Source source,
    Stamp.Role role,
    LocalDate date,
    @Nullable Instant at,
    Publication.Precision precision)
    implements Serializable {

  /** What a stamp on the page tells. */
  public static DateEvidence of(Stamp stamp) {
    return new DateEvidence(
        Publication.Source.STAMP, stamp.role(), stamp.date(), stamp.at(), stamp.precision());
  }
}
