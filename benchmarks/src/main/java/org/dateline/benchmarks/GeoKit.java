package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Places: found, and put on the map. */
final class GeoKit implements Kit {
  private static final List<String> SETS = List.of("lgl", "trnews");

  @Override
  public String name() {
    return "geo";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    List<ObjectNode> records = new ArrayList<>();
    TreeSet<String> uris = new TreeSet<>();
    List<String> arguments = new ArrayList<>(List.of("--gold"));
    for (String set : SETS) {
      Path gold = workspace.kitFile("geo/dev/" + set + ".json");
      arguments.add(gold.toString());
      for (JsonNode doc : JsonLines.readWhole(gold)) {
        String uri = doc.path("uri").asText();
        uris.add(uri);
        records.add(Documents.record(uri, doc.path("text").asText(), doc.path("date").asText()));
      }
    }
    Path folder = workspace.emptyFolder(name(), "all");
    IngestRun.Output output = Documents.ingest(workspace, "all sets", folder, records);
    RunsTable runs = new RunsTable("documents");
    runs.add(output);
    Path predictions = folder.resolve("predictions.jsonl");
    JsonLines.write(predictions, Documents.predictions(output.tables(), uris, PlacePrediction::of));
    arguments.addAll(List.of("--pred", predictions.toString()));
    JsonNode scores =
        new Scorer(workspace.kitFile("geo/score_geo.py"), folder).score("places", arguments);
    String markdown =
        """
        Documents as records, without title and address, run with `--until=annotate`. P, R, F1: \
        places found; A161, A161c, country: of those found, the share put right; E2E F1: found and \
        put right.

        """
            + table(scores).markdown()
            + """

            Other systems on all of LGL, TR-News and a third corpus, old versions, so not comparable \
            line by line:

            """
            + peers().markdown()
            + "\n### Runs\n\n"
            + runs.markdown();
    return new Section(markdown, runs.coverages());
  }

  private static MarkdownTable table(JsonNode scores) {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "set", "P", "R", "F1", "A161", "A161c", "country", "mean km", "E2E161c", "E2E F1"));
    for (String set : List.of("all", "lgl", "trnews")) {
      JsonNode figures = scores.path(set);
      table.row(
          List.of(
              "**Dateline on " + set + "**",
              Figures.share(figures.path("precision")),
              Figures.share(figures.path("recall")),
              Figures.share(figures.path("f1")),
              Figures.share(figures.path("acc161_found")),
              Figures.share(figures.path("acc161c_found")),
              Figures.share(figures.path("country_found")),
              Figures.count(figures.path("mean_km")),
              Figures.share(figures.path("e2e_acc161c")),
              Figures.share(figures.path("e2e_f1"))));
    }
    return table;
  }

  private static MarkdownTable peers() throws IOException {
    return new MarkdownTable(
            List.of(
                "system",
                "F1",
                "A161",
                "A161c",
                "country",
                "mean km",
                "E2E161c",
                "E2E F1",
                "LGL E2E F1",
                "TR-News E2E F1"))
        .rows(Peers.load().rows("geo"));
  }
}
