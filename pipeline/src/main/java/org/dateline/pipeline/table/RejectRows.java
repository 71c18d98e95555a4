package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericRecord;
import org.dateline.reject.Reject;

/** Rows of the rejects table. */
public final class RejectRows {
  private RejectRows() {}

  /** The reject's row. */
  public static GenericRecord of(Reject reject) {
    return RowBuilder.of(Table.REJECTS)
        .put("uri", reject.uri())
        .put("step", reject.step().code())
        .put("reason", reject.reason().code())
        .put("detail", reject.detail())
        .put("sha256", reject.sha256())
        .build();
  }
}
