package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.ledger.ReadingList;
import org.dateline.pipeline.archive.EntryFiles;
import org.dateline.pipeline.archive.WriteEntries;
import org.dateline.scrape.ScrapeFile;
import org.dateline.scrape.ScrapeFormat;
import org.dateline.transforms.FindChangedPages;
import org.dateline.transforms.ReadScrapes;
import org.dateline.transforms.Shards;

/** Reads files before the job does, to find which pages are not what they were any more. */
final class ScanPages {
  private ScanPages() {}

  /**
   * Whether any file may hold a page whose uri is known: one that was read before, or one whose
   * records may bring uris of their own.
   */
  static boolean isNeeded(ReadingList reading, IngestPlan plan) {
    return !reading.changed().isEmpty()
        || reading.fresh().stream().anyMatch(file -> mayNamePages(file, plan));
  }

  private static boolean mayNamePages(ScrapeFile file, IngestPlan plan) {
    ScrapeFormat format = ScrapeFormat.byName(file.name()).orElse(plan.readOptions().format());
    return format == null || format == ScrapeFormat.JSON || format == ScrapeFormat.JSON_LINES;
  }

  /**
   * Uris of the pages that changed, sorted.
   *
   * @param all whether all pages count as changed
   * @param staging an empty folder, which is empty again afterwards
   */
  static SortedSet<String> changed(
      PipelineOptions options,
      IngestPlan plan,
      ReadingList reading,
      ArchiveSource archive,
      boolean all,
      Path staging)
      throws IOException {
    Shards shards = Shards.forBytes(reading.bytes());
    Pipeline pipeline = Pipeline.create(options);
    SharedFolders.require(pipeline, staging, reading.files());
    PCollectionTuple read =
        pipeline
            .apply(
                "Inputs",
                Create.of(reading.files()).withCoder(SerializableCoder.of(ScrapeFile.class)))
            .apply(ReadScrapes.with(plan.readOptions(), shards, plan.configuration(), 1));
    // Beam's Spark runner gives outputs that nobody takes to those who take another of the step.
    read.get(ReadScrapes.REJECTS).apply("NoRejects", ParDo.of(new IgnoreFn<>()));
    read.get(ReadScrapes.ENTRIES).apply("NoEntries", ParDo.of(new IgnoreFn<>()));
    read.get(ReadScrapes.PAGES)
        .apply(FindChangedPages.of(archive, plan.configuration(), all))
        .apply(
            "Uris",
            MapElements.into(TypeDescriptor.of(Entry.class)).via(uri -> Entry.gone(Kind.PAGE, uri)))
        .setCoder(SerializableCoder.of(Entry.class))
        .apply(WriteEntries.to(staging.toString(), Math.min(64, shards.count())));
    PipelineResult.State state = pipeline.run().waitUntilFinish();
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the scan of the input ended in state " + state);
    }
    SortedSet<String> uris = new TreeSet<>();
    for (Entry page : EntryFiles.in(staging)) {
      uris.add(page.id());
    }
    EntryFiles.delete(staging);
    return uris;
  }

  /** Takes elements for nothing. */
  static final class IgnoreFn<T> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process() {
      // The job itself works on them.
    }
  }
}
