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
 * @param where what it was found in, for people: the name of a field, or the line of a stamp; empty
 *     if nobody said
 */
public record DateEvidence(
    Publication.Source source,
    Stamp.Role role,
    LocalDate date,
    @Nullable Instant at,
    Publication.Precision precision,
    String where)
    implements Serializable {

  /** Evidence of which nobody said where it was found. */
  public DateEvidence(
      Publication.Source source,
      Stamp.Role role,
      LocalDate date,
      @Nullable Instant at,
      Publication.Precision precision) {
    this(source, role, date, at, precision, "");
  }

  /** What a stamp in a line of the page tells. */
  public static DateEvidence of(Stamp stamp, String line) {
    return new DateEvidence(
        Publication.Source.STAMP, stamp.role(), stamp.date(), stamp.at(), stamp.precision(), line);
  }

  /** This evidence, found there. */
  DateEvidence in(String place) {
    return new DateEvidence(source, role, date, at, precision, place);
  }

  /** Whether the other tells the same, wherever it was found. */
  boolean tellsLike(DateEvidence other) {
    return in("").equals(other.in(""));
  }
}
