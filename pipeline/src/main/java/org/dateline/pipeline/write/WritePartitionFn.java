package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/**
 * Writes the files of one partition of a table: from its sorted buckets, or from stored files
 * without the rows that are to go.
 */
final class WritePartitionFn
    extends DoFn<KV<Integer, Iterable<SortedBucket>>, KV<Integer, WrittenPartition>> {
  private static final long serialVersionUID = 1L;

  private final Layout layout;
  private final StagingFiles staging;

  WritePartitionFn(Layout layout, StagingFiles staging) {
    this.layout = layout;
    this.staging = staging;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<SortedBucket>> partition,
      OutputReceiver<KV<Integer, WrittenPartition>> out)
      throws IOException {
    List<SortedBucket> buckets = new ArrayList<>();
    partition.getValue().forEach(buckets::add);
    buckets.sort(Comparator.comparingInt(SortedBucket::index));
    int number = partition.getKey();
    Layout.Partition written = layout.partition(number);
    out.output(
        KV.of(
            WriteTables.MANIFEST,
            written.isNew()
                ? ofBuckets(number, written.file(), buckets)
                : ofStored(number, written, buckets)));
  }

  private WrittenPartition ofBuckets(int number, SegmentPart part, List<SortedBucket> buckets)
      throws IOException {
    long given = buckets.stream().mapToLong(SortedBucket::rows).sum();
    List<WrittenFile> files = write(part, sorted(part.table(), buckets));
    for (WrittenFile file : files) {
      if (file.rows() != given) {
        throw new IllegalStateException(
            file.path() + " has " + file.rows() + " of " + given + " rows");
      }
    }
    return new WrittenPartition(number, 0, files);
  }

  private WrittenPartition ofStored(
      int number, Layout.Partition partition, List<SortedBucket> buckets) throws IOException {
    TreeSet<String> gone = new TreeSet<>();
    buckets.forEach(bucket -> gone.addAll(bucket.gone()));
    SegmentPart part = partition.file();
    try (StoredRows rows =
        new StoredRows(
            part, partition.sources().stream().map(layout.stored()::path).toList(), gone)) {
      List<WrittenFile> files = write(part, rows);
      if (!rows.found().equals(gone)) {
        gone.removeAll(rows.found());
        throw new IllegalStateException(
            "the row %s is to go, but %s has none".formatted(gone.first(), part.stem()));
      }
      return new WrittenPartition(number, rows.leftOut(), files);
    }
  }

  /** No files if there are no rows: tables without any get theirs at the end. */
  private List<WrittenFile> write(SegmentPart part, Iterable<GenericRecord> rows)
      throws IOException {
    return rows.iterator().hasNext()
        ? new PartitionFiles(layout, staging).write(part, rows)
        : List.of();
  }

  /** Buckets with ids need only stand in order; without ids they overlap. */
  private static Iterable<GenericRecord> sorted(Table table, List<SortedBucket> buckets) {
    RowBytes bytes = new RowBytes(table);
    List<byte[]> chunks = buckets.stream().map(SortedBucket::bytes).toList();
    if (table.hasId()) {
      return bytes.decode(chunks);
    }
    List<GenericRecord> rows = bytes.decodeAll(chunks);
    rows.sort(new RowOrder(table));
    return rows;
  }
}
