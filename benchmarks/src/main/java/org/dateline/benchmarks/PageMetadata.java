package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Publication days, titles and authors of a folder of HTML pages, run and scored. */
final class PageMetadata {
  private PageMetadata() {}

  /**
   * The figures of the pages beside {@code truth.json} in a folder.
   *
   * @param kit name of the kit
   * @param pages folder below the kits that holds {@code html} and {@code truth.json}
   */
  static JsonNode score(Workspace workspace, String kit, String pages, RunsTable runs)
      throws IOException, InterruptedException, BenchmarkException {
    Path html = workspace.kitFile(pages + "/html");
    Path truth = workspace.kitFile(pages + "/truth.json");
    Path folder = workspace.emptyFolder(kit, "html");
    IngestRun.Output output =
        new IngestRun(workspace, "html", folder).ingest(html, PageFiles.uris(html), "strip");
    runs.add(output);
    Path predictions = folder.resolve("predictions.jsonl");
    JsonLines.write(predictions, PagePrediction.all(output.tables()));
    return new Scorer(workspace.kitFile("pubdate/score_pubdate.py"), folder)
        .score("metadata", List.of("--truth", truth.toString(), predictions.toString()));
  }
}
