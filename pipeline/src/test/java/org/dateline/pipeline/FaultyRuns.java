package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** What tests of faults need: articles enough, and a look at files and processes. */
final class FaultyRuns {
  private static final List<String> TOWNS =
      List.of("Arvel", "Brenlo", "Castrin", "Dorvik", "Ellam");
  private static final List<String> GOODS = List.of("wheat", "copper", "timber", "salt", "wool");
  private static final List<String> ACTS =
      List.of(
          "Dockers went on strike in %s over the price of %s.",
          "Police arrested four traders in %s after thefts of %s.",
          "The governor of %s met importers of %s on Monday.",
          "Protesters blocked the market of %s, where %s is sold.");

  private FaultyRuns() {}

  /** JSON records of so many articles, each with words of its own. */
  static Path articles(Path file, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        int n = 7 * i + 3 * j + i * j;
        text.append(
                String.format(
                    Locale.ROOT,
                    ACTS.get(n % ACTS.size()),
                    TOWNS.get((i + j) % TOWNS.size()),
                    GOODS.get((i / 5 + j) % GOODS.size())))
            .append(" It was case ")
            .append(1000 * i + j)
            .append(" of the year. ");
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "{\"id\": \"a%d\", \"title\": \"Case %d\", \"date\": \"2031-05-%02d\", \"text\": \"%s\"}",
              i,
              i,
              1 + i % 28,
              text.toString().strip()));
    }
    return Files.write(file, lines);
  }

  /**
   * Files of a snapshot's tables, sorted; not its summary, which has the time, nor its archive,
   * whose files have names and marks of their own each time, nor the manifest that lists them.
   */
  static List<Path> tables(Path snapshot) throws IOException {
    try (Stream<Path> files = Files.walk(snapshot)) {
      return files
          .filter(Files::isRegularFile)
          .map(snapshot::relativize)
          .filter(file -> file.getNameCount() > 1 && !file.startsWith("archive"))
          .sorted()
          .toList();
    }
  }

  /** Waits until the condition holds. */
  static void await(Callable<Boolean> condition) throws Exception {
    for (int i = 0; i < 6_000; i++) {
      if (condition.call()) {
        return;
      }
      Thread.sleep(10);
    }
    assertThat(condition.call()).as("it came to pass within a minute").isTrue();
  }

  /** Whether the command ended well. */
  static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
