package org.dateline.pipeline;

import java.util.List;
import java.util.Locale;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** What the command line says to Beam: the runner, and options of the runner's own. */
final class BeamOptions {
  private static final String RUNNER = "--runner=";

  private BeamOptions() {}

  /**
   * The options as Beam understands them, ready for a run.
   *
   * @param arguments those that are none of ours
   * @throws IllegalArgumentException saying in one line what is wrong with them
   */
  static PipelineOptions parse(List<String> arguments) {
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        throw new IllegalArgumentException(
            "'" + argument + "' is no option; options are written --name=value");
      }
      if (argument.startsWith(RUNNER)) {
        requireRunner(argument);
      } else if (argument.toLowerCase(Locale.ROOT).equals("--attachedmode=false")) {
        throw new IllegalArgumentException(
            argument + ": Dateline publishes when the runner has ended, so it must wait for it");
      }
    }
    PipelineOptions options;
    try {
      options = PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.join(" ", arguments) + ": no such option, or not such a value", e);
    }
    if (options.getRunner() == DirectRunner.class) {
      DirectOptions direct = options.as(DirectOptions.class);
      direct.setBlockOnRun(false);
      // These checks re-encode every value at every step; the tests run with them.
      direct.setEnforceImmutability(false);
      direct.setEnforceEncodability(false);
    }
    options.setJobName("dateline-ingest");
    return options;
  }

  private static void requireRunner(String argument) {
    PipelineOptions options;
    try {
      options = PipelineOptionsFactory.fromArgs(argument).create();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          argument
              + " is not on the classpath; ./dateline brings FlinkRunner, SparkRunner and"
              + " DataflowRunner, Maven with -Pflink, -Pspark or -Pdataflow",
          e);
    }
    if (options.getRunner().getSimpleName().equals("DataflowRunner")) {
      throw new IllegalArgumentException(
          argument
              + " cannot run this yet: its workers mount no folder that --input and --output"
              + " could lie in");
    }
  }
}
