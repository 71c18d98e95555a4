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
 * seen: the two meet where the table is written. Or that a stored row is to go. Immutable.
 */
public final class RowPart {
  private final Table table;
  private final String id;
  private final byte @Nullable [] row;
  private final @Nullable String column;
  private final @Nullable String value;
  private final long gone;

  RowPart(
      Table table,
      String id,
      byte @Nullable [] row,
      @Nullable String column,
      @Nullable String value,
      long gone) {
    this.table = table;
    this.id = id;
    this.row = row;
    this.column = column;
    this.value = value;
    this.gone = gone;
  }

  /** A row, as far as it is known. */
  public static RowPart row(Table table, GenericRecord row) {
    try {
      byte[] bytes = new RowBytes(table).encode(List.of(row));
      return new RowPart(table, new RowOrder(table).id(row), bytes, null, null, 0);
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
    return new RowPart(table, id, null, column, value, 0);
  }

  /**
   * Says that the stored row with this id is to go, whether or not the run gives another one. It
   * may be said more than once. If no such row is stored, the run stops.
   *
   * @param table a table with ids that is not written whole by every run
   * @param generation the one that wrote the row last
   */
  public static RowPart gone(Table table, String id, long generation) {
    if (!table.hasId() || table == Table.TEMPLATES) {
      throw new IllegalArgumentException("no row of " + table.folder() + " goes by its id");
    }
    return gone(table, id, id, generation);
  }

  /**
   * Says that a stored row of a table without ids is to go, and with it all that equal it in the
   * same segment.
   *
   * @param generation the one that wrote the row
   */
  public static RowPart gone(Table table, GenericRecord row, long generation) {
    if (table.hasId()) {
      throw new IllegalArgumentException("rows of " + table.folder() + " go by their ids");
    }
    return gone(table, new RowOrder(table).id(row), new RowBytes(table).key(row), generation);
  }

  private static RowPart gone(Table table, String id, String key, long generation) {
    if (generation < 1) {
      throw new IllegalArgumentException(table.folder() + " " + id + ": generation " + generation);
    }
    return new RowPart(table, id, null, null, key, generation);
  }

  /** Says nothing: what is written at all events hangs on it. */
  static RowPart nothing() {
    return new RowPart(Table.ARTICLES, "", null, null, null, 0);
  }

  Table table() {
    return table;
  }

  /** The row's id; of tables without id the first column. */
  String id() {
    return id;
  }

  /** The row as {@link RowBytes} encodes it; null for all else. */
  byte @Nullable [] row() {
    return row;
  }

  /** The column of a late value; null for all else. */
  @Nullable String column() {
    return column;
  }

  /** The late value, or the {@linkplain RowBytes#key key} of a row to go; null for a row. */
  @Nullable String value() {
    return value;
  }

  /** Whether a stored row is to go. */
  boolean isGone() {
    return gone > 0;
  }

  /** The generation of the row that is to go; 0 if none is. */
  long gone() {
    return gone;
  }

  /** What to throw if the row that is to go is not stored where it should be. */
  IllegalStateException notStored(String folder) {
    return new IllegalStateException(
        "the row %s of %s that generation %d wrote is to go, but %s has none"
            .formatted(id, table.folder(), gone, folder));
  }

  /** By content: runners compare elements to see whether somebody changed them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowPart part
        && table == part.table
        && id.equals(part.id)
        && Arrays.equals(row, part.row)
        && Objects.equals(column, part.column)
        && Objects.equals(value, part.value)
        && gone == part.gone;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
