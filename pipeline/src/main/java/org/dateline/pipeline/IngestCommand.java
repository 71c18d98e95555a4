package org.dateline.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.dateline.pipeline.publish.StoreTarget;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.NoInputException;
import org.dateline.scrape.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code ingest}: reads scrapes, writes tables. */
@Command(
    name = "ingest",
    description =
        "Reads raw scrapes and writes articles, mentions, events, stories, entities and rejects.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = false,
    footer = {
      "",
      "Any other --name=value is handed to Apache Beam, such as --targetParallelism=8, or",
      "--runner=FlinkRunner --flinkMaster=[local] --parallelism=8 (docs/runners.md).",
      "",
      "Exit status: 0 done; 1 failed, nothing published; 2 wrong usage; 3 published, but too many",
      "rejects; 4 the output is in use; 5 Java, memory, models or disk will not do."
    })
final class IngestCommand implements Callable<Integer> {
  private static final Pattern URI_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "<pattern>",
      description =
          "File, folder or pattern (*, **, ?, [a-z], {a,b}) to read; may be given several times.")
  private List<String> inputs;

  @Option(
      names = "--output",
      defaultValue = "output",
      paramLabel = "<folder>",
      description = "Folder to write to. Default: ${DEFAULT-VALUE}.")
  private String output;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--until",
      defaultValue = "END",
      paramLabel = "<step>",
      description =
          "Stop after strip, annotate or code; no model is loaded that is not needed. Default: end.")
  private Until until;

  @Option(
      names = "--since",
      paramLabel = "<when>",
      description =
          "Read only files changed since a day (2024-09-17), an instant or a time before now (36h,"
              + " 2d). Default: all that are new or changed.")
  private @Nullable String since;

  @Option(
      names = "--reprocess",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "<boolean>",
      description = "Work again on files and pages that did not change. Default: ${DEFAULT-VALUE}.")
  private boolean reprocess;

  @Option(
      names = "--dryRun",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "<boolean>",
      description = "Only list the files that would be read. Default: ${DEFAULT-VALUE}.")
  private boolean dryRun;

  @Option(
      names = "--learnTemplates",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      paramLabel = "<boolean>",
      description =
          "Learn what the pages of a site share; else use what is known. Default: ${DEFAULT-VALUE}.")
  private boolean learnTemplates;

  @Option(
      names = "--json",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      paramLabel = "<boolean>",
      description = "Write JSON Lines beside Parquet. Default: ${DEFAULT-VALUE}.")
  private boolean json;

  @Option(
      names = "--partitions",
      defaultValue = "4",
      paramLabel = "<files>",
      description = "Files a table in a first run. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--keepSnapshots",
      defaultValue = "3",
      paramLabel = "<snapshots>",
      description = "Newest snapshots that are kept. Default: ${DEFAULT-VALUE}.")
  private int keepSnapshots;

  @Option(
      names = "--publishTo",
      paramLabel = "<folder>",
      description =
          "Folder, or prefix in an object store, for a copy of the current snapshot for readers."
              + " Default: none.")
  private @Nullable String publishTo;

  @Option(
      names = "--maxRejectedFraction",
      defaultValue = "0.2",
      paramLabel = "<0..1>",
      description =
          "Exit with 3 when a larger share of at least 20 pages is rejected. Default: ${DEFAULT-VALUE}.")
  private double maxRejectedFraction;

  @Option(
      names = "--progress",
      defaultValue = "AUTO",
      paramLabel = "<when>",
      description = "Show progress: auto (on a terminal), always, never. Default: auto.")
  private Progress progress;

  @Mixin private GazetteerOption gazetteer;

  @Mixin private LogOption log;

  private Engines engines = Engines.STANDARD;

  /** When progress is shown. */
  enum Progress {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** Annotates and codes with others. */
  void use(Engines others) {
    engines = others;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    requireRange("--partitions", partitions, 1, 4096);
    requireRange("--keepSnapshots", keepSnapshots, 1, 1_000_000);
    if (!(maxRejectedFraction >= 0 && maxRejectedFraction <= 1)) {
      throw usage("--maxRejectedFraction is a share from 0 to 1, not " + maxRejectedFraction);
    }
    PipelineOptions beam = beamOptions();
    Instant now = Instant.now();
    ReadOptions readOptions = reading.read();
    boolean annotates = until.reaches(Until.ANNOTATE);
    IngestPlan plan =
        new IngestPlan(
            files(now),
            readOptions,
            outputFolder(),
            until,
            json,
            partitions,
            keepSnapshots,
            maxRejectedFraction,
            since(now),
            reprocess,
            learnTemplates,
            dryRun,
            List.of(),
            publishTo(beam),
            annotates && !dryRun ? gazetteer.with(engines) : engines,
            Configuration.hash(readOptions, until, annotates ? gazetteer.contentHash() : ""),
            inputs,
            givenOptions());
    // Only the launcher can tell: from JDK 22 on there is a console even without a terminal.
    boolean terminal = Boolean.getBoolean("dateline.terminal");
    boolean show = progress == Progress.ALWAYS || (progress == Progress.AUTO && terminal);
    return new IngestRun(plan, beam, spec.commandLine().getOut(), show, terminal)
        .execute()
        .status();
  }

  private Path outputFolder() {
    if (URI_SCHEME.matcher(output).lookingAt()) {
      throw usage(
          "--output is a folder of this machine, or mounted on it, not the address " + output);
    }
    return Path.of(output).toAbsolutePath().normalize();
  }

  private @Nullable StoreTarget publishTo(PipelineOptions beam) {
    try {
      return publishTo == null ? null : StoreTarget.parse(publishTo, outputFolder(), beam);
    } catch (IllegalArgumentException e) {
      throw usage("--publishTo: " + e.getMessage());
    }
  }

  private @Nullable Instant since(Instant now) {
    try {
      return since == null ? null : Since.parse(since, now);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private FoundFiles files(Instant now) {
    try {
      return reading.patterns(now).find(inputs);
    } catch (NoInputException e) {
      throw usage(e.getMessage());
    }
  }

  private PipelineOptions beamOptions() {
    try {
      return BeamOptions.parse(spec.commandLine().getUnmatchedArguments());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /** Every option of ours with the value it has in this run, for the run's summary. */
  private SortedMap<String, String> givenOptions() {
    SortedMap<String, String> values = new TreeMap<>();
    for (OptionSpec option : spec.options()) {
      Object value = option.getValue();
      if (value != null && !option.usageHelp() && !option.versionHelp()) {
        values.put(option.longestName().substring(2), String.valueOf(value));
      }
    }
    return values;
  }

  private void requireRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw usage(option + " is a number from " + least + " to " + most + ", not " + value);
    }
  }

  private ParameterException usage(@Nullable String message) {
    return new ParameterException(spec.commandLine(), String.valueOf(message));
  }
}
