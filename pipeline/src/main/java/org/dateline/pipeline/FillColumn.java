package org.dateline.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.pipeline.table.Rows;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.WriteTables;
import org.dateline.transforms.ByShard;
import org.dateline.transforms.Shards;

/**
 * A table's rows with one column filled by a join on the row's id: for values that are known only
 * after the whole batch was seen. Rows without a value keep null.
 */
final class FillColumn extends PTransform<PCollection<GenericRecord>, PCollection<GenericRecord>> {
  private static final long serialVersionUID = 1L;
  private static final TupleTag<KV<String, GenericRecord>> ROW = new TupleTag<>("row");
  private static final TupleTag<KV<String, String>> VALUE = new TupleTag<>("value");

  private final Table table;
  private final String column;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<String, String>> values;

  private final Shards shards;

  private FillColumn(
      Table table, String column, PCollection<KV<String, String>> values, Shards shards) {

    super("Fill " + table.folder() + " " + column);
    this.table = table;
    this.column = column;
    this.values = values;
    this.shards = shards;
  }

  /**
   * Fills the column.
   *
   * @param values at most one for each row id; those of unknown rows are passed over. A shard's are
   *     held in memory, its rows are not
   * @param shards how many shards the batch is cut into
   */
  static FillColumn of(
      Table table, String column, PCollection<KV<String, String>> values, Shards shards) {
    return new FillColumn(table, column, values, shards);
  }

  @Override
  public PCollection<GenericRecord> expand(PCollection<GenericRecord> rows) {
    return KeyedPCollectionTuple.of(
            ROW,
            rows.apply("ById", ParDo.of(new ById(table.key().get(0).name())))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), WriteTables.coder(table)))
                .apply("ShardRows", ByShard.of(shards)))
        .and(VALUE, values.apply("ShardValues", ByShard.of(shards)))
        .apply("Join", CoGroupByKey.create())
        .apply("Fill", ParDo.of(new FillFn(column)))
        .setCoder(WriteTables.coder(table));
  }

  static final class ById extends DoFn<GenericRecord, KV<String, GenericRecord>> {
    private static final long serialVersionUID = 1L;

    private final String idColumn;

    ById(String idColumn) {
      this.idColumn = idColumn;
    }

    @ProcessElement
    public void process(@Element GenericRecord row, OutputReceiver<KV<String, GenericRecord>> out) {
      out.output(KV.of(row.get(idColumn).toString(), row));
    }
  }

  static final class FillFn extends DoFn<KV<Integer, CoGbkResult>, GenericRecord> {
    private static final long serialVersionUID = 1L;

    private final String column;

    FillFn(String column) {
      this.column = column;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> shard, OutputReceiver<GenericRecord> out) {
      Map<String, String> values = new HashMap<>();
      for (KV<String, String> value : shard.getValue().getAll(VALUE)) {
        values.put(value.getKey(), value.getValue());
      }
      for (KV<String, GenericRecord> row : shard.getValue().getAll(ROW)) {
        out.output(Rows.with(row.getValue(), column, values.get(row.getKey())));
      }
    }
  }
}
