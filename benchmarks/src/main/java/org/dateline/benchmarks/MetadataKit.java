package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Title, authors and publication day of the pages of the extraction kit that have them. */
final class MetadataKit implements Kit {
  @Override
  public String name() {
    return "metadata";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    RunsTable runs = new RunsTable("pages");
    JsonNode scores = PageMetadata.score(workspace, name(), "extraction/dev/wcxb", runs);
    List<String> cells =
        List.of(
            Figures.DATELINE,
            Figures.share(scores.path("accuracy")),
            Figures.count(scores.path("wrong")),
            Figures.count(scores.path("none")),
            Figures.count(scores.path("spurious")),
            Figures.share(scores.path("title_exact")),
            Figures.share(scores.path("author_exact")),
            Figures.share(scores.path("author_overlap")));
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "system",
                "date accuracy",
                "wrong",
                "none",
                "spurious",
                "title exact",
                "author exact",
                "author overlap"));
    table.row(cells).rows(Peers.load().rows("metadata"));
    String markdown =
        """
        The HTML pages of wcxb, run with `--until=strip` and scored by the pubdate kit's scorer.

        """
            + table.markdown()
            + "\n### Runs\n\n"
            + runs.markdown();
    return new Section(markdown, runs.coverages());
  }
}
