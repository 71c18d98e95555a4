package org.dateline.pipeline.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/** Keys rows by their partition. */
final class PartitionFn extends DoFn<GenericRecord, KV<Integer, GenericRecord>> {
  private static final long serialVersionUID = 1L;

  private final RowOrder order;
  private final int partitions;

  PartitionFn(Table table, int partitions) {
    this.order = new RowOrder(table);
    this.partitions = partitions;
  }

  /** One element without row for each partition, so that those without rows get files, too. */
  static List<KV<Integer, GenericRecord>> seeds(Table table, int partitions) {
    List<KV<Integer, GenericRecord>> seeds = new ArrayList<>();
    for (int i = 0; i < new RowOrder(table).partitions(partitions); i++) {
      seeds.add(withoutRow(i));
    }
    return seeds;
  }

  @SuppressWarnings("NullAway") // Beam's KV takes null values, its coder here, too
  private static KV<Integer, GenericRecord> withoutRow(int partition) {
    @Nullable GenericRecord none = null;
    return KV.of(partition, none);
  }

  @ProcessElement
  public void process(@Element GenericRecord row, OutputReceiver<KV<Integer, GenericRecord>> out) {
    out.output(KV.of(order.partitionOf(row, partitions), row));
  }
}
