package org.dateline.pipeline.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Fills a record, column by column, with values as its schema wants them: days as days since 1970,
 * instants as milliseconds, strings as well-formed Unicode. Columns never put are null.
 */
final class RowBuilder {
  private final GenericData.Record record;

  private RowBuilder(Schema schema) {
    this.record = new GenericData.Record(schema);
  }

  static RowBuilder of(Table table) {
    return new RowBuilder(table.avroSchema());
  }

  /** The value in a column; an unknown column is an error. */
  RowBuilder put(String column, @Nullable Object value) {
    record.put(field(column).pos(), encode(value));
    return this;
  }

  /** A list of strings, in the order given. */
  RowBuilder putStrings(String column, Collection<String> values) {
    Schema schema = field(column).schema();
    List<Object> strings = new GenericData.Array<>(values.size(), schema);
    values.forEach(value -> strings.add(wellFormed(value)));
    record.put(column, strings);
    return this;
  }

  /** A list of structs, one for each item, in the order given. */
  <T> RowBuilder putStructs(String column, Collection<T> items, Filler<T> filler) {
    Schema schema = field(column).schema();
    List<GenericRecord> structs = new GenericData.Array<>(items.size(), schema);
    for (T item : items) {
      RowBuilder struct = new RowBuilder(schema.getElementType());
      filler.fill(struct, item);
      structs.add(struct.build());
    }
    record.put(column, structs);
    return this;
  }

  /** The record; an error if a column that must have a value has none. */
  GenericRecord build() {
    for (Schema.Field field : record.getSchema().getFields()) {
      if (record.get(field.pos()) == null && !field.schema().isNullable()) {
        throw new IllegalStateException(
            "no value for " + record.getSchema().getName() + "." + field.name());
      }
    }
    return record;
  }

  /** Fills a struct from an item. */
  interface Filler<T> {
    void fill(RowBuilder struct, T item);
  }

  private Schema.Field field(String column) {
    Schema.Field field = record.getSchema().getField(column);
    if (field == null) {
      throw new IllegalArgumentException(record.getSchema().getName() + " has no column " + column);
    }
    return field;
  }

  private static @Nullable Object encode(@Nullable Object value) {
    if (value instanceof String string) {
      return wellFormed(string);
    }
    if (value instanceof LocalDate day) {
      return Math.toIntExact(day.toEpochDay());
    }
    if (value instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new IllegalArgumentException("not a finite number: " + number);
    }
    return value;
  }

  /** The string with each lone surrogate, which UTF-8 cannot hold, as U+FFFD. */
  static String wellFormed(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < string.length()
            && Character.isLowSurrogate(string.charAt(i + 1))) {
          i++;
        } else {
          return repaired(string);
        }
      }
    }
    return string;
  }

  private static String repaired(String string) {
    StringBuilder repaired = new StringBuilder(string.length());
    string
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }
}
