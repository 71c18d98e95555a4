package org.dateline.article;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, and how that is known.
 *
 * @param date the page's local day; null unless the day is known
 * @param at the instant, only when the stamp's zone is known
 * @param precision how fine the evidence is
 * @param source what the evidence is; null when there is none
 * @param from first possible day, inclusive; null if unbounded
 * @param to last possible day, inclusive; null if unbounded
 */
public record Publication(
    @Nullable LocalDate date,
    @Nullable Instant at,
    Precision precision,
    @Nullable Source source,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Serializable {

  /** Nothing is known. */
  public static final Publication UNKNOWN =
      new Publication(null, null, Precision.UNKNOWN, null, null, null);

  /** A known day without a known instant. */
  public static Publication onDay(LocalDate day, Source source) {
    return new Publication(day, null, Precision.DAY, source, day, day);
  }

  /** A known instant; {@code day} is the day in the stamp's own zone. */
  public static Publication at(Instant instant, LocalDate day, Source source) {
    return new Publication(day, instant, Precision.INSTANT, source, day, day);
  }

  /** Precision of a publication date, finest first. */
  public enum Precision {
    INSTANT,
    DAY,
    MONTH,
    YEAR,
    UNKNOWN;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a publication date rests on. */
  public enum Source {
    JSONLD,
    META,
    STAMP,
    DATELINE,
    URL,
    RECORD,
    INFERRED;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
