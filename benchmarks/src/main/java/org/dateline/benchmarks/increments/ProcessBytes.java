package org.dateline.benchmarks.increments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Bytes that this process has read and written since it began, whether they came from the disk or
 * from memory: Linux counts them in {@code /proc/self/io}.
 *
 * @param read by calls that read
 * @param written by calls that write
 */
record ProcessBytes(long read, long written) {
  private static final Path COUNTS = Path.of("/proc/self/io");

  /** Up to now. */
  static ProcessBytes now() throws IOException {
    List<String> lines = Files.readAllLines(COUNTS);
    return new ProcessBytes(count(lines, "rchar: "), count(lines, "wchar: "));
  }

  ProcessBytes since(ProcessBytes earlier) {
    return new ProcessBytes(read - earlier.read, written - earlier.written);
  }

  private static long count(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }
}
