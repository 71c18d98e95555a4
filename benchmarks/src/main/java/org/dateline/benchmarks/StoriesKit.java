package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which articles report one story, and which are copies of one text. */
final class StoriesKit implements Kit {
  private static final List<ArticleSet> SETS =
      List.of(
          new ArticleSet("ecbp", "story_id"),
          new ArticleSet("wikinews", "story_id"),
          new ArticleSet("neardup", "copy_group"));

  private static final String FILE = "articles.jsonl";

  /**
   * A set of the kit.
   *
   * @param name its name
   * @param group the column of the articles table that is held against its gold
   */
  record ArticleSet(String name, String group) {}

  @Override
  public String name() {
    return "stories";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    Peers peers = Peers.load();
    RunsTable runs = new RunsTable("records");
    StringBuilder markdown = new StringBuilder();
    markdown.append(
        """
        Articles as records with title, text and publication day, run with `--until=strip`; in \
        percent. An article without a group is one of its own. The peers' thresholds were chosen on \
        these very articles.

        """);
    for (ArticleSet set : SETS) {
      Path folder = workspace.emptyFolder(name(), set.name());
      IngestRun.Output output = ingest(workspace, set, folder);
      runs.add(output);
      Path gold = workspace.kitFile("stories/dev/" + set.name() + ".gold.jsonl");
      List<ObjectNode> predictions = predictions(output.tables(), set);
      MarkdownTable table =
          new MarkdownTable(
              List.of("system", "groups", "BCubed P", "BCubed R", "BCubed F1", "pairwise F1"));
      table.row(score(workspace, gold, folder, predictions));
      table.rows(peers.rows("stories/" + set.name()));
      markdown.append("### ").append(set.name()).append(", `").append(set.group()).append("`\n\n");
      markdown.append(table.markdown()).append('\n');
      if (set.name().equals("neardup")) {
        markdown.append(kinds(gold, predictions)).append('\n');
      }
    }
    markdown.append("### Runs\n\n").append(runs.markdown());
    return new Section(markdown.toString(), runs.coverages());
  }

  private static IngestRun.Output ingest(Workspace workspace, ArticleSet set, Path folder)
      throws IOException, InterruptedException, BenchmarkException {
    List<ObjectNode> records = new ArrayList<>();
    Set<String> uris = new TreeSet<>();
    for (JsonNode article : articles(workspace, set.name())) {
      records.add(record(article));
      uris.add(FILE + "#" + article.path("id").asText());
    }
    Path input = Files.createDirectories(folder.resolve("input")).resolve(FILE);
    JsonLines.write(input, records);
    return new IngestRun(workspace, set.name(), folder).ingest(input, uris, "strip");
  }

  /** The articles of a set of the kit, in its order. */
  static List<JsonNode> articles(Workspace workspace, String set)
      throws IOException, BenchmarkException {
    return JsonLines.read(workspace.kitFile("stories/dev/" + set + ".articles.jsonl.gz"));
  }

  /** An article of the kit as a scraper would write it. */
  static ObjectNode record(JsonNode article) {
    ObjectNode record = JsonLines.object();
    record.set("id", article.get("id"));
    record.set("title", article.get("title"));
    record.set("text", article.get("text"));
    record.set("date", article.get("published"));
    return record;
  }

  /** The group of each article, as the scorer takes it. */
  static List<ObjectNode> predictions(Tables tables, ArticleSet set) {
    List<ObjectNode> predictions = new ArrayList<>();
    for (JsonNode article : tables.table("articles")) {
      JsonNode group = article.path(set.group());
      String uri = article.path("uri").asText();
      predictions.add(
          JsonLines.object()
              .put("uri", uri.substring(uri.indexOf('#') + 1))
              .put("story_id", (group.isTextual() ? group : article.path("article_id")).asText()));
    }
    return predictions;
  }

  /** The row of Dateline in the table of scores. */
  static List<String> score(
      Workspace workspace, Path gold, Path folder, List<ObjectNode> predictions)
      throws IOException, InterruptedException, BenchmarkException {
    Path file = folder.resolve("predictions.jsonl");
    JsonLines.write(file, predictions);
    JsonNode scores =
        new Scorer(workspace.kitFile("stories/score_stories.py"), folder)
            .score("groups", List.of(gold.toString(), file.toString()));
    List<String> cells = new ArrayList<>(List.of(Figures.DATELINE));
    cells.add(Figures.count(scores.path("stories")));
    for (String score : List.of("bcubed_p", "bcubed_r", "bcubed_f1", "pair_f1")) {
      cells.add(Figures.percent(scores.path(score)));
    }
    return cells;
  }

  private static String kinds(Path gold, List<ObjectNode> predictions) throws IOException {
    TreeMap<String, String> goldGroups = new TreeMap<>();
    TreeMap<String, String> kinds = new TreeMap<>();
    for (JsonNode article : JsonLines.read(gold)) {
      goldGroups.put(article.path("uri").asText(), article.path("story_id").asText());
      kinds.put(article.path("uri").asText(), article.path("kind").asText());
    }
    TreeMap<String, String> found = new TreeMap<>();
    predictions.forEach(
        prediction ->
            found.put(prediction.path("uri").asText(), prediction.path("story_id").asText()));
    MarkdownTable table =
        new MarkdownTable(List.of("kind", "articles", "mean precision", "mean recall"));
    BCubed.of(goldGroups, found)
        .by(kinds)
        .forEach(
            (kind, mean) ->
                table.row(
                    List.of(
                        kind,
                        Integer.toString(mean.articles()),
                        Figures.percent(mean.precision()),
                        Figures.percent(mean.recall()))));
    return """
        Dateline by what an article is (`quotes` and `furniture` are nobody's copies); copies of one \
        text answer for each other's misses:

        """
        + table.markdown();
  }
}
