package org.dateline.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Tabulates what became of the inputs of each run of a kit, and how fast. */
final class RunsTable {
  private final MarkdownTable table;
  private final List<Coverage> coverages = new ArrayList<>();

  /**
   * @param unit what the inputs are: pages, documents
   */
  RunsTable(String unit) {
    table =
        new MarkdownTable(
            List.of("run", unit, "articles", "rejected", "coverage", "seconds", unit + "/s"));
  }

  void add(IngestRun.Output output) {
    Coverage coverage = output.coverage();
    double seconds = output.wall().toMillis() / 1000.0;
    table.row(
        List.of(
            coverage.run(),
            Integer.toString(coverage.inputs()),
            Integer.toString(coverage.articles()),
            Integer.toString(coverage.rejected()),
            Figures.share(coverage.share()),
            Figures.decimal(seconds),
            Figures.decimal(coverage.inputs() / seconds)));
    coverages.add(coverage);
  }

  String markdown() {
    return table.markdown();
  }

  List<Coverage> coverages() {
    return List.copyOf(coverages);
  }
}
