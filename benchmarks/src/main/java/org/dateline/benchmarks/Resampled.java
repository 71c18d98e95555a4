package org.dateline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far figures would differ on other documents of the same kind: a bootstrap by the scorers. */
final class Resampled {
  private static final String ROUNDS = "1000";
  private static final Pattern DEVIATIONS = Pattern.compile("(?m)^\\s*\\+-\\s+(.+)$");
  private static final Pattern INTERVAL =
      Pattern.compile("(?m)^(.+?) +[\\d.]+ .*?95% interval ([\\d.]+) \\.\\. ([\\d.]+)$");

  private Resampled() {}

  /**
   * A row of standard deviations, as the scorer of extraction prints them.
   *
   * @param arguments as for the figures themselves
   */
  static List<String> deviations(Scorer scorer, List<String> arguments)
      throws IOException, InterruptedException, BenchmarkException {
    return deviations(printed(scorer, "deviations", arguments));
  }

  static List<String> deviations(String printed) throws BenchmarkException {
    Matcher line = DEVIATIONS.matcher(printed);
    if (!line.find()) {
      throw new BenchmarkException("no line with +- in what the scorer printed: " + printed);
    }
    List<String> cells = new ArrayList<>(List.of("± standard deviation"));
    cells.addAll(List.of(line.group(1).strip().split("\\s+")));
    return cells;
  }

  /**
   * A row of 95 % intervals, as the scorer of dates prints them.
   *
   * @param set named in the row
   * @param figures names of the figures as printed, in order
   */
  static List<String> intervals(
      Scorer scorer, String set, List<String> arguments, List<String> figures)
      throws IOException, InterruptedException, BenchmarkException {
    return intervals(printed(scorer, set + "-intervals", arguments), figures);
  }

  static List<String> intervals(String printed, List<String> figures) throws BenchmarkException {
    List<String> cells = new ArrayList<>(List.of("95 % interval"));
    for (String figure : figures) {
      cells.add(
          INTERVAL
              .matcher(printed)
              .results()
              .filter(line -> line.group(1).equals(figure))
              .map(line -> line.group(2) + "–" + line.group(3))
              .findFirst()
              .orElseThrow(
                  () -> new BenchmarkException("no interval of " + figure + " in " + printed)));
    }
    return cells;
  }

  private static String printed(Scorer scorer, String logName, List<String> arguments)
      throws IOException, InterruptedException, BenchmarkException {
    List<String> words = new ArrayList<>(arguments);
    words.addAll(List.of("--bootstrap", ROUNDS));
    return scorer.run(logName, words).stdout();
  }
}
