package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/** Writes the files of one partition of a table from its sorted buckets. */
final class WritePartitionFn
    extends DoFn<KV<Integer, Iterable<SortedBucket>>, KV<Integer, WrittenFile>> {
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
      OutputReceiver<KV<Integer, WrittenFile>> out)
      throws IOException {
    List<SortedBucket> buckets = new ArrayList<>();
    partition.getValue().forEach(buckets::add);
    buckets.sort(Comparator.comparingInt(SortedBucket::index));
    long given = buckets.stream().mapToLong(SortedBucket::rows).sum();
    Layout.Partition written = layout.partition(partition.getKey());
    PartitionFiles files = new PartitionFiles(layout, staging);
    for (WrittenFile file : files.write(written, sorted(written.table(), buckets))) {
      if (file.rows() != given) {
        throw new IllegalStateException(
            file.path() + " has " + file.rows() + " of " + given + " rows");
      }
      out.output(KV.of(WriteTables.MANIFEST, file));
    }
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
