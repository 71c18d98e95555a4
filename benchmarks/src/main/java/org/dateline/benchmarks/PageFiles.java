package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages of a kit: the files of one folder. */
final class PageFiles {
  private PageFiles() {}

  /** The names of the files in the folder: their uris when it is the input root. */
  static Set<String> uris(Path folder) throws IOException, BenchmarkException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
    }
    if (names.isEmpty()) {
      throw new BenchmarkException(folder + " holds no page");
    }
    return names;
  }
}
