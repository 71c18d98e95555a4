package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.article.Article;
import org.dateline.entity.Entity;
import org.dateline.event.Event;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.EntityRows;
import org.dateline.pipeline.table.EventRows;
import org.dateline.pipeline.table.MentionRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.StoryRows;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.table.TemplateRows;
import org.dateline.pipeline.write.WriteTables;
import org.dateline.reject.Reject;
import org.dateline.scrape.ScrapeFile;
import org.dateline.transforms.AnnotateArticles;
import org.dateline.transforms.CodeEvents;
import org.dateline.transforms.CodedArticle;
import org.dateline.transforms.ConsolidateEvents;
import org.dateline.transforms.GroupCopies;
import org.dateline.transforms.GroupStories;
import org.dateline.transforms.KeepUniqueUris;
import org.dateline.transforms.LearnTemplates;
import org.dateline.transforms.ReadScrapes;
import org.dateline.transforms.ReportMentions;
import org.dateline.transforms.ResolveEntities;
import org.dateline.transforms.Shards;
import org.dateline.transforms.SpreadArticles;
import org.dateline.transforms.StripBoilerplate;
import org.dateline.transforms.SummarizeStories;

/** The graph of the main job: raw, clean, grouped, annotated, coded, consolidated, written. */
final class IngestPipeline {
  private final Pipeline pipeline;
  private final IngestPlan plan;
  private final List<PCollection<Reject>> rejects = new ArrayList<>();

  private IngestPipeline(Pipeline pipeline, IngestPlan plan) {
    this.pipeline = pipeline;
    this.plan = plan;
  }

  /**
   * Adds the job's steps to the pipeline; they write into {@code staging}.
   *
   * @param templates files of the templates table that earlier runs left
   */
  static void build(Pipeline pipeline, IngestPlan plan, List<Path> templates, Path staging) {
    new IngestPipeline(pipeline, plan).build(templates, staging);
  }

  private void build(List<Path> templateFiles, Path staging) {
    PCollection<Article> stripped = stripped();
    Shards shards = Shards.forBytes(plan.inputs().bytes());
    PCollectionTuple templated =
        stripped
            .apply(KeepUniqueUris.in(shards))
            .failuresTo(rejects)
            .apply(GroupCopies.in(shards))
            .apply(LearnTemplates.with(pipeline.apply(ReadTemplates.of(templateFiles))));
    PCollection<Article> articles =
        templated
            .get(LearnTemplates.ARTICLES)
            .setCoder(SerializableCoder.of(Article.class))
            .apply(SpreadArticles.in(shards));
    PCollection<KV<String, String>> storyOf = articles.apply(GroupStories.in(shards));

    PCollectionTuple resolved =
        annotated(articles.apply("Originals", Filter.by(article -> !article.isCopy())))
            .apply(coding())
            .apply(ResolveEntities.in(shards));
    PCollection<CodedArticle> coded = resolved.get(ResolveEntities.CODED);
    PCollection<Entity> entities = resolved.get(ResolveEntities.ENTITIES);
    PCollection<Event> events = events(coded, articles, storyOf, shards);

    PCollectionTuple.of(
            WriteTables.tag(Table.ARTICLES), articleRows(coded, articles, storyOf, shards))
        .and(WriteTables.tag(Table.MENTIONS), mentionRows(coded, events, shards))
        .and(WriteTables.tag(Table.EVENTS), rows(events, Table.EVENTS, EventRows::of))
        .and(WriteTables.tag(Table.ENTITIES), rows(entities, Table.ENTITIES, EntityRows::of))
        .and(
            WriteTables.tag(Table.STORIES),
            rows(
                storyOf.apply(SummarizeStories.of(articles, names(coded))),
                Table.STORIES,
                StoryRows::of))
        .and(
            WriteTables.tag(Table.TEMPLATES),
            rows(templated.get(LearnTemplates.TEMPLATES), Table.TEMPLATES, TemplateRows::of))
        .and(
            WriteTables.tag(Table.REJECTS),
            rows(
                PCollectionList.of(rejects).apply("AllRejects", Flatten.pCollections()),
                Table.REJECTS,
                RejectRows::of))
        .apply(
            WriteTables.to(staging.toString())
                .withPartitions(plan.partitions())
                .withJson(plan.json()));
  }

