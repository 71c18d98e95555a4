package org.dateline.pipeline;

import java.io.PrintWriter;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.plover.EventExtractor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code dateline <verb> --option=value …}. */
@Command(
    name = "dateline",
    description = "Turns raw news scrapes into normalized event records.",
    mixinStandardHelpOptions = true,
    versionProvider = Dateline.PrintedVersion.class,
    subcommands = {
      IngestCommand.class,
      ExplainCommand.class,
      ForgetCommand.class,
      GazetteerCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "<verb>",
    footer = {
      "",
      "Example:",
      "  ./dateline ingest --input='seeds/**' --output=output",
      "",
      "@|bold ./dateline ingest --help|@ lists the options of the main job."
    })
public final class Dateline implements Runnable {
  @Spec private CommandSpec spec;

  private Dateline() {}

  /** Runs the program and ends the process with one of the documented exit codes. */
  public static void main(String[] args) {
    PinnedDefaults.pin();
    int status = commandLine().execute(args);
    // Runners leave threads behind that would keep the process alive.
    Runtime.getRuntime().exit(status);
  }

  /** The program as a picocli command line, for embedding and tests. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Dateline());
    commandLine.setUsageHelpWidth(100);
    commandLine.setUsageHelpLongOptionsMaxWidth(36);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(Dateline::usageError);
    commandLine.setExecutionExceptionHandler(Failures::report);
    // What ingest does not know may be an option of Beam's.
    commandLine.getSubcommands().get("ingest").setUnmatchedArgumentsAllowed(true);
    return commandLine;
  }

  /**
   * The program with other engines: for those who have their own, and for measuring what the rest
   * costs. Outputs do not tell by which engines they were made: keep to the same.
   */
  public static CommandLine commandLine(
      ArticleAnnotator.Factory annotator, EventExtractor.Factory extractor) {
    CommandLine commandLine = commandLine();
    IngestCommand ingest = commandLine.getSubcommands().get("ingest").getCommand();
    ingest.use(new Engines(annotator, extractor));
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a verb, such as: ./dateline ingest");
  }

  private static int usageError(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("dateline: " + e.getMessage() + " (see ./dateline --help)");
    err.flush();
    return ExitCode.USAGE.status();
  }

  /** Prints {@code dateline 0.1.0}. */
  static final class PrintedVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dateline " + Version.dateline()};
    }
  }
}
