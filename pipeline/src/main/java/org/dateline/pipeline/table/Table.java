package org.dateline.pipeline.table;

import java.util.Locale;
import org.apache.avro.Schema;

/** The output tables. Parquet, JSON Lines and the data dictionary follow from their columns. */
@SuppressWarnings("DoNotCallSuggester") // until the bodies are written
public enum Table {
  ARTICLES,
  MENTIONS,
  EVENTS,
  REJECTS;

  /** The folder's name: lower case. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The schema of the table's rows. */
  public Schema avroSchema() {
    throw new UnsupportedOperationException("coming");
  }
}
