package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.article.Article;
import org.dateline.event.ArticleReport;
import org.dateline.ledger.ReadingList;
import org.dateline.pipeline.archive.WriteEntries;
import org.dateline.pipeline.write.RowPart;
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
import org.dateline.transforms.SkipKnownPages;
import org.dateline.transforms.SkipKnownRejects;
import org.dateline.transforms.StripBoilerplate;

/** The graph of the main job: raw, clean, grouped, annotated, coded, consolidated, written. */
final class IngestPipeline {
  /** Entries are sorted by so many at once at most. */
  private static final int MOST_ENTRY_FILES = 256;

  private final Pipeline pipeline;
  private final IngestPlan plan;
  private final ReadingList reading;
  private final Continuation onto;
  private final Generation generation;
  private final Shards shards;
  private final PCollection<String> noIds;
  private final List<PCollection<Reject>> rejects = new ArrayList<>();
  private final List<PCollection<Entry>> entries = new ArrayList<>();

  private IngestPipeline(
      Pipeline pipeline, IngestPlan plan, ReadingList reading, Continuation onto) {
    this.pipeline = pipeline;
    this.plan = plan;
    this.reading = reading;
    this.onto = onto;
    this.generation = onto.generation();
    this.shards = Shards.forBytes(reading.bytes());
    this.noIds = pipeline.apply("NoIds", Create.empty(StringUtf8Coder.of()));
  }

  /**
   * Adds the job's steps to the pipeline; they write into {@code staging}.
   *
   * @param reading the files to read
   * @param onto what the run builds on
   */
  static void build(
      Pipeline pipeline, IngestPlan plan, ReadingList reading, Continuation onto, Path staging) {
    new IngestPipeline(pipeline, plan, reading, onto).build(staging);
  }

  private void build(Path staging) {
    PCollectionTuple read =
        pipeline
            .apply(
                "Inputs",
                Create.of(reading.files()).withCoder(SerializableCoder.of(ScrapeFile.class)))
            .apply(
                ReadScrapes.with(
                    plan.readOptions(), shards, plan.configuration(), generation.number()));
    PCollectionTuple copies =
        stripped(read)
            .apply(KeepUniqueUris.in(shards))
            .failuresTo(rejects)
            .apply(GroupCopies.in(shards).after(generation));
    PCollectionTuple templated =
        copies
            .get(GroupCopies.ARTICLES)
            .apply(
                LearnTemplates.with(pipeline.apply(ReadTemplates.of(onto.templates())))
                    .in(shards)
                    .frozen(!plan.learnTemplates()));
    PCollection<Article> articles = templated.get(LearnTemplates.ARTICLES);
    PCollectionTuple resolved =
        annotated(articles)
            .apply(coding())
            .apply(
                ResolveEntities.in(shards)
                    .after(generation)
                    .recounting(ids("TouchedEntities", onto.retraction().entities())));
    PCollection<CodedArticle> coded = resolved.get(ResolveEntities.CODED);
    PCollectionTuple placed = articles.apply(GroupStories.in(shards).after(generation));
    PCollectionTuple told =
        coded.apply(
            ReportStories.with(
                    articles,
                    placed.get(GroupStories.PLACEMENTS),
                    ids("TouchedStories", onto.retraction().stories()),
                    shards)
                .after(generation));
    PCollectionTuple happened = consolidated(told);

    WriteTables tables = tables(staging);
    PCollectionList<KV<Integer, RowPart>> rows =
        PCollectionList.of(coded.apply("CodedRows", tables.rows(TableRows::ofOriginal)))
            .and(articles.apply("CopyRows", tables.rows(TableRows::ofCopy)))
            .and(
                told.get(ReportStories.STORY_OF)
                    .apply("StoryIds", tables.rows(TableRows::ofStoryId)))
            .and(
                told.get(ReportStories.STORIES).apply("StoryRows", tables.rows(TableRows::ofStory)))
            .and(
                happened
                    .get(ConsolidateEvents.EVENTS)
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
                rejected(read.get(ReadScrapes.REJECTS))
                    .apply("RejectRows", tables.rows(TableRows::ofReject)));
    List<RowPart> going = TableRows.ofRetraction(onto.retraction());
    (going.isEmpty() ? rows : rows.and(pipeline.apply("RowsThatGo", tables.parts(going))))
        .apply(tables);

    entries.add(copies.get(GroupCopies.ENTRIES));
    entries.add(placed.get(GroupStories.ENTRIES));
    entries.add(told.get(ReportStories.MEMBER_ENTRIES));
    entries.add(told.get(ReportStories.STORY_ENTRIES));
    entries.add(resolved.get(ResolveEntities.ENTRIES));
    entries.add(happened.get(ConsolidateEvents.ENTRIES));
    entries.add(coded.apply("OriginalEntries", ArchiveEntries.ofOriginals(generation.number())));
    entries.add(articles.apply("CopyEntries", ArchiveEntries.ofCopies(generation.number())));
    PCollectionList.of(entries)
        .apply("AllEntries", Flatten.pCollections())
        .apply(WriteEntries.to(staging.toString(), Math.min(MOST_ENTRY_FILES, shards.count())));
  }

