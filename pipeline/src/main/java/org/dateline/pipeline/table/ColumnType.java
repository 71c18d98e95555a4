package org.dateline.pipeline.table;

import java.util.List;

/** What the values of a column are. */
public sealed interface ColumnType {

  /** A single value. */
  enum Scalar implements ColumnType {
    STRING,
    /** 32 bits, signed. */
    INT,
    /** 64 bits, signed. */
    LONG,
    /** 64 bits, IEEE 754. */
    DOUBLE,
    BOOLEAN,
    /** A calendar day (ISO 8601), without zone. */
    DATE,
    /** An instant, UTC, to the millisecond. */
    TIMESTAMP
  }

  /**
   * A list, never null and without null elements.
   *
   * @param element type of the elements
   */
  record ListOf(ColumnType element) implements ColumnType {}

  /**
   * A group of named fields.
   *
   * @param name CamelCase, unique among the structs of all tables
   * @param fields in order
   */
  record Struct(String name, List<Column> fields) implements ColumnType {
    public Struct {
      fields = List.copyOf(fields);
    }
  }
}
