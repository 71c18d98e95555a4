package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/** Sorts the rows of a bucket and keys them by partition. */
final class SortBucketFn extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, SortedBucket>> {
  private static final long serialVersionUID = 1L;

  private final RowOrder order;
  private final RowBytes bytes;
  private final int bucketsPerPartition;

  SortBucketFn(Table table, int bucketsPerPartition) {
    this.order = new RowOrder(table);
    this.bytes = new RowBytes(table);
    this.bucketsPerPartition = bucketsPerPartition;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<KV<Integer, SortedBucket>> out)
      throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    bucket.getValue().forEach(encoded::add);
    List<GenericRecord> rows = bytes.decodeAll(encoded);
    rows.sort(order);
    int index = bucket.getKey();
    out.output(
        KV.of(
            index / bucketsPerPartition, new SortedBucket(index, rows.size(), bytes.encode(rows))));
  }
}
