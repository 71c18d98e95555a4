package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the whole job costs beside a plain loop of its language analysis over the same texts. */
final class OverheadKit implements Kit {
  private static final String SET = "wikinews";
  private static final int ARTICLES = Integer.getInteger("bench.overhead.articles", 200);
  private static final int REPETITIONS = Integer.getInteger("bench.overhead.repetitions", 3);
  private static final String PROGRAMS = "org.dateline.benchmarks.overhead.";
  private static final String FILE = "articles.jsonl";

  @Override
  public String name() {
    return "overhead";
  }

  @Override
  public Section run(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    int threads = Runtime.getRuntime().availableProcessors();
    List<JsonNode> articles = new ArrayList<>(StoriesKit.articles(workspace, SET));
    articles.sort(Comparator.comparing(article -> article.path("id").asText()));
    Fresh all = new Fresh(workspace, "all", articles.subList(0, ARTICLES), threads);
    Fresh one = new Fresh(workspace, "one", articles.subList(0, 1), threads);
    for (int i = 0; i < REPETITIONS; i++) {
      one.runBoth();
      all.runBoth();
    }
    JsonNode warm = warm(workspace, all, one, threads);
    if (warm.path("tokens").asLong() != all.tokens) {
      throw new BenchmarkException(
          "the loop annotated " + warm.path("tokens") + " tokens, the job " + all.tokens);
    }
    String markdown =
        String.format(
                """
            The first %d articles of `%s` of the kit `stories`, in order of their ids, as records: %d \
            tokens. `ingest` is the whole job, `loop` a plain Java executor that annotates the texts \
            that the job annotated, with the same annotator. Both have %d threads. Times are means of \
            %d runs, both ways in turn.

            """,
                ARTICLES, SET, all.tokens, threads, REPETITIONS)
            + OverheadTables.warm(warm)
            + OverheadTables.fresh(all.times, one.times)
            + OverheadTables.profile(warm.path("profile"))
            + OverheadTables.steps(warm);
    return new Section(markdown, List.of(all.coverage));
  }

  private static JsonNode warm(Workspace workspace, Fresh all, Fresh one, int threads)
      throws IOException, InterruptedException, BenchmarkException {
    Path folder = workspace.emptyFolder("overhead", "warm");
    OwnJava.run(
        workspace,
        folder,
        List.of(
            PROGRAMS + "WarmRuns",
            all.records.toString(),
            all.texts.toString(),
            folder.toString(),
            Integer.toString(threads),
            Integer.toString(REPETITIONS),
            workspace.kitFile("extraction/dev/wcxb/html").toString(),
            workspace.kitFile("extraction/dev/wcxb/text").toString(),
            one.records.toString()));
    return JsonLines.readWhole(folder.resolve("warm.json"));
  }

  /**
   * Seconds of one way of doing the work.
   *
   * @param wall by the clock
   * @param cpu of processor time
   */
  record Time(double wall, double cpu) {}

  /**
   * Times of both ways, repetition by repetition.
   *
   * @param ingest of the job
   * @param loop of the loop
   */
  record Times(List<Time> ingest, List<Time> loop) {}

  /** Both ways as commands of their own: start of Java and loading of models included. */
  private static final class Fresh {
    private final Workspace workspace;
    private final Path folder;
    private final int threads;
    private final Set<String> uris = new TreeSet<>();
    private final Times times = new Times(new ArrayList<>(), new ArrayList<>());
    private final Path records;
    private final Path texts;
    private Coverage coverage = new Coverage("all", 0, 0, 0);
    private long tokens;

    Fresh(Workspace workspace, String name, List<JsonNode> articles, int threads)
        throws IOException {
      this.workspace = workspace;
      this.folder = workspace.emptyFolder("overhead", name);
      this.threads = threads;
      this.records = Files.createDirectories(folder.resolve("input")).resolve(FILE);
      this.texts = folder.resolve("texts.jsonl");
      List<ObjectNode> lines = new ArrayList<>();
      for (JsonNode article : articles) {
        lines.add(StoriesKit.record(article));
        uris.add(FILE + "#" + article.path("id").asText());
      }
      JsonLines.write(records, lines);
    }

    /** Runs the job onto no output, then the loop over the texts that the job annotated. */
    void runBoth() throws IOException, InterruptedException, BenchmarkException {
      Path job = Files.createDirectories(folder.resolve("job-" + times.ingest().size()));
      IngestRun.Output output =
          new IngestRun(workspace, "all", job)
              .ingest(records, uris, "end", List.of("--targetParallelism=" + threads));
      coverage = output.coverage();
      tokens =
          JsonLines.readWhole(job.resolve("output/current/run.json"))
              .path("counts")
              .path("tokens")
              .asLong();
      times.ingest().add(new Time(output.seconds(), output.cpuSeconds()));
      JsonLines.write(
          texts,
          output.tables().table("articles").stream()
              .filter(row -> !row.path("sentences").isEmpty())
              .map(ObjectNode.class::cast)
              .map(row -> row.retain("uri", "text", "published_date"))
              .toList());
      ExternalCommand.Result loop =
          OwnJava.run(
              workspace,
              Files.createDirectories(folder.resolve("loop")),
              List.of(PROGRAMS + "BareLoop", texts.toString(), Integer.toString(threads)));
      if (!loop.stdout().strip().equals("tokens " + tokens)) {
        throw new BenchmarkException(
            "the loop annotated " + loop.stdout().strip() + ", the job " + tokens);
      }
      times
          .loop()
          .add(new Time(loop.wall().toMillis() / 1000.0, IngestRun.cpuSeconds(loop.stderr())));
    }
  }
}
