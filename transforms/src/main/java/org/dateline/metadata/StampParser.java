package org.dateline.metadata;

import java.util.List;

/** Finds date stamps in lines of page text. Stateless and thread safe. */
public final class StampParser {

  /** The stamps of a line of which nothing else is known, in text order. */
  public List<Stamp> parse(String line) {
    return parse(line, PageLocale.UNKNOWN);
  }

  /**
   * The stamps of a line, in text order. A numeric date whose day and month cannot be told apart,
   * neither by value nor by {@code locale}, is left out; so are impossible days and copyright
   * years.
   */
  public List<Stamp> parse(String line, PageLocale locale) {
    return List.of();
  }

  /**
   * Whether the line holds nothing but stamps: dates with their labels, times of day, reading
   * times, counters and the signs between them.
   */
  public boolean isOnlyStamp(String line) {
    return false;
  }

  /** Whether the line is a reading time, such as "2 min read", and nothing else. */
  public boolean isReadingTime(String line) {
    return false;
  }

  /** Whether the line is a counter of comments, shares or views, or a bare number. */
  public boolean isCounter(String line) {
    return false;
  }
}
