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
            List.of(
                "run",
                unit,
                "articles",
                "rejected",
                "coverage",
                "seconds",
                unit + "/s",
                "CPU seconds",
                unit + "/CPU s"));
  }

  void add(IngestRun.Output output) {
    Coverage coverage = output.coverage();
    table.row(
        List.of(
            coverage.run(),
            Integer.toString(coverage.inputs()),
            Integer.toString(coverage.articles()),
            Integer.toString(coverage.rejected()),
            Figures.share(coverage.share()),
            Figures.decimal(output.seconds()),
            Figures.decimal(coverage.inputs() / output.seconds()),
            Figures.decimal(output.cpuSeconds()),
            Figures.decimal(coverage.inputs() / output.cpuSeconds())));
    coverages.add(coverage);
  }

  String markdown() {
    return table.markdown();
  }

  List<Coverage> coverages() {
    return List.copyOf(coverages);
  }
}
