package org.dateline.metadata;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.PublicationFinder.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a publication date by what a story's own text says of it. What cannot be true together
 * changes nothing and is reported as a conflict. Stateless and thread safe.
 */
public final class PublicationBounds {
  /** Time zones, and pages stamped on the eve. */
  private static final int SLACK_DAYS = 1;

  /** A story may be filed so many days before it is published. */
  private static final int FILED_DAYS = 7;

  private PublicationBounds() {}

  /**
   * The publication date, which cannot lie before a day that the text tells of as past.
   *
   * @param past the latest such day; null if there is none
   */
  public static Finding notBefore(Publication known, @Nullable LocalDate past) {
    if (past == null) {
      return new Finding(known, false);
    }
    LocalDate date = known.date();
    LocalDate to = known.to();
    LocalDate last = date == null ? to : date;
    if (last != null && past.isAfter(last.plusDays(SLACK_DAYS))) {
      return new Finding(known, true);
    }
    LocalDate from = known.from();
    boolean narrower = from == null || past.isAfter(from);
    if (date != null || !narrower || (to != null && past.isAfter(to))) {
      return new Finding(known, false);
    }
    Source source = known.source() == null ? Source.INFERRED : known.source();
    return new Finding(new Publication(null, null, known.precision(), source, past, to), false);
  }

  /**
   * The publication date by the day of the year in the story's dateline: where the days that are
   * possible hold it once, it is that.
   *
   * @param filed the dateline's day, without a year
   */
  static Finding filedOn(Finding found, MonthDay filed) {
    Publication known = found.publication();
    LocalDate date = known.date();
    if (date != null) {
      boolean near = false;
      for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
        long days = ChronoUnit.DAYS.between(filed.atYear(year), date);
        near |= days >= -SLACK_DAYS && days <= FILED_DAYS;
      }
      return near ? found : new Finding(known, true);
    }
    LocalDate from = known.from();
    LocalDate to = known.to();
    if (from == null || to == null || from.plusYears(1).isBefore(to)) {
      return found;
    }
    LocalDate only = null;
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      LocalDate day = filed.atYear(year);
      if (filed.isValidYear(year) && !day.isBefore(from) && !day.isAfter(to)) {
        if (only != null) {
          return found;
        }
        only = day;
      }
    }
    // A month or year that does not hold the day contradicts it.
    return only == null
        ? new Finding(known, true)
        : new Finding(Publication.onDay(only, Source.DATELINE), found.conflicting());
  }
}
