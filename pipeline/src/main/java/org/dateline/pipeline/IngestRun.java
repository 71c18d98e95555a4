package org.dateline.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.dateline.archive.Archive;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.ReadingList;
import org.dateline.pipeline.archive.EntryFiles;
import org.dateline.pipeline.archive.LuceneArchive;
import org.dateline.pipeline.publish.LocalSnapshot;
import org.dateline.pipeline.publish.SnapshotFile;
import org.dateline.pipeline.publish.StorePublication;
import org.dateline.pipeline.publish.StorePublisher;
import org.dateline.pipeline.publish.StoreTarget;
import org.dateline.pipeline.snapshot.OutputFolder;
import org.dateline.pipeline.snapshot.OutputInUseException;
import org.dateline.pipeline.snapshot.PageCounts;
import org.dateline.pipeline.snapshot.PublishException;
import org.dateline.pipeline.snapshot.PublishedSnapshot;
import org.dateline.pipeline.snapshot.RunSummary;
import org.dateline.pipeline.snapshot.RunSummary.Outcome;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.StoredLayout;
import org.dateline.reject.Reject;
import org.dateline.scrape.FoundFiles;
import org.dateline.transforms.StepMetrics;

/** One run of the main job: lock the output, run the graph, check, publish, sum up. */
final class IngestRun {
  private static final org.joda.time.Duration POLL = org.joda.time.Duration.millis(500);

  /** Fewer pages than this say nothing about a fraction. */
  private static final int MIN_PAGES_FOR_FRACTION = 20;

  private final IngestPlan plan;
  private final PipelineOptions options;
  private final PrintWriter out;
  private final boolean showProgress;
  private final boolean terminal;

  /** What the job has counted, as soon as it is done. */
  private RunCounts counts = new RunCounts(new TreeMap<>());

  IngestRun(
      IngestPlan plan,
      PipelineOptions options,
      PrintWriter out,
      boolean showProgress,
      boolean terminal) {
    this.plan = plan;
    this.options = options;
    this.out = out;
    this.showProgress = showProgress;
    this.terminal = terminal;
  }

  ExitCode execute() throws IOException, OutputInUseException, PublishException {
    Instant started = Instant.now();
    String runId = RunSummary.idOf(started);
    RunLog log = new RunLog(runId);
    FileSystems.setDefaultPipelineOptions(options);
    try (OutputFolder folder = OutputFolder.open(plan.output(), runId)) {
      folder.requireWhole();
      ReadingList reading = readingList(folder);
      log.started(reading, plan.output());
      if (plan.dryRun()) {
        DryRun.print(out, reading);
        return ExitCode.DONE;
      }
      PublishedSnapshot snapshot;
      try {
        if (isDone(reading, folder)) {
          snapshot =
              folder.keep(summary(runId, Outcome.UNCHANGED, started, log.phases(), reading, 0));
        } else {
          snapshot = work(folder, reading, started, log);
        }
      } catch (RuntimeException | Error | PublishException e) {
        folder.recordFailed(
            summary(runId, Outcome.FAILED, started, log.phases(), reading, 0),
            Failures.describe(e));
        throw e;
      }
      copy(snapshot, log);
      SummaryTable.print(out, snapshot, plan.output(), terminal);
      return exitCode(snapshot.summary().pages());
    }
  }

  /** Does what there is to do and publishes it. */
  private PublishedSnapshot work(
      OutputFolder folder, ReadingList reading, Instant started, RunLog log)
      throws IOException, PublishException {
    boolean forgets = !plan.forget().isEmpty();
    Preparation prepared = Preparation.of(plan, options, folder, reading);
    Continuation onto = prepared.onto();
    int reborn = onto.reborn().size();
    Instant ready = Instant.now();
    log.prepared(onto, Duration.between(started, ready));

    counts = run(folder, reading, onto, log);
    Instant ran = Instant.now();
    log.pipelineEnded(counts, Duration.between(ready, ran));

    prepared.archive().write(EntryFiles.in(folder.staging()), forgets);
    EntryFiles.delete(folder.staging());
    FileManifest content = folder.check(pages(reading, reborn));
    Instant checked = Instant.now();
    log.checked(content.files().size(), Duration.between(ran, checked));

    PublishedSnapshot snapshot =
        folder.publish(
            summary(log.runId(), Outcome.PUBLISHED, started, log.phases(), reading, reborn),
            content,
            forgets ? 1 : plan.keepSnapshots(),
            forgets);
    log.published(snapshot, Duration.between(checked, Instant.now()));
    return snapshot;
  }

