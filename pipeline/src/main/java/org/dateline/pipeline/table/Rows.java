package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Rows that are known already, with changes. */
public final class Rows {
  private Rows() {}

  /**
   * A copy of the row with another value in one column.
   *
   * @throws org.apache.avro.AvroRuntimeException if the row has no such column
   */
  public static GenericRecord with(GenericRecord row, String column, @Nullable Object value) {
    GenericData.Record copy = new GenericData.Record(row.getSchema());
    for (int i = 0; i < copy.getSchema().getFields().size(); i++) {
      copy.put(i, row.get(i));
    }
    copy.put(column, value);
    return copy;
  }
}
