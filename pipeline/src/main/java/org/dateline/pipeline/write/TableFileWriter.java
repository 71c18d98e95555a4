package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/**
 * Writes one partition of a table in one format or the other. The same rows in any order give the
 * same bytes. Thread safe.
 */
final class TableFileWriter {

  /** File formats of a table. */
  enum Format {
    PARQUET,
    JSON;

    /** Path of a partition's file in a snapshot. */
    String path(Table table, int partition, int partitions) {
      String stem =
          String.format(Locale.ROOT, "%s/part-%d-of-%d", table.folder(), partition, partitions);
      return this == PARQUET ? stem + ".parquet" : "json/" + stem + ".jsonl";
    }
  }

  private final Table table;
  private final RowOrder order;

  TableFileWriter(Table table) {
    this.table = table;
    this.order = new RowOrder(table);
  }

  /**
   * The rows in the table's order.
   *
   * @throws IllegalStateException naming both rows if two have the same id
   */
  List<GenericRecord> sorted(Iterable<GenericRecord> rows) {
    List<GenericRecord> sorted = new ArrayList<>();
    rows.forEach(sorted::add);
    sorted.sort(order);
    if (table.hasId()) {
      for (int i = 1; i < sorted.size(); i++) {
        if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
          throw new IllegalStateException(
              "two rows of %s have the id %s: %s and %s"
                  .formatted(
                      table.folder(),
                      order.id(sorted.get(i)),
                      excerpt(sorted.get(i - 1)),
                      excerpt(sorted.get(i))));
        }
      }
    }
    return sorted;
  }

  /**
   * Writes sorted rows and closes the channel.
   *
   * @param path where the file will stand in the snapshot
   */
  WrittenFile write(
      Format format,
      List<GenericRecord> sorted,
      int partition,
      String path,
      WritableByteChannel channel)
      throws IOException {
    try (DigestingChannel out = new DigestingChannel(channel)) {
      if (format == Format.PARQUET) {
        try (ParquetRows parquet = ParquetRows.to(out, table)) {
          for (GenericRecord row : sorted) {
            parquet.write(row);
          }
        }
      } else {
        try (JsonLines json = JsonLines.to(out, table)) {
          for (GenericRecord row : sorted) {
            json.write(row);
          }
        }
      }
      return new WrittenFile(
          table.folder(), partition, path, sorted.size(), out.count(), out.sha256());
    }
  }

  /** Enough of a row to find where it came from. */
  private static String excerpt(GenericRecord row) {
    String text = row.toString();
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
