package org.dateline.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.ledger.ReadingList;
import org.dateline.pipeline.publish.StorePublication;
import org.dateline.pipeline.publish.StoreTarget;
import org.dateline.pipeline.snapshot.PublishedSnapshot;
import org.dateline.transforms.StepMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs how a run goes: a line for each phase, and one a minute in the long one between. */
final class RunLog {
  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final String runId;
  private final Map<String, Duration> phases = new LinkedHashMap<>();
  private Duration said = Duration.ZERO;

  RunLog(String runId) {
    this.runId = runId;
  }

  String runId() {
    return runId;
  }

  /** How long each phase took that has ended, in order. */
  Map<String, Duration> phases() {
    return phases;
  }

  void started(ReadingList reading, Path output) {
    int files = reading.files().size();
    line("start", Duration.ZERO)
        .addKeyValue("files", files)
        .addKeyValue("files_unchanged", reading.unchanged())
        .addKeyValue("files_older", reading.older())
        .log(
            String.format(
                Locale.ROOT,
                "start: %d files to read, %d unchanged; output is %s",
                files,
                reading.unchanged(),
                output));
  }

  void prepared(Continuation onto, Duration took) {
    phases.put("prepare", took);
    line("prepare", took)
        .addKeyValue("generation", onto.generation().number())
        .addKeyValue("articles_taken_out", onto.retraction().articles().size())
        .addKeyValue("articles_reborn", onto.reborn().size())
        .log(
            String.format(
                Locale.ROOT,
                "prepare: generation %d; %d articles are taken out, %d made anew",
                onto.generation().number(),
                onto.retraction().articles().size(),
                onto.reborn().size()));
  }

  /** Says where the pipeline is, unless it did so less than a minute ago. */
  void soFar(Supplier<RunCounts> counters, Duration elapsed) {
    if (elapsed.minus(said).compareTo(PAUSE) >= 0) {
      said = elapsed;
      RunCounts counts = counters.get();
      withCounts(line("pipeline", elapsed), counts).log("pipeline: " + text(counts, elapsed));
    }
  }

  void pipelineEnded(RunCounts counts, Duration took) {
    phases.put("pipeline", took);
    withCounts(line("pipeline", took), counts).log("pipeline: done, " + text(counts, took));
  }

  void checked(int files, Duration took) {
    phases.put("check", took);
    line("check", took)
        .addKeyValue("files", files)
        .log("check: " + files + " files are whole, all rows and pages accounted for");
  }

  void published(PublishedSnapshot snapshot, Duration took) {
    phases.put("publish", took);
    line("publish", took)
        .addKeyValue("snapshot", snapshot.id())
        .log(
            "publish: "
                + (snapshot.isNew() ? "current is now " : "nothing changed since ")
                + snapshot.id());
  }

  void copied(StoreTarget target, StorePublication done, Duration took) {
    phases.put("copy", took);
    line("copy", took)
        .addKeyValue("files", done.uploadedFiles())
        .addKeyValue("bytes", done.uploadedBytes())
        .log(
            String.format(
                Locale.ROOT,
                "copy: %d files, %d bytes to %s",
                done.uploadedFiles(),
                done.uploadedBytes(),
                target));
    done.warnings().forEach(LOG::warn);
  }

  private LoggingEventBuilder line(String phase, Duration took) {
    return LOG.atInfo()
        .addKeyValue("run", runId)
        .addKeyValue("phase", phase)
        .addKeyValue("seconds", took.toMillis() / 1000.0);
  }

  private static LoggingEventBuilder withCounts(LoggingEventBuilder line, RunCounts counts) {
    LoggingEventBuilder all = line;
    for (Map.Entry<String, Long> count : counts.values().entrySet()) {
      all = all.addKeyValue(count.getKey(), count.getValue());
    }
    return all;
  }

  private static String text(RunCounts counts, Duration elapsed) {
    double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%d pages read, %d rejected, %d articles annotated, %d mentions, %.0f tokens a second",
        counts.get(StepMetrics.PAGES_READ),
        counts.rejectedPages(),
        counts.get(StepMetrics.ANNOTATED),
        counts.get(StepMetrics.MENTIONS),
        counts.get(StepMetrics.TOKENS) / seconds);
  }
}
