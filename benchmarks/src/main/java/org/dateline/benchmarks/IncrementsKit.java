package org.dateline.benchmarks;

import java.io.IOException;
import java.util.List;

/** Runs onto an existing output: what they cost, and how far they agree with a single run. */
final class IncrementsKit implements Kit {
  private static final List<String> PARTS =
      List.of(System.getProperty("bench.increments", "growth,agreement").split(",", -1));

  @Override
  public String name() {
    return "increments";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    StringBuilder markdown = new StringBuilder();
    if (PARTS.contains("growth")) {
      markdown.append(new GrowthRuns(workspace).markdown()).append('\n');
    }
    AgreementRuns agreement = new AgreementRuns(workspace);
    if (PARTS.contains("agreement")) {
      markdown.append(agreement.markdown());
    }
    return new Section(markdown.toString(), agreement.coverages());
  }
}
