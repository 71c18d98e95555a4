package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Events: who did what to whom, in single sentences and in whole articles. */
final class EventsKit implements Kit {
  /** The sets that raw articles are made of; {@code actors} has sentences of {@code plv}. */
  private static final List<String> SETS =
      List.of("plv", "negatives", "cameo_quad", "aw_wiki", "actors", "fivew");

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    Path folder = workspace.emptyFolder(name(), "all");
    Path input = Files.createDirectories(folder.resolve("input"));
    Scorer scorer = new Scorer(workspace.kitFile("events/score_events.py"), folder);
    for (String set : SETS) {
      scorer.run(
          "emit-" + set,
          List.of("emit", "--gold", gold(workspace, set), "--out", input.toString()));
    }
    IngestRun.Output output =
        new IngestRun(workspace, "all sets", folder).ingest(input, PageFiles.uris(input), "end");
    RunsTable runs = new RunsTable("documents");
    runs.add(output);
    Path predictions = folder.resolve("predictions.jsonl");
    List<ObjectNode> mentions = EventPrediction.all(output.tables());
    JsonLines.write(predictions, mentions);
    Path answers = folder.resolve("answers.jsonl");
    JsonLines.write(answers, ArticlePrediction.all(output.tables()));
    Scores scores = new Scores(workspace, scorer, predictions.toString());
    Scores articles = new Scores(workspace, scorer, answers.toString());
    Peers peers = Peers.load();
    Reliability reliability =
        new Reliability(
            mentions,
            JsonLines.readWhole(Path.of(gold(workspace, "plv"))),
            JsonLines.readWhole(Path.of(gold(workspace, "negatives"))));
    String markdown =
        """
        The kit's raw articles (`emit`), run to the end; every row of the mentions table counts, \
        whatever its realis. Each peer's set is named beside it.

        """
            + relation(scores, peers)
            + reliability.markdown()
            + others(scores, peers)
            + fivew(scores, articles, peers)
            + "### Runs\n\n"
            + runs.markdown();
    return new Section(markdown, runs.coverages());
  }

  private static String gold(Workspace workspace, String set) throws BenchmarkException {
    return workspace.kitFile("events/dev/" + set + ".json").toString();
  }

  private static String relation(Scores scores, Peers peers)
      throws IOException, InterruptedException, BenchmarkException {
    JsonNode relation =
        scores.of("relation", "plv", List.of("--neg", gold(scores.workspace(), "negatives")));
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "system and set",
                "root macro-F1",
                "quad",
                "binary",
                "strict root",
                "false alarms",
                "sentences with an event",
                "whole tuple recall"));
    table.row(
        List.of(
            "**Dateline on plv dev**",
            Figures.share(relation.path("root").path("macro_f1")),
            Figures.share(relation.path("quad").path("macro_f1")),
            Figures.share(relation.path("binary").path("macro_f1")),
            Figures.share(relation.path("root_strict_actors").path("macro_f1")),
            Figures.share(relation.path("negatives").path("false_alarm_rate")),
            Figures.share(relation.path("coverage")),
            Figures.share(relation.path("tuple_recall"))));
    table.rows(peers.rows("events/relation"));
    MarkdownTable roots = new MarkdownTable(List.of("root", "P", "R", "F1", "sentences"));
    relation
        .path("root")
        .path("labels")
        .properties()
        .forEach(
            label ->
                roots.row(
                    List.of(
                        label.getKey(),
                        Figures.share(label.getValue().path("p")),
                        Figures.share(label.getValue().path("r")),
                        Figures.share(label.getValue().path("f1")),
                        Figures.count(label.getValue().path("n")))));
    return "### Type, actor and recipient of a sentence (plv, negatives)\n\n"
        + table.markdown()
        + "\n"
        + roots.markdown()
        + "\n";
  }

  private static String others(Scores scores, Peers peers)
      throws IOException, InterruptedException, BenchmarkException {
    JsonNode quad = scores.of("quad", "cameo_quad", List.of()).path("quad");
    JsonNode binary = scores.of("binary", "aw_wiki", List.of());
    MarkdownTable classes =
        new MarkdownTable(List.of("set", "macro-F1", "accuracy", "sentences with an event"));
    classes.row(
        List.of(
            "**Dateline on cameo_quad**, quad class",
            Figures.share(quad.path("macro_f1")),
            Figures.share(quad.path("accuracy"))));
    classes.row(
        List.of(
            "**Dateline on aw_wiki**, conflict or cooperation",
            Figures.share(binary.path("binary").path("macro_f1")),
            Figures.share(binary.path("binary").path("accuracy")),
            Figures.share(binary.path("coverage"))));

    MarkdownTable actors =
        new MarkdownTable(List.of("system and set", "entity found", "country", "role"));
    List<String> actorCells = new ArrayList<>(List.of("**Dateline on actors**"));
    JsonNode actorScores = scores.of("actors", "actors", List.of());
    for (String score : List.of("found", "country_accuracy", "role_accuracy")) {
      actorCells.add(Figures.share(actorScores.path(score)));
    }
    actors.row(actorCells).rows(peers.rows("events/actors"));

    return "### Quad class, conflict or cooperation\n\n"
        + classes.markdown()
        + "\n### Countries and roles of actors\n\n"
        + actors.markdown()
        + "\n";
  }

  private static String fivew(Scores events, Scores articles, Peers peers)
      throws IOException, InterruptedException, BenchmarkException {
    MarkdownTable table =
        new MarkdownTable(List.of("system and set", "who", "what", "when", "where"));
    table.row(hits("article's answers", "main", articles.of("fivew", "fivew", List.of())));
    JsonNode scores = events.of("fivew", "fivew", List.of());
    table.row(hits("main event", "main", scores)).row(hits("any event", "any", scores));
    table.rows(peers.rows("events/fivew"));
    return "### Whole articles: who, what, when, where\n\n" + table.markdown() + "\n";
  }

  private static List<String> hits(String what, String which, JsonNode scores) {
    List<String> cells = new ArrayList<>(List.of("**Dateline on fivew**, " + what));
    for (String question : List.of("who", "what", "when", "where")) {
      cells.add(Figures.share(scores.path(question).path("hit_" + which)));
    }
    return cells;
  }

  /** The scorer's answers for one file of predictions. */
  private record Scores(Workspace workspace, Scorer scorer, String predictions) {
    JsonNode of(String command, String set, List<String> more)
        throws IOException, InterruptedException, BenchmarkException {
      List<String> arguments =
          new ArrayList<>(List.of(command, "--gold", gold(workspace, set), "--pred", predictions));
      arguments.addAll(more);
      return scorer.score(command, arguments);
    }
  }
}
