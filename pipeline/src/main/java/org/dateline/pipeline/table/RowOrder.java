package org.dateline.pipeline.table;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows and their spread over buckets: both by id, so that the buckets of a
 * table, one after the other, are sorted. Rows of tables without id are sorted by all columns, and
 * spread by the first. Thread safe.
 *
 * @param table the table
 */
public record RowOrder(Table table) implements Comparator<GenericRecord>, Serializable {

  @Override
  public int compare(GenericRecord a, GenericRecord b) {
    for (Column column : table.key()) {
      int order = key(a, column).compareTo(key(b, column));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Files of what a run adds to the table when {@code count} are added to tables with ids. */
  public int partitions(int count) {
    return table.hasId() ? count : 1;
  }

  /**
   * The bucket of a row, 0 to {@code count - 1}: ascending with the id; of tables without id any,
   * but the same for the same row. {@code n} times as many buckets refine the buckets: bucket b of
   * them lies in bucket b / n.
   *
   * @throws IllegalStateException if the id does not begin with eight hex digits
   */
  public int bucketOf(GenericRecord row, int count) {
    return bucketOf(id(row), count);
  }

  /** The bucket of the row that has this id: see {@link #bucketOf(GenericRecord, int)}. */
  public int bucketOf(String id, int count) {
    if (!table.hasId()) {
      return (int) ((Integer.toUnsignedLong(scrambled(id.hashCode())) * count) >>> 32);
    }
    try {
      return (int) ((Long.parseLong(id.substring(0, 8), 16) * count) >>> 32);
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new IllegalStateException("an id of " + table.folder() + " is no hash: " + id, e);
    }
  }

  /** Every bit of the hash in every other (MurmurHash3's finalizer, public domain). */
  private static int scrambled(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  /** The row's id; of tables without id the first column. */
  public String id(GenericRecord row) {
    return key(row, table.key().get(0));
  }

  private static String key(GenericRecord row, Column column) {
    @Nullable Object value = row.get(column.name());
    return value == null ? "" : value.toString();
  }
}
