package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericRecord;
import org.dateline.reject.Reject;

/** Rows of the rejects table. */
@SuppressWarnings("DoNotCallSuggester") // until the bodies are written
public final class RejectRows {
  private RejectRows() {}

  /** The reject's row. */
  public static GenericRecord of(Reject reject) {
    throw new UnsupportedOperationException("coming: " + reject);
  }
}
