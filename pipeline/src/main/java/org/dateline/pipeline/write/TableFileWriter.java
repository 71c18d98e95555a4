package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/**
 * Writes one part of a table in one format or the other. The same rows give the same bytes. Thread
 * safe.
 */
public final class TableFileWriter {

  /** File formats of a table. */
  public enum Format {
    PARQUET(".parquet"),
    JSON(".jsonl");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }

    /** How the names of such files end. */
    String suffix() {
      return suffix;
    }

    /** Path of a part's file in a snapshot. */
    public String path(SegmentPart part) {
      return (this == JSON ? "json/" : "") + part.stem() + suffix;
    }
  }

  private final Table table;
  private final RowOrder order;

  /** A writer of the table's files. */
  public TableFileWriter(Table table) {
    this.table = table;
    this.order = new RowOrder(table);
  }

  /**
   * Writes sorted rows and closes the channel.
   *
   * @param generation number of the run that writes it
   * @throws IllegalStateException naming both rows if two have the same id or are in wrong order
   */
  public WrittenFile write(
      Format format,
      Iterable<GenericRecord> sorted,
      SegmentPart part,
      long generation,
      WritableByteChannel channel)
      throws IOException {
    try (DigestingChannel out = new DigestingChannel(channel)) {
      long rows = 0;
      try (RowSink sink =
          format == Format.PARQUET ? ParquetRows.to(out, table) : JsonLines.to(out, table)) {
        GenericRecord previous = null;
        for (GenericRecord row : sorted) {
          if (previous != null) {
            checkOrder(previous, row);
          }
          sink.write(row);
          rows++;
          previous = row;
        }
      }
      return new WrittenFile(part, format.path(part), generation, rows, out.count(), out.sha256());
    }
  }

  private void checkOrder(GenericRecord previous, GenericRecord row) {
    int compared = order.compare(previous, row);
    if (compared == 0 && table.hasId()) {
      throw new IllegalStateException(
          "two rows of %s have the id %s: %s and %s"
              .formatted(table.folder(), order.id(row), excerpt(previous), excerpt(row)));
    }
    if (compared > 0) {
      throw new IllegalStateException(
          "rows of %s are not sorted: %s before %s"
              .formatted(table.folder(), excerpt(previous), excerpt(row)));
    }
  }

  /** Enough of a row to find where it came from. */
  private static String excerpt(GenericRecord row) {
    String text = row.toString();
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
