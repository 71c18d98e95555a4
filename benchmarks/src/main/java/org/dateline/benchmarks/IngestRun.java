package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of {@code ./dateline ingest}, as a user would start it. */
final class IngestRun {
  /** Done; published with many rejects: coverage and scores tell what that costs. */
  private static final List<Integer> PUBLISHED = List.of(0, 3);

  /** Has the shell tell at the end what processor time the command took. */
  static final List<String> TIMED =
      List.of("bash", "-c", "TIMEFORMAT='cpu %U %S'; time \"$@\"", "timed");

  private static final Pattern CPU =
      Pattern.compile("^cpu (\\d+)[.,](\\d+) (\\d+)[.,](\\d+)$", Pattern.MULTILINE);

  private final Workspace workspace;
  private final String name;
  private final Path folder;

  /**
   * @param name of the run within its kit
   * @param folder to work in
   */
  IngestRun(Workspace workspace, String name, Path folder) {
    this.workspace = workspace;
    this.name = name;
    this.folder = folder;
  }

  /** Builds Dateline if need be, so that no run is timed with a build in it. */
  static void prepare(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    new ExternalCommand(
            List.of("./dateline", "--version"),
            workspace.repository(),
            workspace.emptyFolder("build", "version"))
        .run(List.of(0));
  }

  /**
   * Reads the input as a user would.
   *
   * @param input file or folder; uris are relative to it, or to the folder the file is in
   * @param uris what is expected to come out
   * @param until the step to stop after; {@code end} for the whole flow
   */
  Output ingest(Path input, Set<String> uris, String until)
      throws IOException, InterruptedException, BenchmarkException {
    return ingest(input, uris, until, List.of());
  }

  /** The same with more options. */
  Output ingest(Path input, Set<String> uris, String until, List<String> more)
      throws IOException, InterruptedException, BenchmarkException {
    Path root = input.toFile().isDirectory() ? input : input.getParent();
    return ingest(List.of(input), root, uris, until, more);
  }

  /**
   * The same of several files or folders.
   *
   * @param root folder that uris are relative to
   */
  Output ingest(List<Path> inputs, Path root, Set<String> uris, String until, List<String> more)
      throws IOException, InterruptedException, BenchmarkException {
    Path output = folder.resolve("output");
    List<String> words = new ArrayList<>(TIMED);
    words.addAll(List.of("./dateline", "ingest"));
    inputs.forEach(input -> words.add("--input=" + input));
    words.add("--inputRoot=" + root);
    words.add("--output=" + output);
    words.add("--until=" + until);
    words.add("--progress=never");
    words.addAll(more);
    ExternalCommand.Result result =
        new ExternalCommand(words, workspace.repository(), folder).run(PUBLISHED);
    Tables tables = Tables.of(output.resolve("current").resolve("json"));
    Coverage coverage = Coverage.of(name, uris, tables.uris("articles"), tables.uris("rejects"));
    return new Output(
        tables, coverage, result.wall().toMillis() / 1000.0, cpuSeconds(result.stderr()));
  }

  /** User and system seconds together, whatever the locale's decimal point. */
  static double cpuSeconds(String stderr) throws BenchmarkException {
    Matcher told = CPU.matcher(stderr);
    if (!told.find()) {
      throw new BenchmarkException("the shell did not tell the processor time: " + stderr);
    }
    return Double.parseDouble(told.group(1) + '.' + told.group(2))
        + Double.parseDouble(told.group(3) + '.' + told.group(4));
  }

  /**
   * What a run gave.
   *
   * @param tables the rows it published
   * @param coverage what became of the inputs
   * @param seconds wall time from the start of the command to its end, start of Java included
   * @param cpuSeconds processor time of all its threads
   */
  record Output(Tables tables, Coverage coverage, double seconds, double cpuSeconds) {}
}
