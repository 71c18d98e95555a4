package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.article.Article;
import org.dateline.article.RawPage;
import org.dateline.ledger.ReadingList;
import org.dateline.pipeline.archive.EntryFiles;
import org.dateline.pipeline.archive.WriteEntries;
import org.dateline.reject.Reject;
import org.dateline.scrape.ScrapeFile;
import org.dateline.scrape.ScrapeFormat;
import org.dateline.transforms.FindChangedPages;
import org.dateline.transforms.FindSupplanted;
import org.dateline.transforms.IgnoreFn;
import org.dateline.transforms.KeepUniqueUris;
import org.dateline.transforms.ReadScrapes;
import org.dateline.transforms.Shards;
import org.dateline.transforms.SkipKnownPages;
import org.dateline.transforms.StripBoilerplate;

/**
 * Reads files before the job does, to find what must be taken out of what is stored: pages that are
 * not what they were any more, originals to which there are better ones now.
 *
 * @param staging an empty folder, which is empty again after each scan
 */
record Scan(
    PipelineOptions options,
    IngestPlan plan,
    ReadingList reading,
    ArchiveSource archive,
    Path staging) {
  private static final int MOST_FILES = 64;

  /**
   * Whether any file may hold a page whose uri is known: one that was read before, or one whose
   * records may bring uris of their own.
   */
  boolean mayFindChanges() {
    return !reading.changed().isEmpty() || reading.fresh().stream().anyMatch(this::mayNamePages);
  }

  private boolean mayNamePages(ScrapeFile file) {
    ScrapeFormat format = ScrapeFormat.byName(file.name()).orElse(plan.readOptions().format());
    return format == null || format == ScrapeFormat.JSON || format == ScrapeFormat.JSON_LINES;
  }

  /**
   * Uris of the pages that changed, sorted.
   *
   * @param all whether all pages count as changed
   */
  SortedSet<String> changed(boolean all) throws IOException {
    Pipeline pipeline = Pipeline.create(options);
    return found(
        pages(pipeline).apply(FindChangedPages.of(archive, plan.configuration(), all)), pipeline);
  }

  /**
   * Ids of the stored originals that are none if all that is new is taken in, sorted.
   *
   * @param reborn articles that are new again
   */
  SortedSet<String> supplanted(List<Article> reborn) throws IOException {
    Pipeline pipeline = Pipeline.create(options);
    PCollectionTuple pages =
        pages(pipeline).apply(SkipKnownPages.of(archive, plan.configuration()));
    pages.get(SkipKnownPages.REJECTS).apply("NoneOutdated", ParDo.of(new IgnoreFn<>()));
    pages.get(SkipKnownPages.ENTRIES).apply("NoneSkipped", ParDo.of(new IgnoreFn<>()));
    PCollection<Article> stripped =
        articles(pages.get(SkipKnownPages.PAGES).apply(StripBoilerplate.create()), "NoneLost");
    PCollection<Article> again =
        pipeline.apply("Reborn", Create.of(reborn).withCoder(SerializableCoder.of(Article.class)));
    PCollection<Article> all =
        PCollectionList.of(stripped).and(again).apply("AllArticles", Flatten.pCollections());
    return found(
        articles(all.apply(KeepUniqueUris.in(shards())), "NoneTwice")
            .apply(FindSupplanted.in(shards(), archive)),
        pipeline);
  }

  private Shards shards() {
    return Shards.forBytes(reading.bytes());
  }

  private PCollection<RawPage> pages(Pipeline pipeline) {
    SharedFolders.require(pipeline, staging, reading.files());
    PCollectionTuple read =
        pipeline
            .apply(
                "Inputs",
                Create.of(reading.files()).withCoder(SerializableCoder.of(ScrapeFile.class)))
            .apply(ReadScrapes.with(plan.readOptions(), shards(), plan.configuration(), 1));
    read.get(ReadScrapes.REJECTS).apply("NoRejects", ParDo.of(new IgnoreFn<>()));
    read.get(ReadScrapes.ENTRIES).apply("NoEntries", ParDo.of(new IgnoreFn<>()));
    return read.get(ReadScrapes.PAGES);
  }

  /** The articles; what became of the others the job will tell. */
  private static PCollection<Article> articles(
      WithFailures.Result<PCollection<Article>, Reject> result, String name) {
    result.failures().apply(name, ParDo.of(new IgnoreFn<>()));
    return result.output();
  }

  private SortedSet<String> found(PCollection<String> ids, Pipeline pipeline) throws IOException {
    ids.apply(
            "AsEntries",
            MapElements.into(TypeDescriptor.of(Entry.class)).via(id -> Entry.gone(Kind.PAGE, id)))
        .setCoder(SerializableCoder.of(Entry.class))
        .apply(WriteEntries.to(staging.toString(), Math.min(MOST_FILES, shards().count())));
    PipelineResult.State state = pipeline.run().waitUntilFinish();
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the scan of the input ended in state " + state);
    }
    SortedSet<String> found = new TreeSet<>();
    for (Entry id : EntryFiles.in(staging)) {
      found.add(id.id());
    }
    EntryFiles.delete(staging);
    return found;
  }
}
