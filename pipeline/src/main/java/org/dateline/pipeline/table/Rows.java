package org.dateline.pipeline.table;

import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Rows that are known already, with changes. */
public final class Rows {
  private Rows() {}

  /**
   * A copy of the row with these values in the columns that they are named by.
   *
   * @throws org.apache.avro.AvroRuntimeException if the row has no such column
   */
  public static GenericRecord with(GenericRecord row, Map<String, String> values) {
    GenericData.Record copy = new GenericData.Record(row.getSchema());
    for (int i = 0; i < copy.getSchema().getFields().size(); i++) {
      copy.put(i, row.get(i));
    }
    values.forEach(copy::put);
    return copy;
  }
}
