package org.dateline.benchmarks.overhead;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.article.Article;
import org.dateline.article.RawPage;
import org.dateline.pipeline.Dateline;
import picocli.CommandLine;

/**
 * Measures, in one process with models loaded and code compiled: the whole job and the plain loop
 * over the same texts in turn, then the steps one by one.
 */
public final class WarmRuns {
  /** Pages of each kind to strip. */
  private static final int PAGES = 100;

  private final Path records;
  private final List<Article> texts;
  private final Path folder;
  private final int threads;
  private final ArticleAnnotator annotator = BareLoop.annotator();
  private final ObjectNode result = new ObjectMapper().createObjectNode();
  private int jobs;

  private WarmRuns(Path records, List<Article> texts, Path folder, int threads) {
    this.records = records;
    this.texts = texts;
    this.folder = folder;
    this.threads = threads;
  }

  /**
   * Writes the figures to {@code warm.json} in the folder. Arguments: the records that the job
   * reads; the texts that it annotates, see {@link LoopArticles}; the folder; threads; repetitions;
   * folders of HTML pages and of text dumps to strip; the records of a job of one article.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[2]);
    WarmRuns runs =
        new WarmRuns(
            Path.of(args[0]),
            LoopArticles.read(Path.of(args[1])),
            folder,
            Integer.parseInt(args[3]));
    runs.inTurn(Integer.parseInt(args[4]));
    runs.profile();
    runs.fixed(Path.of(args[7]));
    runs.steps(Path.of(args[5]), Path.of(args[6]));
    new ObjectMapper().writeValue(folder.resolve("warm.json").toFile(), runs.result);
    // The runner leaves threads behind.
    Runtime.getRuntime().exit(0);
  }

  private void inTurn(int repetitions) throws Exception {
    result.put("tokens", loop());
    ingest();
    ArrayNode pairs = result.putArray("runs");
    for (int i = 0; i < repetitions; i++) {
      ObjectNode pair = pairs.addObject();
      if (i % 2 == 0) {
        pair.set("loop", ProcessClock.time(this::loop).json());
        pair.set("ingest", ProcessClock.time(this::ingest).json());
      } else {
        pair.set("ingest", ProcessClock.time(this::ingest).json());
        pair.set("loop", ProcessClock.time(this::loop).json());
      }
    }
  }

  private long loop() throws Exception {
    return BareLoop.annotate(texts, annotator, threads);
  }

  private int ingest() {
    return ingest(records);
  }

  /** Each job has an output of its own: one that knows these articles has nothing to do. */
  private int ingest(Path input) {
    jobs++;
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(Writer.nullWriter()));
    int status =
        program.execute(
            "ingest",
            "--input=" + input,
            "--inputRoot=" + input.getParent(),
            "--output=" + folder.resolve("output-" + jobs),
            "--progress=never",
            "--targetParallelism=" + threads);
    if (status != 0) {
      throw new IllegalStateException("ingest ended with status " + status);
    }
    return status;
  }

  /** What a job of one article takes: nearly all of it is building and running the graph. */
  private void fixed(Path one) throws Exception {
    result.set("fixed", ProcessClock.time(() -> ingest(one)).json());
  }

  /** What one more run spends its processor time on. */
  private void profile() throws Exception {
    ProcessClock.Time time;
    Map<String, Double> seconds;
    try (CpuSampler sampler = CpuSampler.start(thread -> true, Stacks::step)) {
      time = ProcessClock.time(this::ingest);
      seconds = sampler.seconds();
    }
    ObjectNode profile = result.putObject("profile");
    profile.set("time", time.json());
    ObjectNode steps = profile.putObject("seconds");
    seconds.forEach(steps::put);
  }

  private void steps(Path html, Path dumps) throws Exception {
    StepCosts warmUp = new StepCosts(folder.resolve("steps"));
    warmUp.steps(records);
    StepCosts costs = new StepCosts(folder.resolve("steps"));
    long self = Thread.currentThread().getId();
    Map<String, Double> parts;
    try (CpuSampler sampler =
        CpuSampler.start(
            thread -> thread == self,
            stack -> isAnnotating(stack) ? Stacks.annotatorPart(stack) : "")) {
      costs.steps(records);
      parts = sampler.seconds();
    }
    ObjectNode steps = result.putObject("steps");
    steps.put("tokens", costs.tokens());
    ObjectNode seconds = steps.putObject("seconds");
    costs.seconds().forEach(seconds::put);
    ObjectNode annotation = steps.putObject("annotation");
    parts.forEach(
        (part, time) -> {
          if (!part.isEmpty()) {
            annotation.put(part, time);
          }
        });
    double tokensPerWord = costs.tokens() / (double) costs.words();
    ObjectNode pages = result.putObject("pages");
    pages.set("strip, HTML pages", strip(html, tokensPerWord));
    pages.set("strip, text dumps", strip(dumps, tokensPerWord));
  }

  private static boolean isAnnotating(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().equals("org.dateline.annotation.CoreNlpAnnotator")) {
        return true;
      }
    }
    return false;
  }

  /** What stripping real pages costs; the tokens of their bodies are reckoned from the words. */
  private ObjectNode strip(Path pagesFolder, double tokensPerWord) throws Exception {
    List<RawPage> pages;
    try (Stream<Path> files = Files.list(pagesFolder)) {
      pages = files.sorted().limit(PAGES).flatMap(file -> StepCosts.read(file).stream()).toList();
    } catch (IOException e) {
      throw new IllegalStateException("no pages in " + pagesFolder, e);
    }
    StepCosts.strip(pages);
    StepCosts costs = new StepCosts(folder);
    List<Article> articles = costs.time("strip", () -> StepCosts.strip(pages));
    ObjectNode figures = new ObjectMapper().createObjectNode();
    figures.put("pages", pages.size());
    figures.put("tokens", Math.round(tokensPerWord * StepCosts.words(articles)));
    figures.put("seconds", costs.seconds().getOrDefault("strip", 0.0));
    return figures;
  }
}
