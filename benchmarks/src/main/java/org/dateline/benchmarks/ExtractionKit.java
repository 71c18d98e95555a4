package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Article bodies, from pages and from naive dumps of the same pages. */
final class ExtractionKit implements Kit {
  private static final List<String> SETS = List.of("aeb", "fundus", "wcxb");
  private static final List<String> SCORES =
      List.of("f1", "precision", "recall", "accuracy", "page_f1");

  @Override
  public String name() {
    return "extraction";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    Peers peers = Peers.load();
    RunsTable runs = new RunsTable("pages");
    StringBuilder markdown = new StringBuilder();
    markdown.append(
        """
        Each set is run with `--until=strip`. F1, P, R and accuracy as the kit defines them; page F1 \
        and empty do not spare silence. Dateline's body model learns its weights from these very \
        pages, so its rows below show the fit, not what to expect of pages nobody has seen; the \
        peers were not trained on them. Below stands the standard deviation of 1,000 resamplings of \
        the pages.

        """);
    for (String set : SETS) {
      for (String kind : List.of("html", "text")) {
        String key = set + "/" + kind;
        MarkdownTable table =
            new MarkdownTable(List.of("system", "F1", "P", "R", "accuracy", "page F1", "empty"));
        score(workspace, set, kind, runs).forEach(table::row);
        table.rows(peers.rows("extraction/" + key));
        markdown.append("### ").append(set);
        markdown.append(kind.equals("html") ? ", HTML" : ", text dumps");
        markdown.append("\n\n").append(table.markdown()).append('\n');
      }
    }
    markdown.append("### Runs\n\n").append(runs.markdown());
    return new Section(markdown.toString(), runs.coverages());
  }

  private List<List<String>> score(Workspace workspace, String set, String kind, RunsTable runs)
      throws IOException, InterruptedException, BenchmarkException {
    Path pages = workspace.kitFile("extraction/dev/" + set + "/" + kind);
    Path truth = workspace.kitFile("extraction/dev/" + set + "/truth.json");
    Path folder = workspace.emptyFolder(name(), set + "-" + kind);
    IngestRun.Output output =
        new IngestRun(workspace, set + " " + kind, folder)
            .ingest(pages, PageFiles.uris(pages), "strip");
    runs.add(output);
    Path predictions = folder.resolve("predictions.jsonl");
    JsonLines.write(predictions, PagePrediction.all(output.tables()));
    Scorer scorer = new Scorer(workspace.kitFile("extraction/score_extraction.py"), folder);
    List<String> arguments = List.of("--truth", truth.toString(), predictions.toString());
    JsonNode scores = scorer.score("bodies", arguments);
    List<String> cells = new ArrayList<>(Figures.shares(scores, SCORES));
    cells.add(Figures.count(scores.path("empty")));
    List<String> deviations = new ArrayList<>(Resampled.deviations(scorer, arguments));
    deviations.add("");
    return List.of(cells, deviations);
  }
}
