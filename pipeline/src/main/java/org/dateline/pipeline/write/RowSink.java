package org.dateline.pipeline.write;

import java.io.Closeable;
import java.io.IOException;
import org.apache.avro.generic.GenericRecord;

/** A file being written, row by row; it is whole once closed. */
interface RowSink extends Closeable {
  void write(GenericRecord row) throws IOException;
}
