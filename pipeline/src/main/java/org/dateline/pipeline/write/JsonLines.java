package org.dateline.pipeline.write;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.Column;
import org.dateline.pipeline.table.ColumnType;
import org.dateline.pipeline.table.ColumnType.ListOf;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.pipeline.table.ColumnType.Struct;
import org.dateline.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON Lines: one object a line, columns in the table's order, nulls explicit, days as
 * {@code YYYY-MM-DD}, instants as ISO 8601 with Z, UTF-8. The same rows give the same bytes.
 */
public final class JsonLines implements RowSink {
  /** Numbers are printed by Jackson: the JDK's own printing of doubles changed with Java 19. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final JsonGenerator json;
  private final List<Column> columns;

  private JsonLines(JsonGenerator json, List<Column> columns) {
    this.json = json;
    this.columns = columns;
  }

  /** A writer of the table's rows; closing it closes the channel. */
  static JsonLines to(WritableByteChannel channel, Table table) throws IOException {
    JsonGenerator json = JSON.createGenerator(Channels.newOutputStream(channel), JsonEncoding.UTF8);
    json.setRootValueSeparator(null);
    return new JsonLines(json, table.columns());
  }

  @Override
  public void write(GenericRecord row) throws IOException {
    struct(columns, row);
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** Number of lines in a file. */
  public static long count(Path file) throws IOException {
    long lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
          }
        }
      }
    }
    return lines;
  }

  private void struct(List<Column> fields, GenericRecord record) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < fields.size(); i++) {
      json.writeFieldName(fields.get(i).name());
      value(fields.get(i).type(), record.get(i));
    }
    json.writeEndObject();
  }

  private void value(ColumnType type, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (type instanceof ListOf list) {
      json.writeStartArray();
      for (Object element : (List<?>) value) {
        value(list.element(), element);
      }
      json.writeEndArray();
    } else if (type instanceof Struct struct) {
      struct(struct.fields(), (GenericRecord) value);
    } else {
      scalar((Scalar) type, value);
    }
  }

  private void scalar(Scalar type, Object value) throws IOException {
    switch (type) {
      case STRING -> json.writeString(value.toString());
      case INT -> json.writeNumber((Integer) value);
      case LONG -> json.writeNumber((Long) value);
      case DOUBLE -> json.writeNumber((Double) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case DATE -> json.writeString(LocalDate.ofEpochDay((Integer) value).toString());
      case TIMESTAMP -> json.writeString(Instant.ofEpochMilli((Long) value).toString());
    }
  }
}
