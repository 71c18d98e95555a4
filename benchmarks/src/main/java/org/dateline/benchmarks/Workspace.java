package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are.
 *
 * @param repository root of the repository
 * @param kits folder that holds the kits
 */
record Workspace(Path repository, Path kits) {

  /**
   * The workspace that the system properties {@code bench.repository} and {@code bench.dir} name.
   * Without {@code bench.dir} the kits are in {@code ../shared/bench} beside the repository.
   *
   * @throws BenchmarkException if the launcher or the kits are not there
   */
  static Workspace fromProperties() throws BenchmarkException {
    Path repository =
        Path.of(System.getProperty("bench.repository", "")).toAbsolutePath().normalize();
    if (!Files.isRegularFile(repository.resolve("dateline"))) {
      throw new BenchmarkException(
          repository + " holds no launcher named dateline; start the benchmarks by benchmarks/run");
    }
    String given = System.getProperty("bench.dir");
    Path kits =
        given == null
            ? repository.resolve("../shared/bench").normalize()
            : Path.of(given).toAbsolutePath().normalize();
    if (!Files.isDirectory(kits)) {
      throw new BenchmarkException(
          "the scoring kits are not in " + kits + "; name their folder by -Dbench.dir=FOLDER");
    }
    return new Workspace(repository, kits);
  }

  /**
   * A file or folder of the kits.
   *
   * @throws BenchmarkException if it is not there
   */
  Path kitFile(String path) throws BenchmarkException {
    Path file = kits.resolve(path);
    if (!Files.exists(file)) {
      throw new BenchmarkException("the kits lack " + path + " (looked in " + kits + ")");
    }
    return file;
  }

  /** An empty folder to work in, ignored by git; what an earlier run left there is removed. */
  Path emptyFolder(String kit, String run) throws IOException {
    Path folder = repository.resolve("benchmarks/target/bench").resolve(kit).resolve(run);
    if (Files.exists(folder)) {
      List<Path> old;
      try (Stream<Path> walk = Files.walk(folder)) {
        old = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : old) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(folder);
  }

  /** The file that the results are written to. */
  Path results() {
    return repository.resolve("benchmarks/RESULTS.md");
  }
}
