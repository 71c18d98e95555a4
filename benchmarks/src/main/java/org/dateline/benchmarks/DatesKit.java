package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Time expressions and their values. */
final class DatesKit implements Kit {
  private static final List<String> SETS = List.of("timebank_dev", "aquaint_dev", "meantime_dev");

  /** Passes over all documents by which speed is measured. */
  private static final int REPETITIONS = 3;

  /** The figures as the scorer prints them, in the order of the table. */
  private static final List<String> PRINTED =
      List.of("strict F1", "relaxed F1", "type F1", "value F1", "value~ F1");

  @Override
  public String name() {
    return "dates";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    List<ObjectNode> records = new ArrayList<>();
    Map<String, TreeSet<String>> uris = new TreeMap<>();
    for (String set : SETS) {
      TreeSet<String> ofSet = new TreeSet<>();
      for (JsonNode doc : JsonLines.read(workspace.kitFile("dates/dev/" + set + "/docs.jsonl"))) {
        String uri = doc.path("uri").asText();
        ofSet.add(uri);
        records.add(Documents.record(uri, doc.path("text").asText(), doc.path("dct").asText()));
      }
      uris.put(set, ofSet);
    }
    Path folder = workspace.emptyFolder(name(), "all");
    IngestRun.Output output = Documents.ingest(workspace, "all sets", folder, records);
    RunsTable runs = new RunsTable("documents");
    runs.add(output);
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "system and set", "strict F1", "relaxed F1", "type F1", "value F1", "value~ F1"));
    for (String set : SETS) {
      Path predictions = folder.resolve(set + ".jsonl");
      JsonLines.write(
          predictions,
          Documents.predictions(
              output.tables(), uris.getOrDefault(set, new TreeSet<>()), DatePrediction::of));
      Scorer scorer = new Scorer(workspace.kitFile("dates/score_dates.py"), folder);
      List<String> arguments =
          List.of(
              "--set", workspace.kitFile("dates/dev/" + set).toString(), predictions.toString());
      JsonNode scores = scorer.score(set, arguments);
      List<String> cells = new ArrayList<>(List.of("**Dateline on " + set + "**"));
      for (String score :
          List.of("strict_f1", "relaxed_f1", "type_f1", "value_f1", "value_loose_f1")) {
        cells.add(Figures.percent(scores.path(score)));
      }
      table.row(cells);
      table.row(Resampled.intervals(scorer, set, arguments, PRINTED));
    }
    table.rows(Peers.load().rows("dates"));
    String markdown =
        """
        Documents as records with their publication day, run with `--until=annotate`; in percent. Intervals by 1,000 \
        resamplings of the documents.

        """
            + table.markdown()
            + speed(workspace, folder)
            + "\n### Runs\n\n"
            + runs.markdown();
    return new Section(markdown, runs.coverages());
  }

  /** What recognition costs beside SUTime in the same run, without all that goes before it. */
  private static String speed(Workspace workspace, Path folder)
      throws IOException, InterruptedException, BenchmarkException {
    Path measured = folder.resolve("speed.json");
    List<String> program =
        new ArrayList<>(
            List.of(
                "org.dateline.benchmarks.times.TimeExpressionSpeed",
                measured.toString(),
                Integer.toString(REPETITIONS)));
    for (String set : SETS) {
      program.add(workspace.kitFile("dates/dev/" + set + "/docs.jsonl").toString());
    }
    OwnJava.run(workspace, folder, program);
    JsonNode speed = JsonLines.readWhole(measured);
    double documents = speed.path("documents").asDouble();
    double own = documents / speed.path("dateline_seconds").asDouble();
    double other = documents / speed.path("sutime_seconds").asDouble();
    double cold = documents / speed.path("first_pass_seconds").asDouble();
    MarkdownTable table =
        new MarkdownTable(List.of("recognition alone", "documents/CPU s", "times SUTime"));
    table.row(List.of("**Dateline**", Figures.decimal(own), Figures.decimal(own / other)));
    table.row(
        List.of(
            "**Dateline**, first pass of a new Java",
            Figures.decimal(cold),
            Figures.decimal(cold / other)));
    table.row(List.of("SUTime (CoreNLP 4.5.10)", Figures.decimal(other), "1"));
    return String.format(
            Locale.ROOT,
            """

            ### Speed

            Processor time of one thread for all %d documents, tokens and parts of speech given, mean of %d passes in turn.

            """,
            speed.path("documents").asInt(),
            REPETITIONS)
        + table.markdown();
  }
}
