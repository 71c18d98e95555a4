package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.archive.Generation;
import org.dateline.archive.Revision;
import org.dateline.article.Article;
import org.dateline.event.ArticleReport;
import org.dateline.event.Event;
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
import org.dateline.transforms.ReportStories;
import org.dateline.transforms.ResolveEntities;
import org.dateline.transforms.Shards;
import org.dateline.transforms.StripBoilerplate;

/** The graph of the main job: raw, clean, grouped, annotated, coded, consolidated, written. */
final class IngestPipeline {
  private final Pipeline pipeline;
  private final IngestPlan plan;
  private final Shards shards;
  private final List<PCollection<Reject>> rejects = new ArrayList<>();

  private IngestPipeline(Pipeline pipeline, IngestPlan plan) {
    this.pipeline = pipeline;
    this.plan = plan;
    this.shards = Shards.forBytes(plan.inputs().bytes());
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
    PCollectionTuple templated =
        stripped()
            .apply(KeepUniqueUris.in(shards))
            .failuresTo(rejects)
            .apply(GroupCopies.in(shards))
            .apply(LearnTemplates.with(pipeline.apply(ReadTemplates.of(templateFiles))).in(shards));
    PCollection<Article> articles = templated.get(LearnTemplates.ARTICLES);
    PCollectionTuple resolved =
        annotated(articles).apply(coding()).apply(ResolveEntities.in(shards).after(Generation.FIRST));
    PCollection<CodedArticle> coded = resolved.get(ResolveEntities.CODED);
    PCollectionTuple told =
        coded.apply(ReportStories.with(articles, articles.apply(GroupStories.in(shards)), shards));
    WriteTables tables =
        WriteTables.to(staging.toString())
            .withPartitions(plan.partitions())
            .withBuckets(Math.max(1, shards.count() / plan.partitions()))
            .withJson(plan.json());

    PCollectionList.of(coded.apply("CodedRows", tables.rows(TableRows::ofOriginal)))
        .and(articles.apply("CopyRows", tables.rows(TableRows::ofCopy)))
        .and(told.get(ReportStories.STORY_OF).apply("StoryIds", tables.rows(TableRows::ofStoryId)))
        .and(told.get(ReportStories.STORIES).apply("StoryRows", tables.rows(TableRows::ofStory)))
        .and(
            events(told.get(ReportStories.REPORTS))
                .apply("EventRows", tables.rows(TableRows::ofEvent)))
        .and(
            resolved
                .get(ResolveEntities.ENTITIES)
                .apply("EntityRows", tables.rows(TableRows::ofEntity)))
        .and(
            templated
                .get(LearnTemplates.TEMPLATES)
                .apply("TemplateRows", tables.rows(TableRows::ofTemplate)))
        .and(
            PCollectionList.of(rejects)
                .apply("AllRejects", Flatten.pCollections())
                .apply("RejectRows", tables.rows(TableRows::ofReject)))
        .apply(tables);
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
        .apply(ReadScrapes.with(plan.readOptions(), shards))
        .failuresTo(rejects)
        .apply(StripBoilerplate.create())
        .failuresTo(rejects);
  }

  /** Originals, annotated or as they are; copies are passed over. */
  private PCollection<AnnotatedArticle> annotated(PCollection<Article> articles) {
    if (plan.until().reaches(Until.ANNOTATE)) {
      return articles.apply(AnnotateArticles.using(Engines::annotator, shards));
    }
    return articles
        .apply(
            "NotAnnotated",
            FlatMapElements.into(TypeDescriptor.of(AnnotatedArticle.class))
                .via(a -> a.isCopy() ? List.of() : List.of(AnnotatedArticle.bare(a))))
        .setCoder(SerializableCoder.of(AnnotatedArticle.class));
  }

  private CodeEvents coding() {
    return plan.until().reaches(Until.CODE)
        ? CodeEvents.using(Engines::extractor)
        : CodeEvents.using(() -> article -> List.of());
  }

  private PCollection<Revision<Event>> events(PCollection<ArticleReport> reports) {
    return plan.until().reaches(Until.END)
        ? reports.apply(ConsolidateEvents.in(shards).after(Generation.FIRST)).get(ConsolidateEvents.EVENTS)
        : pipeline.apply("NoEvents", Create.empty(new TypeDescriptor<Revision<Event>>() {}));
  }
}
