package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs one job over a set of articles, and several over parts of it in order of publication. */
final class AgreementRuns {
  private static final int PARTS = 10;
  private static final List<Integer> RUNS = List.of(1, 3, 10);
  private static final int ARTICLES = Integer.getInteger("bench.increments.annotated", 150);

  private final Workspace workspace;
  private final MarkdownTable groups =
      new MarkdownTable(
          List.of(
              "set, runs, what",
              "things",
              "groups of one run",
              "groups of several",
              "BCubed P",
              "BCubed R",
              "pairs P",
              "pairs R"));
  private final MarkdownTable rows =
      new MarkdownTable(
          List.of("set, runs", "rows of articles and mentions", "of other originals", "not alike"));
  private final MarkdownTable gold =
      new MarkdownTable(
          List.of("set, runs", "groups", "BCubed P", "BCubed R", "BCubed F1", "pairwise F1"));
  private final List<String> unlike = new ArrayList<>();
  private final List<Coverage> coverages = new ArrayList<>();

  AgreementRuns(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What became of the inputs. */
  List<Coverage> coverages() {
    return coverages;
  }

  /** Runs all, and tells how far they agree. */
  String markdown() throws IOException, InterruptedException, BenchmarkException {
    run("ecbp", Integer.MAX_VALUE, "strip");
    run("wikinews", ARTICLES, "end");
    return """
        ### Several runs beside one

        All articles of `ecbp` with `--until=strip`, and the first %d of `wikinews` that have a day \
        with all steps, in %d files in order of their publication: read by one run, by 3 and by 10 \
        one after the other, with `--learnTemplates=false`. Rows are compared but for the columns \
        that say what they belong with. Articles that are originals in one and copies in the other, \
        and their mentions, are counted apart. \
        Stories and events are compared as those who follow `alias_of` see them.

        """
            .formatted(ARTICLES, PARTS)
        + rows.markdown()
        + (unlike.isEmpty() ? "" : "\nNot alike:\n\n- " + String.join("\n- ", unlike) + "\n")
        + "\nGroups of several runs held against those of one, in percent:\n\n"
        + groups.markdown()
        + "\nStories held against the kit's gold, in percent:\n\n"
        + gold.markdown();
  }

  private void run(String set, int limit, String until)
      throws IOException, InterruptedException, BenchmarkException {
    List<JsonNode> articles = new ArrayList<>(StoriesKit.articles(workspace, set));
    if (limit < articles.size()) {
      articles.removeIf(article -> !article.path("published").isTextual());
    }
    articles.sort(
        Comparator.comparing((JsonNode article) -> article.path("published").asText(""))
            .thenComparing(article -> article.path("id").asText()));
    articles = articles.subList(0, Math.min(limit, articles.size()));
    Path input = workspace.emptyFolder("increments", set + "-input");
    List<Path> files = new ArrayList<>();
    Set<String> uris = new TreeSet<>();
    for (int part = 0; part < PARTS; part++) {
      List<ObjectNode> records = new ArrayList<>();
      String name = "part-" + part + ".jsonl";
      for (JsonNode article :
          articles.subList(part * articles.size() / PARTS, (part + 1) * articles.size() / PARTS)) {
        records.add(StoriesKit.record(article));
        uris.add(name + "#" + article.path("id").asText());
      }
      files.add(input.resolve(name));
      JsonLines.write(input.resolve(name), records);
    }
    Tables whole = null;
    for (int runs : RUNS) {
      Path folder = workspace.emptyFolder("increments", set + "-" + runs);
      Tables tables = ingest(set, folder, files, input, runs, uris, until);
      score(set, folder, runs, tables, limit < Integer.MAX_VALUE);
      if (whole == null) {
        whole = tables;
      } else {
        compare(set, runs, new Agreement(whole, tables));
      }
    }
  }

  private Tables ingest(
      String set,
      Path folder,
      List<Path> files,
      Path root,
      int runs,
      Set<String> uris,
      String until)
      throws IOException, InterruptedException, BenchmarkException {
    IngestRun.Output output = null;
    for (int run = 0; run < runs; run++) {
      output =
          new IngestRun(workspace, set + " in " + runs, folder)
              .ingest(
                  files.subList(run * PARTS / runs, (run + 1) * PARTS / runs),
                  root,
                  uris,
                  until,
                  List.of("--learnTemplates=false"));
    }
    if (output == null) {
      throw new IllegalArgumentException(runs + " runs");
    }
    coverages.add(output.coverage());
    return output.tables();
  }

  private void compare(String set, int runs, Agreement agreement) {
    Agreement.Rows compared = agreement.rows();
    rows.row(
        List.of(
            set + ", " + runs,
            Integer.toString(compared.all()),
            Integer.toString(compared.otherOriginals()),
            Integer.toString(compared.unlike().size())));
    unlike.addAll(compared.unlike());
    for (Map.Entry<String, Grouping> each : agreement.groupings().entrySet()) {
      if (!each.getValue().wanted().isEmpty()) {
        List<String> cells = new ArrayList<>(List.of(set + ", " + runs + ", " + each.getKey()));
        cells.addAll(each.getValue().cells());
        groups.row(cells);
      }
    }
  }

  private void score(String set, Path folder, int runs, Tables tables, boolean partly)
      throws IOException, InterruptedException, BenchmarkException {
    Path all = workspace.kitFile("stories/dev/" + set + ".gold.jsonl");
    List<ObjectNode> predictions =
        StoriesKit.predictions(tables, new StoriesKit.ArticleSet(set, "story_id"));
    Path wanted = folder.resolve("gold.jsonl");
    Set<String> known = new TreeSet<>();
    predictions.forEach(prediction -> known.add(prediction.path("uri").asText()));
    JsonLines.write(
        wanted,
        JsonLines.read(all).stream()
            .filter(article -> !partly || known.contains(article.path("uri").asText()))
            .toList());
    List<String> cells = new ArrayList<>(StoriesKit.score(workspace, wanted, folder, predictions));
    cells.set(0, set + ", " + runs);
    gold.row(cells);
  }
}
