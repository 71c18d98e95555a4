package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Rows;
import org.dateline.pipeline.table.Table;

/** Puts late values into the rows of a bucket, sorts them, and keys them by partition. */
final class AssembleBucketFn
    extends DoFn<KV<Integer, Iterable<RowPart>>, KV<Integer, SortedBucket>> {
  private static final long serialVersionUID = 1L;

  private final Layout layout;

  AssembleBucketFn(Layout layout) {
    this.layout = layout;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<RowPart>> bucket, OutputReceiver<KV<Integer, SortedBucket>> out)
      throws IOException {
    int partition = layout.partitionOf(bucket.getKey());
    Table table = layout.partition(partition).file().table();
    List<byte[]> encoded = new ArrayList<>();
    Map<String, TreeMap<String, String>> late = new TreeMap<>();
    TreeSet<String> gone = new TreeSet<>();
    for (RowPart part : bucket.getValue()) {
      byte[] row = part.row();
      String column = part.column();
      String value = part.value();
      if (row != null) {
        encoded.add(row);
      } else if (part.isGone() && value != null) {
        gone.add(value);
      } else if (column != null && value != null) {
        late.computeIfAbsent(part.id(), id -> new TreeMap<>())
            .merge(column, value, (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    RowBytes bytes = new RowBytes(table);
    RowOrder order = new RowOrder(table);
    List<GenericRecord> rows = new ArrayList<>(encoded.size());
    for (GenericRecord row : bytes.decode(encoded)) {
      rows.add(Rows.with(row, late.getOrDefault(order.id(row), new TreeMap<>())));
    }
    rows.sort(order);
    out.output(
        KV.of(
            partition,
            new SortedBucket(bucket.getKey(), rows.size(), bytes.encode(rows), List.copyOf(gone))));
  }
}
