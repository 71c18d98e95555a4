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
import org.dateline.pipeline.write.TableFileWriter.Format;

/** Writes the files of one partition of a table from its sorted buckets. */
final class WritePartitionFn extends DoFn<KV<Integer, Iterable<SortedBucket>>, WrittenFile> {
  private static final long serialVersionUID = 1L;

  private final Table table;
  private final int partitions;
  private final boolean json;
  private final StagingFiles staging;
  private final RowBytes bytes;

  WritePartitionFn(Table table, int partitions, boolean json, StagingFiles staging) {
    this.table = table;
    this.partitions = partitions;
    this.json = json;
    this.staging = staging;
    this.bytes = new RowBytes(table);
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<SortedBucket>> partition, OutputReceiver<WrittenFile> out)
      throws IOException {
    List<SortedBucket> buckets = new ArrayList<>();
    partition.getValue().forEach(buckets::add);
    buckets.sort(Comparator.comparingInt(SortedBucket::index));
    long given = buckets.stream().mapToLong(SortedBucket::rows).sum();
    Iterable<GenericRecord> sorted = sorted(buckets);
    TableFileWriter writer = new TableFileWriter(table);
    int index = partition.getKey();
    for (Format format : json ? Format.values() : new Format[] {Format.PARQUET}) {
      String path = format.path(table, index, partitions);
      WrittenFile file =
          staging.write(path, channel -> writer.write(format, sorted, index, path, channel));
      if (file.rows() != given) {
        throw new IllegalStateException(path + " has " + file.rows() + " of " + given + " rows");
      }
      out.output(file);
    }
  }

  /** Buckets with ids need only stand in order; without ids they overlap. */
  private Iterable<GenericRecord> sorted(List<SortedBucket> buckets) {
    List<byte[]> chunks = buckets.stream().map(SortedBucket::bytes).toList();
    if (table.hasId()) {
      return bytes.decode(chunks);
    }
    List<GenericRecord> rows = bytes.decodeAll(chunks);
    rows.sort(new RowOrder(table));
    return rows;
  }
}
