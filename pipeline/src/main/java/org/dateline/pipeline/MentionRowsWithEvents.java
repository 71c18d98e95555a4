package org.dateline.pipeline;

import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.event.Event;
import org.dateline.pipeline.table.MentionRows;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.WriteTables;
import org.dateline.transforms.CodedArticle;

/** Joins mention rows with the ids of the events that the mentions ended up in. */
final class MentionRowsWithEvents {
  private static final TupleTag<GenericRecord> ROW = new TupleTag<>() {};
  private static final TupleTag<String> EVENT = new TupleTag<>() {};

  private MentionRowsWithEvents() {}

  static PCollection<GenericRecord> of(
      PCollection<CodedArticle> articles, PCollection<Event> events) {
    PCollection<KV<String, GenericRecord>> rows =
        articles
            .apply("MentionRows", ParDo.of(new RowsByMention()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), WriteTables.coder(Table.MENTIONS)));
    PCollection<KV<String, String>> eventOfMention =
        events.apply(
            "EventOfMention",
            FlatMapElements.into(
                    TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                .via(
                    event ->
                        event.mentionIds().stream().map(id -> KV.of(id, event.id())).toList()));
    return KeyedPCollectionTuple.of(ROW, rows)
        .and(EVENT, eventOfMention)
        .apply("JoinMentionsWithEvents", CoGroupByKey.create())
        .apply("AddEventIds", ParDo.of(new AddEventId()))
        .setCoder(WriteTables.coder(Table.MENTIONS));
  }

  static final class RowsByMention extends DoFn<CodedArticle, KV<String, GenericRecord>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element CodedArticle article, OutputReceiver<KV<String, GenericRecord>> out) {
      List<GenericRecord> rows =
          MentionRows.of(article.annotated(), article.mentions(), mention -> null);
      for (int i = 0; i < rows.size(); i++) {
        out.output(KV.of(article.mentions().get(i).id(), rows.get(i)));
      }
    }
  }

  static final class AddEventId extends DoFn<KV<String, CoGbkResult>, GenericRecord> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<GenericRecord> out) {
      String event = joined.getValue().getOnly(EVENT, null);
      for (GenericRecord row : joined.getValue().getAll(ROW)) {
        out.output(MentionRows.withEvent(row, event));
      }
    }
  }
}
