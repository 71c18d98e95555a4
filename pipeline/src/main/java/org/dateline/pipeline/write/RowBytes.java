package org.dateline.pipeline.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.Coder;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/**
 * Rows as bytes, one after the other: cheap to copy. Runners copy what they group, the direct
 * runner all values of a key each time that one more comes. Thread safe.
 */
final class RowBytes implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Table table;
  private final Coder<GenericRecord> coder;

  RowBytes(Table table) {
    this.table = table;
    this.coder = WriteTables.coder(table);
  }

  byte[] encode(Iterable<GenericRecord> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (GenericRecord row : rows) {
      coder.encode(row, out);
    }
    return out.toByteArray();
  }

  /** What tells the row from others: its id; of tables without id all that it holds. */
  String key(GenericRecord row) {
    if (table.hasId()) {
      return new RowOrder(table).id(row);
    }
    try {
      return Base64.getEncoder().encodeToString(encode(List.of(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("a row of " + table.folder() + " does not encode", e);
    }
  }

  /** The rows of the chunks, decoded as they are asked for, each time anew. */
  Iterable<GenericRecord> decode(List<byte[]> chunks) {
    return () -> new Rows(chunks.iterator());
  }

  /** The rows of the chunks, all at once. */
  List<GenericRecord> decodeAll(List<byte[]> chunks) {
    List<GenericRecord> rows = new ArrayList<>();
    decode(chunks).forEach(rows::add);
    return rows;
  }

  private final class Rows implements Iterator<GenericRecord> {
    private final Iterator<byte[]> chunks;
    private ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);

    Rows(Iterator<byte[]> chunks) {
      this.chunks = chunks;
    }

    @Override
    public boolean hasNext() {
      while (in.available() == 0 && chunks.hasNext()) {
        in = new ByteArrayInputStream(chunks.next());
      }
      return in.available() > 0;
    }

    @Override
    public GenericRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        return coder.decode(in);
      } catch (IOException e) {
        throw new UncheckedIOException("rows that were encoded here do not decode", e);
      }
    }
  }
}
