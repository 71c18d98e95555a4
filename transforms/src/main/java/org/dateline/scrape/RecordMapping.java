package org.dateline.scrape;

import java.io.Serializable;

/** Which keys of a JSON record hold what. */
public record RecordMapping() implements Serializable {
  /** The keys of the well-known extractors. */
  public static final RecordMapping DEFAULT = new RecordMapping();
}
