package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.gazetteer.GazetteerSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code gazetteer}: compiles a dump of GeoNames. */
@Command(
    name = "gazetteer",
    description =
        "Compiles a GeoNames dump into a file for ingest --gazetteer that loads in a fraction of"
            + " the time.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Dumps: https://download.geonames.org/export/dump/ (CC BY 4.0: name GeoNames where you",
      "publish). Exit status: 0 done; 1 failed; 2 wrong usage, or the dump is none."
    })
final class GazetteerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "<dump>",
      description = "Dump to read: .txt, .zip or .gz, such as allCountries.zip or cities500.txt.")
  private Path from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "<file>",
      description = "File to write; what is there is replaced.")
  private Path to;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(from)) {
      throw new ParameterException(spec.commandLine(), "--from: " + from + " is no file");
    }
    int places;
    try {
      places = new GazetteerSource(from).compileTo(to);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    spec.commandLine()
        .getOut()
        .println(String.format(Locale.ROOT, "dateline: %,d places compiled into %s", places, to));
    return ExitCode.DONE.status();
  }
}
