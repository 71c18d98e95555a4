package org.dateline.pipeline;

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

/**
 * A table's rows with one column filled by a join on the row's id: for values that are known only
 * after the whole batch was seen. Rows without a value keep null.
 */
final class FillColumn extends PTransform<PCollection<GenericRecord>, PCollection<GenericRecord>> {
  private static final long serialVersionUID = 1L;
  private static final TupleTag<GenericRecord> ROW = new TupleTag<>("row");
  private static final TupleTag<String> VALUE = new TupleTag<>("value");

  private final Table table;
  private final String column;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<String, String>> values;

  private FillColumn(Table table, String column, PCollection<KV<String, String>> values) {
    super("Fill " + table.folder() + " " + column);
    this.table = table;
    this.column = column;
    this.values = values;
  }

  /**
   * Fills the column.
   *
   * @param values at most one for each row id; those of unknown rows are passed over
   */
  static FillColumn of(Table table, String column, PCollection<KV<String, String>> values) {
    return new FillColumn(table, column, values);
  }

  @Override
  public PCollection<GenericRecord> expand(PCollection<GenericRecord> rows) {
    return KeyedPCollectionTuple.of(
            ROW,
            rows.apply("ById", ParDo.of(new ById(table.key().get(0).name())))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), WriteTables.coder(table))))
        .and(VALUE, values)
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

  static final class FillFn extends DoFn<KV<String, CoGbkResult>, GenericRecord> {
    private static final long serialVersionUID = 1L;

    private final String column;

    FillFn(String column) {
      this.column = column;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<GenericRecord> out) {
      String value = joined.getValue().getOnly(VALUE, null);
      for (GenericRecord row : joined.getValue().getAll(ROW)) {
        out.output(Rows.with(row, column, value));
      }
    }
  }
}
