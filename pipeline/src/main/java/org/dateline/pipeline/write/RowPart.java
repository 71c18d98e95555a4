package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or the value of one of its columns that is known only after the whole batch was
 * seen: the two meet where the table is written. Immutable.
 */
public final class RowPart {
  private final Table table;
  private final String id;
  private final byte @Nullable [] row;
  private final @Nullable String column;
  private final @Nullable String value;

  RowPart(
      Table table,
      String id,
      byte @Nullable [] row,
      @Nullable String column,
      @Nullable String value) {
    this.table = table;
    this.id = id;
    this.row = row;
    this.column = column;
    this.value = value;
  }

  /** A row, as far as it is known. */
  public static RowPart row(Table table, GenericRecord row) {
    try {
      byte[] bytes = new RowBytes(table).encode(List.of(row));
      return new RowPart(table, new RowOrder(table).id(row), bytes, null, null);
    } catch (IOException e) {
      throw new IllegalStateException("a row of " + table.folder() + " does not encode", e);
    }
  }

  /**
   * What a column of the row with this id holds. A value for a row that nobody gives is passed
   * over; of several values for one column the greatest counts.
   *
   * @param table a table with ids
   * @param column one of its columns of text
   */
  public static RowPart late(Table table, String id, String column, String value) {
    return new RowPart(table, id, null, column, value);
  }

  Table table() {
    return table;
  }

  /** The row's id; of tables without id the first column. */
  String id() {
    return id;
  }

  /** The row as {@link RowBytes} encodes it; null for a late value. */
  byte @Nullable [] row() {
    return row;
  }

  /** The column of a late value; null for a row. */
  @Nullable String column() {
    return column;
  }

  /** The late value; null for a row. */
  @Nullable String value() {
    return value;
  }

  /** By content: runners compare elements to see whether somebody changed them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowPart part
        && table == part.table
        && id.equals(part.id)
        && Arrays.equals(row, part.row)
        && Objects.equals(column, part.column)
        && Objects.equals(value, part.value);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
