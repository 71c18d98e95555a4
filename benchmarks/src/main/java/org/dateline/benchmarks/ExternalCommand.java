package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs another program, its output kept in files. */
final class ExternalCommand {
  private static final int LINES_SHOWN = 20;

  private final List<String> words;
  private final Path workingFolder;
  private final Path logs;

  /**
   * @param words the program and its arguments
   * @param workingFolder where it runs
   * @param logs folder for the files {@code stdout.txt} and {@code stderr.txt}
   */
  ExternalCommand(List<String> words, Path workingFolder, Path logs) {
    this.words = List.copyOf(words);
    this.workingFolder = workingFolder;
    this.logs = logs;
  }

  /**
   * How a program ended well.
   *
   * @param stdout what it wrote to standard output
   * @param stderr what it wrote to standard error
   * @param wall how long it ran
   */
  record Result(String stdout, String stderr, Duration wall) {}

  /**
   * Runs the program to its end.
   *
   * @param accepted exit statuses that count as success
   * @throws BenchmarkException with the exit status and the last lines of output, if it fails or is
   *     not there
   */
  Result run(List<Integer> accepted) throws IOException, InterruptedException, BenchmarkException {
    Path stdout = logs.resolve("stdout.txt");
    Path stderr = logs.resolve("stderr.txt");
    long begun = System.nanoTime();
    Process process = start(stdout, stderr);
    int status;
    try {
      status = process.waitFor();
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      throw e;
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - begun);
    Result result = new Result(read(stdout), read(stderr), wall);
    if (!accepted.contains(status)) {
      throw new BenchmarkException(
          String.format(
              "%s ended with exit status %d; its last lines:%n%s",
              String.join(" ", words),
              status,
              lastLines(result.stdout() + System.lineSeparator() + result.stderr())));
    }
    return result;
  }

  private Process start(Path stdout, Path stderr) throws BenchmarkException {
    try {
      return new ProcessBuilder(words)
          .directory(workingFolder.toFile())
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(stdout.toFile())
          .redirectError(stderr.toFile())
          .start();
    } catch (IOException e) {
      throw new BenchmarkException("cannot run " + words.get(0) + ": " + e.getMessage());
    }
  }

  private static String read(Path file) throws IOException {
    // Decoding must not fail: whatever the program wrote is to be shown.
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  static String lastLines(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return String.join(
        System.lineSeparator(),
        lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }
}
