package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.benchmarks.increments.MadeUpRuns;

/** What a run reads and writes, by how much is stored that it adds to. */
final class GrowthRuns {
  private static final int BASE = Integer.getInteger("bench.increments.stored", 2_000);
  private static final List<Integer> TIMES = List.of(1, 4, 16);
  private static final int BATCH = 1_000;
  private static final int NEW = 40;

  /** One more than are merged at once: the run that is measured merges no tables. */
  private static final int SMALL_RUNS = 9;

  private static final int REPETITIONS = Integer.getInteger("bench.increments.repetitions", 3);
  private static final double MB = 1e6;

  private final Workspace workspace;
  private final Path folder;
  private final MarkdownTable ingest =
      new MarkdownTable(
          List.of(
              "stored articles",
              "MB stored",
              "MB read",
              "MB written",
              "files written",
              "files linked",
              "seconds",
              "CPU seconds",
              "peak MB"));
  private final MarkdownTable small =
      new MarkdownTable(
          List.of("stored articles", "MB read", "most", "MB written", "most", "seconds"));
  private final TreeMap<Integer, SnapshotFiles> files = new TreeMap<>();

  GrowthRuns(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.folder = workspace.emptyFolder("increments", "growth");
  }

  String markdown() throws IOException, InterruptedException, BenchmarkException {
    Path stored = folder.resolve("stored");
    measure(0, stored);
    int articles = 0;
    for (int times : TIMES) {
      List<Integer> batches = new ArrayList<>();
      for (int left = times * BASE - articles; left > 0; left -= BATCH) {
        batches.add(Math.min(BATCH, left));
      }
      makeUp(stored, articles, batches, "to-" + times);
      articles = times * BASE;
      measure(articles, stored);
    }
    return """
        ### Growth

        One run of `./dateline ingest` over %d new articles onto outputs that hold more and more: made-up \
        news of some 120 words, 100 articles a day, half of them on stories of the last days, stored in \
        runs of %d annotated and coded without models, and %d runs of %d. Bytes are those of all calls that read and \
        write, start of Java and loading of models included: the first row is what a run onto no output \
        takes. Medians of %d runs.

        """
            .formatted(NEW, BATCH, SMALL_RUNS, NEW, REPETITIONS)
        + ingest.markdown()
        + "\nKB of the files that such a run writes:\n\n"
        + byTable()
        + """

        Means, and the most, of the %d runs of %d articles in a row, without models, in one process:

        """
            .formatted(SMALL_RUNS, NEW)
        + small.markdown();
  }

  /** On a copy: small runs without models, then runs of the program. */
  private void measure(int articles, Path stored)
      throws IOException, InterruptedException, BenchmarkException {
    Path begun = folder.resolve("begun-" + articles);
    if (articles > 0) {
      copy(stored, begun);
      smallRuns(articles, begun);
    }
    Path input = MadeUpRuns.write(folder.resolve("new"), articles + SMALL_RUNS * NEW, NEW);
    List<MeasuredCommand.Used> used = new ArrayList<>();
    Path output = folder.resolve("output-" + articles);
    JsonNode before = articles > 0 ? SnapshotFiles.manifest(begun) : MissingNode.getInstance();
    for (int i = 0; i < REPETITIONS; i++) {
      delete(output);
      if (articles > 0) {
        copy(begun, output);
      }
      used.add(
          MeasuredCommand.run(
              workspace,
              folder,
              List.of(
                  "./dateline",
                  "ingest",
                  "--input=" + input,
                  "--inputRoot=" + input.getParent(),
                  "--output=" + output,
                  "--progress=never")));
    }
    SnapshotFiles written = SnapshotFiles.of(before, SnapshotFiles.manifest(output));
    files.put(articles, written);
    ingest.row(
        List.of(
            Integer.toString(articles == 0 ? 0 : articles + SMALL_RUNS * NEW),
            articles == 0 ? "0" : Figures.decimal(bytes(before) / MB),
            Figures.decimal(
                median(used, Comparator.comparing(MeasuredCommand.Used::read)).read() / MB),
            Figures.decimal(
                median(used, Comparator.comparing(MeasuredCommand.Used::written)).written() / MB),
            Integer.toString(written.written()),
            Integer.toString(written.linked()),
            Figures.decimal(
                median(used, Comparator.comparing(MeasuredCommand.Used::seconds)).seconds()),
            Figures.decimal(
                median(used, Comparator.comparing(MeasuredCommand.Used::cpuSeconds)).cpuSeconds()),
            Long.toString(
                Math.round(
                    median(used, Comparator.comparing(MeasuredCommand.Used::peak)).peak() / MB))));
  }

  private void smallRuns(int articles, Path output)
      throws IOException, InterruptedException, BenchmarkException {
    List<String> lines =
        makeUp(output, articles, Collections.nCopies(SMALL_RUNS, NEW), "small-" + articles);
    double[] sums = new double[3];
    double[] most = new double[3];
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      for (int i = 0; i < sums.length; i++) {
        double value = Double.parseDouble(cells[i + 1]);
        sums[i] += value;
        most[i] = Math.max(most[i], value);
      }
    }
    small.row(
        List.of(
            Integer.toString(articles),
            Figures.decimal(sums[0] / lines.size() / MB),
            Figures.decimal(most[0] / MB),
            Figures.decimal(sums[1] / lines.size() / MB),
            Figures.decimal(most[1] / MB),
            Figures.decimal(sums[2] / lines.size() / 1000)));
  }

  private List<String> makeUp(Path output, int first, List<Integer> batches, String name)
      throws IOException, InterruptedException, BenchmarkException {
    List<String> program =
        new ArrayList<>(
            List.of(
                MadeUpRuns.class.getName(),
                folder.resolve("input").toString(),
                output.toString(),
                Integer.toString(first)));
    batches.forEach(batch -> program.add(Integer.toString(batch)));
    Path logs = Files.createDirectories(folder.resolve("logs").resolve(name));
    return OwnJava.run(workspace, logs, program).stdout().lines().toList();
  }

  private String byTable() {
    SortedSet<String> tables = new TreeSet<>();
    files.values().forEach(each -> tables.addAll(each.bytes().keySet()));
    List<String> header = new ArrayList<>(List.of("stored articles"));
    header.addAll(tables);
    MarkdownTable table = new MarkdownTable(header);
    files.forEach(
        (articles, each) -> {
          List<String> cells = new ArrayList<>(List.of(Integer.toString(articles)));
          tables.forEach(
              name -> cells.add(Long.toString(each.bytes().getOrDefault(name, 0L) / 1000)));
          table.row(cells);
        });
    return table.markdown();
  }

  private static long bytes(JsonNode manifest) {
    long bytes = 0;
    for (String part : List.of("files", "archive")) {
      for (JsonNode file : manifest.path(part)) {
        bytes += file.path("bytes").asLong();
      }
    }
    return bytes;
  }

  private static MeasuredCommand.Used median(
      List<MeasuredCommand.Used> used, Comparator<MeasuredCommand.Used> by) {
    return used.stream().sorted(by).toList().get(used.size() / 2);
  }

  private void copy(Path from, Path to)
      throws IOException, InterruptedException, BenchmarkException {
    new ExternalCommand(List.of("cp", "-a", from.toString(), to.toString()), folder, folder)
        .run(List.of(0));
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      List<Path> all;
      try (Stream<Path> tree = Files.walk(path)) {
        all = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }
}
