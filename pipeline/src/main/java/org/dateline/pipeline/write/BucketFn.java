package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/** Keys rows by their bucket, a fine division of the partitions, and counts them. */
final class BucketFn extends DoFn<GenericRecord, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final RowOrder order;
  private final int buckets;
  private final RowBytes bytes;
  private final Counter rows;

  BucketFn(Table table, int buckets) {
    this.order = new RowOrder(table);
    this.buckets = buckets;
    this.bytes = new RowBytes(table);
    this.rows = Metrics.counter(WriteTables.ROWS, table.folder());
  }

  @ProcessElement
  public void process(@Element GenericRecord row, OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    rows.inc();
    out.output(KV.of(order.bucketOf(row, buckets), bytes.encode(List.of(row))));
  }
}