  private PCollection<Article> stripped() {
    rejects.add(
        pipeline.apply(
            "InputsNotRead",
            Create.of(plan.inputs().rejects()).withCoder(SerializableCoder.of(Reject.class))));
    return pipeline
        .apply(
            "Inputs",
            Create.of(plan.inputs().files()).withCoder(SerializableCoder.of(ScrapeFile.class)))
        .apply(ReadScrapes.with(plan.readOptions()))
        .failuresTo(rejects)
        .apply(StripBoilerplate.create())
        .failuresTo(rejects);
  }

  private PCollection<AnnotatedArticle> annotated(PCollection<Article> originals) {
    if (plan.until().reaches(Until.ANNOTATE)) {
      return originals.apply(AnnotateArticles.using(Engines::annotator));
    }
    return originals
        .apply(
            "NotAnnotated",
            MapElements.into(TypeDescriptor.of(AnnotatedArticle.class)).via(AnnotatedArticle::bare))
        .setCoder(SerializableCoder.of(AnnotatedArticle.class));
  }

  private CodeEvents coding() {
    return plan.until().reaches(Until.CODE)
        ? CodeEvents.using(Engines::extractor)
        : CodeEvents.using(() -> article -> List.of());
  }

  private PCollection<Event> events(
      PCollection<CodedArticle> coded,
      PCollection<Article> articles,
      PCollection<KV<String, String>> storyOf,
      Shards shards) {
    return plan.until().reaches(Until.END)
        ? coded
            .apply(ReportMentions.with(articles, storyOf, shards))
            .apply(ConsolidateEvents.in(shards))
        : pipeline.apply("NoEvents", Create.empty(SerializableCoder.of(Event.class)));
  }

  /** Names of the entities that each article mentions. */
  private static PCollection<KV<String, List<String>>> names(PCollection<CodedArticle> coded) {
    return coded.apply(
        "EntityNames",
        MapElements.into(
                TypeDescriptors.kvs(
                    TypeDescriptors.strings(), TypeDescriptors.lists(TypeDescriptors.strings())))
            .via(
                article ->
                    KV.of(
                        article.annotated().article().id(),
                        article.annotated().entities().stream()
                            .map(EntityMention::name)
                            .distinct()
                            .sorted()
                            .toList())));
  }

  private static PCollection<GenericRecord> articleRows(
      PCollection<CodedArticle> coded,
      PCollection<Article> articles,
      PCollection<KV<String, String>> storyOf,
      Shards shards) {
    PCollection<GenericRecord> originals =
        rows(coded, Table.ARTICLES, article -> ArticleRows.of(article.annotated()));
    PCollection<GenericRecord> copies =
        articles
            .apply("Copies", Filter.by(Article::isCopy))
            .apply(
                "CopyRows",
                MapElements.into(TypeDescriptor.of(GenericRecord.class))
                    .via(copy -> ArticleRows.of(AnnotatedArticle.bare(copy))))
            .setCoder(WriteTables.coder(Table.ARTICLES));
    return PCollectionList.of(originals)
        .and(copies)
        .apply("AllArticleRows", Flatten.pCollections())
        .apply(FillColumn.of(Table.ARTICLES, "story_id", storyOf, shards));
  }

  private static PCollection<GenericRecord> mentionRows(
      PCollection<CodedArticle> coded, PCollection<Event> events, Shards shards) {
    PCollection<KV<String, String>> eventOfMention =
        events.apply(
            "EventOfMention",
            FlatMapElements.into(
                    TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                .via(
                    event ->
                        event.mentionIds().stream().map(id -> KV.of(id, event.id())).toList()));
    return coded
        .apply(
            "MentionRows",
            FlatMapElements.into(TypeDescriptor.of(GenericRecord.class))
                .via(article -> MentionRows.of(article.annotated(), article.mentions())))
        .setCoder(WriteTables.coder(Table.MENTIONS))
        .apply(FillColumn.of(Table.MENTIONS, "event_id", eventOfMention, shards));
  }

  private static <T> PCollection<GenericRecord> rows(
      PCollection<T> values, Table table, SerializableFunction<T, GenericRecord> row) {
    return values
        .apply(
            "Rows of " + table.folder(),
            MapElements.into(TypeDescriptor.of(GenericRecord.class)).via(row))
        .setCoder(WriteTables.coder(table));
  }
}