  private WriteTables tables(Path staging) {
    int files = WriteTables.batchFiles(generation.number(), shards, plan.partitions());
    return WriteTables.to(staging.toString())
        .withPartitions(plan.partitions())
        .withBatchFiles(files)
        .withBuckets(Math.max(1, shards.count() / files))
        .withJson(plan.json())
        .onto(generation.number(), onto.stored(), onto.merges());
  }

  /** Ids as a collection; no ids are the same to all steps, as runners pay for each. */
  private PCollection<String> ids(String name, Collection<String> ids) {
    return ids.isEmpty()
        ? noIds
        : pipeline.apply(name, Create.of(List.copyOf(ids)).withCoder(StringUtf8Coder.of()));
  }

  private PCollection<Reject> rejected(PCollection<Reject> ofFiles) {
    PCollection<Reject> ofPages =
        PCollectionList.of(rejects)
            .apply("AllRejects", Flatten.pCollections())
            .apply(SkipKnownRejects.of(generation.before()));
    entries.add(ofPages.apply("RejectEntries", ArchiveEntries.ofRejects(generation.number())));
    return PCollectionList.of(ofPages).and(ofFiles).apply("Rejects", Flatten.pCollections());
  }

  private PCollection<Article> stripped(PCollectionTuple read) {
    if (!reading.rejects().isEmpty()) {
      rejects.add(
          pipeline.apply(
              "InputsNotRead",
              Create.of(reading.rejects()).withCoder(SerializableCoder.of(Reject.class))));
    }
    entries.add(read.get(ReadScrapes.ENTRIES));
    PCollectionTuple pages =
        read.get(ReadScrapes.PAGES)
            .apply(SkipKnownPages.of(generation.before(), plan.configuration()));
    rejects.add(pages.get(SkipKnownPages.REJECTS));
    entries.add(pages.get(SkipKnownPages.ENTRIES));
    PCollection<Article> stripped =
        pages.get(SkipKnownPages.PAGES).apply(StripBoilerplate.create()).failuresTo(rejects);
    if (onto.reborn().isEmpty()) {
      return stripped;
    }
    PCollection<Article> reborn =
        pipeline.apply(
            "Reborn", Create.of(onto.reborn()).withCoder(SerializableCoder.of(Article.class)));
    return PCollectionList.of(stripped).and(reborn).apply("AllArticles", Flatten.pCollections());
  }

  /** Originals, annotated or as they are; copies are passed over. */
  private PCollection<AnnotatedArticle> annotated(PCollection<Article> articles) {
    if (plan.until().reaches(Until.ANNOTATE)) {
      return articles.apply(AnnotateArticles.using(plan.engines().annotator(), shards));
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
        ? CodeEvents.using(plan.engines().extractor())
        : CodeEvents.using(() -> article -> List.of());
  }

  /** Before the last step there are no events but those that are to be counted again. */
  private PCollectionTuple consolidated(PCollectionTuple told) {
    PCollection<ArticleReport> reports = told.get(ReportStories.REPORTS);
    return reports.apply(
        ConsolidateEvents.in(shards)
            .after(generation)
            .copiedLater(told.get(ReportStories.LATE_COPIES))
            .recounting(ids("TouchedEvents", onto.retraction().events())));
  }
}
