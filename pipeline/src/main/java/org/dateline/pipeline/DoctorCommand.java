package org.dateline.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.pipeline.Finding.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code doctor}: looks at what a run needs and says what to do. */
@Command(
    name = "doctor",
    description = "Looks at Java, memory, models, disk and output, and says what to do.",
    mixinStandardHelpOptions = true,
    footer = {"", "Exit status: 0 runs will work; 5 they will not."})
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      defaultValue = "output",
      paramLabel = "<folder>",
      description = "Output folder to look at. Default: ${DEFAULT-VALUE}.")
  private String output;

  @Override
  public Integer call() {
    List<Finding> findings = Surroundings.look(Path.of(output).toAbsolutePath().normalize());
    PrintWriter out = spec.commandLine().getOut();
    for (Finding finding : findings) {
      out.printf(
          Locale.ROOT,
          "%-8s %-10s %s%n",
          finding.grade().name().toLowerCase(Locale.ROOT),
          finding.subject(),
          finding.text());
    }
    out.flush();
    boolean fails = findings.stream().anyMatch(finding -> finding.grade() == Grade.FAILURE);
    return (fails ? ExitCode.ENVIRONMENT : ExitCode.DONE).status();
  }
}
