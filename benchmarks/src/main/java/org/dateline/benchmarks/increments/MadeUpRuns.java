package org.dateline.benchmarks.increments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.pipeline.Dateline;
import picocli.CommandLine;

/** Runs of the whole job over {@link MadeUpNews}, annotated and coded without models. */
public final class MadeUpRuns {
  private MadeUpRuns() {}

  /**
   * Ingests made-up news, run after run, and prints of each run what {@link ProcessBytes} counts.
   * Arguments: folder for input; output; number of the first article; articles of each run, one
   * argument a run.
   */
  public static void main(String[] args) throws Exception {
    Path inputs = Path.of(args[0]);
    long first = Long.parseLong(args[2]);
    List<String> lines = new ArrayList<>();
    for (int run = 3; run < args.length; run++) {
      int count = Integer.parseInt(args[run]);
      Path input = write(inputs, first, count);
      first += count;
      ProcessBytes before = ProcessBytes.now();
      long begun = System.nanoTime();
      ingest(input, Path.of(args[1]));
      ProcessBytes bytes = ProcessBytes.now().since(before);
      lines.add(
          "%d\t%d\t%d\t%d"
              .formatted(
                  count, bytes.read(), bytes.written(), (System.nanoTime() - begun) / 1_000_000));
      System.out.println(lines.get(lines.size() - 1));
    }
    // The runner leaves threads behind.
    Runtime.getRuntime().exit(0);
  }

  /** Writes articles of a batch as records, one a line. */
  public static Path write(Path folder, long first, int count) throws IOException {
    Path file = Files.createDirectories(folder).resolve("batch-" + first + ".jsonl");
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (long number = first; number < first + count; number++) {
        out.write(json.writeValueAsString(MadeUpNews.record(number)));
        out.write('\n');
      }
    }
    return file;
  }

  private static void ingest(Path input, Path output) {
    CommandLine program = Dateline.commandLine(MadeUpAnnotator::new, MadeUpExtractor::new);
    program.setOut(new PrintWriter(Writer.nullWriter()));
    int status =
        program.execute(
            "ingest",
            "--input=" + input,
            "--inputRoot=" + input.getParent(),
            "--output=" + output,
            "--keepSnapshots=1",
            "--progress=never");
    if (status != 0) {
      throw new IllegalStateException("ingest ended with status " + status);
    }
  }
}
