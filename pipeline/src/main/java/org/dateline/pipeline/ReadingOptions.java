package org.dateline.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.scrape.InputPatterns;
import org.dateline.scrape.ReadOptions;
import org.dateline.scrape.RecordMapping;
import org.dateline.scrape.ScrapeFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how pages are read, for every verb that reads some. */
final class ReadingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--inputRoot",
      paramLabel = "<folder>",
      description = "Folder that uris are relative to. Default: none; uris are absolute.")
  private @Nullable String inputRoot;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      description = "Format of files whose name does not tell it: ${COMPLETION-CANDIDATES}.")
  private @Nullable ScrapeFormat format;

  @Option(
      names = "--map",
      paramLabel = "<field=key>",
      description = "Our field is their key in JSON records, such as text=body; repeatable.")
  private List<String> mapping = new ArrayList<>();

  @Option(
      names = "--assumeClean",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "<boolean>",
      description = "Text files hold main text, without boilerplate. Default: ${DEFAULT-VALUE}.")
  private boolean assumeClean;

  @Option(
      names = "--maxPageMiB",
      defaultValue = "16",
      paramLabel = "<MiB>",
      description = "Largest page that is parsed, unpacked. Default: ${DEFAULT-VALUE}.")
  private int maxPageMiB;

  /** Where files are looked for, from the working folder. */
  InputPatterns patterns(Instant now) {
    return new InputPatterns(Path.of(""), inputRoot, now);
  }

  /**
   * How what is found is read.
   *
   * @throws ParameterException where an option has a value that cannot be
   */
  ReadOptions read() {
    if (maxPageMiB < 1 || maxPageMiB > 1024) {
      throw usage("--maxPageMiB is a number from 1 to 1024, not " + maxPageMiB);
    }
    try {
      return new ReadOptions(
          RecordMapping.parse(mapping), (long) maxPageMiB << 20, format, assumeClean);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
