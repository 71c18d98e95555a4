package org.dateline.benchmarks.overhead;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.article.Article;
import org.dateline.article.RawPage;
import org.dateline.boilerplate.BoilerplateStripper;
import org.dateline.copies.DistinctText;
import org.dateline.entity.EntitySummary;
import org.dateline.entity.LocalEntities;
import org.dateline.event.Event;
import org.dateline.event.EventConsolidator;
import org.dateline.event.ReportedMention;
import org.dateline.fivew.FiveW;
import org.dateline.fivew.FiveWFinder;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.EventRows;
import org.dateline.pipeline.table.MentionRows;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.SegmentPart;
import org.dateline.pipeline.write.TableFileWriter;
import org.dateline.plover.EventExtractor;
import org.dateline.plover.EventMention;
import org.dateline.plover.PloverExtractor;
import org.dateline.reject.RejectedException;
import org.dateline.scrape.ReadOptions;
import org.dateline.scrape.ScrapeFile;
import org.dateline.scrape.ScrapeReader;
import org.dateline.story.ArticleTerms;
import org.dateline.story.DocumentFrequencies;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryProfile;
import org.dateline.story.TermCounts;
import org.dateline.template.SiteLines;
import org.dateline.template.SiteTemplate;

/**
 * What each step's own code costs, run in one thread without the runner: processor time of that
 * thread. A step of the pipeline is a call of {@link #time} in {@link #steps}.
 */
final class StepCosts {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final ArticleAnnotator annotator = BareLoop.annotator();
  private final EventExtractor extractor = PloverExtractor.create();
  private final Path folder;
  private long tokens;
  private long words;

  /**
   * @param folder for the files that the writing step writes
   */
  StepCosts(Path folder) {
    this.folder = folder;
  }

  /** Seconds by step, in the order of the flow. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Tokens of the articles that went through. */
  long tokens() {
    return tokens;
  }

  /** Words of the articles that went through, by white space. */
  long words() {
    return words;
  }

  /** Runs all steps over the records of a file. */
  void steps(Path records) throws Exception {
    List<RawPage> pages = time("read", () -> read(records));
    List<Article> articles = time("strip", () -> strip(pages));
    time("copies", () -> DistinctText.merge(articles.stream().map(DistinctText::of).toList()));
    time("templates", () -> learn(articles));
    time("stories", () -> group(articles));
    List<AnnotatedArticle> annotated = time("annotate", () -> annotate(articles));
    List<List<EventMention>> mentions = time("code", () -> code(annotated));
    List<FiveW> answers = time("who, what, when, where", () -> answers(annotated));
    time("entities", () -> entities(annotated, mentions));
    List<Event> events = time("consolidate", () -> consolidate(mentions));
    Map<Table, List<GenericRecord>> rows =
        time("rows", () -> rows(annotated, answers, mentions, events));
    time("write", () -> write(rows));
    tokens = annotated.stream().mapToLong(a -> BareLoop.tokens(a.sentences())).sum();
    words = words(articles);
  }

  /** Runs the work and puts its time down to the step. */
  <T> T time(String step, Callable<T> work) throws Exception {
    long begun = threads.getCurrentThreadCpuTime();
    T result = work.call();
    seconds.merge(step, (threads.getCurrentThreadCpuTime() - begun) / 1e9, Double::sum);
    return result;
  }

  /** White-space words of articles. */
  static long words(List<Article> articles) {
    return articles.stream().mapToLong(article -> article.text().split("\\s+").length).sum();
  }

  /** The pages of a file. */
  static List<RawPage> read(Path file) {
    List<RawPage> pages = new ArrayList<>();
    new ScrapeReader(ReadOptions.DEFAULT)
        .read(
            new ScrapeFile(file.toString(), file.getFileName().toString()),
            () -> Files.newInputStream(file),
            pages::add,
            reject -> {});
    return pages;
  }

  /** The articles of pages; pages that hold none are left out. */
  static List<Article> strip(List<RawPage> pages) {
    BoilerplateStripper stripper = new BoilerplateStripper();
    return pages.stream().flatMap(page -> article(stripper, page).stream()).toList();
  }

  private static Optional<Article> article(BoilerplateStripper stripper, RawPage page) {
    try {
      return Optional.of(stripper.strip(page));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  private List<AnnotatedArticle> annotate(List<Article> articles) {
    return articles.stream().map(annotator::annotate).toList();
  }

  private List<List<EventMention>> code(List<AnnotatedArticle> articles) {
    return articles.stream().map(extractor::code).toList();
  }

  private static List<FiveW> answers(List<AnnotatedArticle> articles) {
    FiveWFinder finder = new FiveWFinder();
    return articles.stream().map(finder::find).toList();
  }

  private static SiteTemplate learn(List<Article> articles) {
    SiteLines lines = new SiteLines();
    articles.forEach(article -> lines.add(SiteLines.ofPage(article)));
    return lines.template("all");
  }

  private static Map<String, String> group(List<Article> articles) {
    List<ArticleTerms> terms = articles.stream().map(ArticleTerms::of).toList();
    TermCounts counts = new TermCounts();
    terms.forEach(counts::add);
    DocumentFrequencies frequencies = counts.frequencies();
    return StoryGrouper.stories(
        terms.stream().map(article -> StoryProfile.of(article, frequencies)).toList());
  }

  private static List<EntitySummary> entities(
      List<AnnotatedArticle> articles, List<List<EventMention>> mentions) {
    List<EntitySummary> summaries = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      summaries.addAll(LocalEntities.of(articles.get(i), mentions.get(i)));
    }
    return summaries;
  }

  private static List<Event> consolidate(List<List<EventMention>> mentions) {
    return EventConsolidator.consolidate(
        mentions.stream().flatMap(List::stream).map(ReportedMention::alone).toList());
  }

  private static Map<Table, List<GenericRecord>> rows(
      List<AnnotatedArticle> articles,
      List<FiveW> answers,
      List<List<EventMention>> mentions,
      List<Event> events) {
    Map<Table, List<GenericRecord>> rows = new EnumMap<>(Table.class);
    List<GenericRecord> articleRows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      articleRows.add(ArticleRows.of(articles.get(i), answers.get(i), own -> own));
    }
    rows.put(Table.ARTICLES, articleRows);
    List<GenericRecord> mentionRows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      mentionRows.addAll(MentionRows.of(articles.get(i), mentions.get(i)));
    }
    rows.put(Table.MENTIONS, mentionRows);
    rows.put(Table.EVENTS, events.stream().map(EventRows::of).toList());
    return rows;
  }

  private Long write(Map<Table, List<GenericRecord>> rows) throws IOException {
    long written = 0;
    for (Map.Entry<Table, List<GenericRecord>> table : rows.entrySet()) {
      List<GenericRecord> sorted = new ArrayList<>(table.getValue());
      sorted.sort(new RowOrder(table.getKey()));
      TableFileWriter writer = new TableFileWriter(table.getKey());
      SegmentPart part = new SegmentPart(table.getKey(), 1, 1, 0, 1);
      for (TableFileWriter.Format format : TableFileWriter.Format.values()) {
        Path file = folder.resolve(format.path(part));
        Files.createDirectories(file.getParent());
        FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        written += writer.write(format, sorted, part, 1, channel).rows();
      }
    }
    return written;
  }
}
