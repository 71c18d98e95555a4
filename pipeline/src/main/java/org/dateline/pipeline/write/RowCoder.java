package org.dateline.pipeline.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroGenericCoder;
import org.dateline.pipeline.table.Table;

/**
 * Rows of a table in Avro's binary form: deterministic. Unlike Beam's own coder it travels as the
 * table's name, not as the schema, which the direct runner would parse anew for every bundle.
 */
final class RowCoder extends CustomCoder<GenericRecord> {
  private static final long serialVersionUID = 1L;

  private static final Map<Table, Coder<GenericRecord>> AVRO = new EnumMap<>(Table.class);

  static {
    for (Table table : Table.values()) {
      AVRO.put(table, AvroGenericCoder.of(table.avroSchema()));
    }
  }

  private final Table table;

  RowCoder(Table table) {
    this.table = table;
  }

  @Override
  public void encode(GenericRecord row, OutputStream out) throws IOException {
    avro().encode(row, out);
  }

  @Override
  public GenericRecord decode(InputStream in) throws IOException {
    return avro().decode(in);
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    avro().verifyDeterministic();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowCoder coder && coder.table == table;
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  private Coder<GenericRecord> avro() {
    return AVRO.get(table);
  }
}
