package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.event.ReportedMention;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.EventRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.WriteTables;
import org.dateline.plover.EventMention;
import org.dateline.reject.Reject;
import org.dateline.scrape.ScrapeFile;
import org.dateline.transforms.AnnotateArticles;
import org.dateline.transforms.CodeEvents;
import org.dateline.transforms.CodedArticle;
import org.dateline.transforms.ConsolidateEvents;
import org.dateline.transforms.KeepUniqueUris;
import org.dateline.transforms.ReadScrapes;
import org.dateline.transforms.StripBoilerplate;

/** The graph of the main job: raw, clean, annotated, coded, consolidated, written. */
final class IngestPipeline {
  private IngestPipeline() {}

  /** Adds the job's steps to the pipeline; they write into {@code staging}. */
  static void build(Pipeline pipeline, IngestPlan plan, Path staging) {
    List<PCollection<Reject>> rejects = new ArrayList<>();
    rejects.add(
        pipeline.apply(
            "InputsNotRead",
            Create.of(plan.inputs().rejects()).withCoder(SerializableCoder.of(Reject.class))));

    PCollection<Article> articles =
        pipeline
            .apply(
                "Inputs",
                Create.of(plan.inputs().files()).withCoder(SerializableCoder.of(ScrapeFile.class)))
            .apply(ReadScrapes.with(plan.readOptions()))
            .failuresTo(rejects)
            .apply(StripBoilerplate.create())
            .failuresTo(rejects)
            .apply(KeepUniqueUris.create())
            .failuresTo(rejects);

    PCollection<CodedArticle> coded = annotated(articles, plan.until()).apply(coding(plan.until()));

    PCollection<EventMention> mentions =
        coded.apply(
            "Mentions",
            FlatMapElements.into(TypeDescriptor.of(EventMention.class))
                .via(CodedArticle::mentions));
    PCollection<Event> events =
        plan.until().reaches(Until.END)
            ? mentions
                .apply(
                    "Reported",
                    MapElements.into(TypeDescriptor.of(ReportedMention.class))
                        .via(ReportedMention::alone))
                .apply(ConsolidateEvents.create())
            : noEvents(pipeline);

    PCollectionTuple.of(
            WriteTables.tag(Table.ARTICLES),
            rows(coded, "ArticleRows", Table.ARTICLES, c -> ArticleRows.of(c.annotated())))
        .and(WriteTables.tag(Table.MENTIONS), MentionRowsWithEvents.of(coded, events))
        .and(WriteTables.tag(Table.EVENTS), rows(events, "EventRows", Table.EVENTS, EventRows::of))
        .and(
            WriteTables.tag(Table.REJECTS),
            rows(
                PCollectionList.of(rejects).apply("AllRejects", Flatten.pCollections()),
                "RejectRows",
                Table.REJECTS,
                RejectRows::of))
        .apply(
            WriteTables.to(staging.toString())
                .withPartitions(plan.partitions())
                .withJson(plan.json()));
  }

  private static PCollection<AnnotatedArticle> annotated(
      PCollection<Article> articles, Until until) {
    if (until.reaches(Until.ANNOTATE)) {
      return articles.apply(AnnotateArticles.using(Engines::annotator));
    }
    return articles
        .apply(
            "NotAnnotated",
            MapElements.into(TypeDescriptor.of(AnnotatedArticle.class)).via(AnnotatedArticle::bare))
        .setCoder(SerializableCoder.of(AnnotatedArticle.class));
  }

  private static CodeEvents coding(Until until) {
    return until.reaches(Until.CODE)
        ? CodeEvents.using(Engines::extractor)
        : CodeEvents.using(() -> article -> List.of());
  }

  private static PCollection<Event> noEvents(Pipeline pipeline) {
    return pipeline.apply("NoEvents", Create.empty(SerializableCoder.of(Event.class)));
  }

  private static <T> PCollection<GenericRecord> rows(
      PCollection<T> values,
      String name,
      Table table,
      org.apache.beam.sdk.transforms.SerializableFunction<T, GenericRecord> row) {
    return values
        .apply(name, MapElements.into(TypeDescriptor.of(GenericRecord.class)).via(row))
        .setCoder(WriteTables.coder(table));
  }
}
