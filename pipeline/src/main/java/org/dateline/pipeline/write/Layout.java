package org.dateline.pipeline.write;

import java.io.Serializable;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.TableFileWriter.Format;

/**
 * How tables are divided: each into partitions, which are files, and each of those into buckets,
 * which are sorted at once. Partitions, and buckets, of all tables are numbered through. Thread
 * safe.
 *
 * @param partitions files a table that has ids
 * @param bucketsOfPartition at least 1; no file depends on it
 * @param json whether there are JSON Lines beside Parquet
 */
record Layout(int partitions, int bucketsOfPartition, boolean json) implements Serializable {

  /** A partition of a table, with its place among those of the table. */
  record Partition(Table table, int index, int ofTable) {
    String path(Format format) {
      return format.path(table, index, ofTable);
    }
  }

  Layout {
    if (partitions < 1 || bucketsOfPartition < 1) {
      throw new IllegalArgumentException(partitions + " partitions of " + bucketsOfPartition);
    }
  }

  /** Number of the bucket that a part of a row belongs to. */
  int bucketOf(RowPart part) {
    RowOrder order = new RowOrder(part.table());
    int buckets = partitionsOf(part.table()) * bucketsOfPartition;
    return first(part.table()) * bucketsOfPartition + order.bucketOf(part.id(), buckets);
  }

  /** Number of the partition that a bucket belongs to. */
  int partitionOf(int bucket) {
    return bucket / bucketsOfPartition;
  }

  /** The partition with a number. */
  Partition partition(int number) {
    for (Table table : Table.values()) {
      int index = number - first(table);
      if (index < partitionsOf(table)) {
        return new Partition(table, index, partitionsOf(table));
      }
    }
    throw new IllegalArgumentException("no partition has the number " + number);
  }

  /** Partitions of all tables. */
  int count() {
    int count = 0;
    for (Table table : Table.values()) {
      count += partitionsOf(table);
    }
    return count;
  }

  Format[] formats() {
    return json ? Format.values() : new Format[] {Format.PARQUET};
  }

  private int partitionsOf(Table table) {
    return new RowOrder(table).partitions(partitions);
  }

  private int first(Table wanted) {
    int first = 0;
    for (Table table : Table.values()) {
      if (table == wanted) {
        break;
      }
      first += partitionsOf(table);
    }
    return first;
  }
}