  /** The copy for readers elsewhere: made while the output is locked, as it is made one by one. */
  private void copy(PublishedSnapshot snapshot, RunLog log) throws IOException {
    StoreTarget target = plan.publishTo();
    if (target == null) {
      return;
    }
    Instant begun = Instant.now();
    List<SnapshotFile> files =
        snapshot.summary().files().stream()
            .map(file -> new SnapshotFile(file.path(), file.rows(), file.bytes(), file.sha256()))
            .toList();
    StorePublication done =
        new StorePublisher(target)
            .publish(
                new LocalSnapshot(snapshot.folder(), snapshot.id(), Table.SCHEMA_VERSION, files),
                plan.forget().isEmpty() ? plan.keepSnapshots() : 1);
    log.copied(target, done, Duration.between(begun, Instant.now()));
  }

  private ReadingList readingList(OutputFolder folder) throws IOException {
    try (Archive archive = LuceneArchive.open(folder.currentArchive())) {
      return ReadingList.of(
          plan.inputs(), new Ledger(archive, plan.configuration()), plan.since(), plan.reprocess());
    }
  }

  /** Whether the current snapshot is what this run would publish. */
  private boolean isDone(ReadingList reading, OutputFolder folder) throws IOException {
    StoredLayout stored = folder.currentLayout();
    return reading.isEmpty()
        && plan.forget().isEmpty()
        && !stored.segments().isEmpty()
        && !stored.isEarlierLayout()
        && stored.json() == plan.json();
  }

  private RunCounts run(OutputFolder folder, ReadingList reading, Continuation onto, RunLog log) {
    Pipeline pipeline = Pipeline.create(options);
    SharedFolders.require(pipeline, folder.staging(), reading.files());
    IngestPipeline.build(pipeline, plan, reading, onto, folder.staging());
    Instant begun = Instant.now();
    PipelineResult result = pipeline.run(); // Flink returns only when all is done
    if (showProgress) {
      try (ProgressDisplay display =
          ProgressDisplay.of(reading.files().size(), plan.until().reaches(Until.ANNOTATE))) {
        while (!isOver(result.waitUntilFinish(POLL))) {
          display.update(RunCounts.soFar(result), Duration.between(begun, Instant.now()));
        }
        display.update(RunCounts.atEnd(result), Duration.between(begun, Instant.now()));
      }
    } else {
      while (!isOver(result.waitUntilFinish(POLL))) {
        log.soFar(() -> RunCounts.soFar(result), Duration.between(begun, Instant.now()));
      }
    }
    if (result.getState() != PipelineResult.State.DONE) {
      throw new IllegalStateException("the runner ended in state " + result.getState());
    }
    return RunCounts.atEnd(result);
  }

  private static boolean isOver(PipelineResult.State state) {
    return state != null && state.isTerminal();
  }

  private RunSummary summary(
      String runId,
      Outcome outcome,
      Instant started,
      Map<String, Duration> phases,
      ReadingList reading,
      int reborn) {
    SortedMap<String, Long> others = new TreeMap<>(counts.values());
    others
        .keySet()
        .removeIf(
            name ->
                name.startsWith(StepMetrics.REJECTED_PREFIX)
                    || name.startsWith(StepMetrics.SKIPPED_PREFIX));
    others.remove(StepMetrics.PAGES_READ);
    others.put("files_unchanged", reading.unchanged());
    others.put("files_older", reading.older());
    others.put("articles_reborn", (long) reborn);
    return new RunSummary(
        runId,
        outcome,
        started,
        Instant.now(),
        phases,
        Version.dateline(),
        plan.options(),
        plan.patterns(),
        pages(reading, reborn),
        others,
        Version.models(),
        null,
        List.of());
  }

  /**
   * Files that could not even be opened and files passed over count as one page each, articles that
   * are made anew from their rows likewise.
   */
  private PageCounts pages(ReadingList reading, int reborn) {
    SortedMap<String, Long> rejected = counts.rejected();
    for (Reject reject : reading.rejects()) {
      rejected.merge(reject.reason().code(), 1L, Long::sum);
    }
    SortedMap<String, Long> skipped = counts.skipped();
    for (FoundFiles.Skipped file : plan.inputs().skipped()) {
      skipped.merge(file.cause().code(), 1L, Long::sum);
    }
    long read =
        counts.get(StepMetrics.PAGES_READ)
            + reading.rejects().size()
            + plan.inputs().skipped().size()
            + reborn;
    long copies = counts.get(StepMetrics.COPIES);
    return new PageCounts(
        read, counts.get(StepMetrics.ARTICLES) - copies, copies, skipped, rejected);
  }

  private ExitCode exitCode(PageCounts pages) {
    long rejected = pages.rejected().values().stream().mapToLong(Long::longValue).sum();
    boolean tooMany =
        pages.read() >= MIN_PAGES_FOR_FRACTION
            && rejected > plan.maxRejectedFraction() * pages.read();
    return tooMany ? ExitCode.TOO_MANY_REJECTS : ExitCode.DONE;
  }
}
