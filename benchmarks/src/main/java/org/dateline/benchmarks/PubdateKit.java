package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Publication days of web pages. */
final class PubdateKit implements Kit {
  @Override
  public String name() {
    return "pubdate";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    RunsTable runs = new RunsTable("pages");
    JsonNode scores = PageMetadata.score(workspace, name(), "pubdate/dev", runs);
    List<String> cells =
        new ArrayList<>(Figures.shares(scores, List.of("f1", "precision", "recall", "accuracy")));
    for (String count : List.of("wrong", "off1", "none", "spurious")) {
      cells.add(Figures.count(scores.path(count)));
    }
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "system", "F1", "P", "R", "accuracy", "wrong", "one day off", "none", "spurious"));
    table.row(cells).rows(Peers.load().rows("pubdate"));
    String markdown =
        """
        Run with `--until=strip`, without the pages' addresses. A page that Dateline rejects as no \
        article has no date. Accuracy is the honest figure: recall leaves wrong days out.

        """
            + table.markdown()
            + "\n### Runs\n\n"
            + runs.markdown();
    return new Section(markdown, runs.coverages());
  }
}
