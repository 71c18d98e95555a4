package org.dateline.scrape;

/** What a scraped file holds. */
public enum ScrapeFormat {
  /** A page dumped as text. */
  TEXT,
  /** An HTML page. */
  HTML,
  /** One JSON record a line. */
  JSON_LINES,
  /** A JSON array of records, or one record. */
  JSON,
  /** Web archive (ISO 28500). */
  WARC
}
