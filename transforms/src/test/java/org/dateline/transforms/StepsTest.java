package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.Articles;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.archive.MapArchive;
import org.dateline.article.Article;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.boilerplate.BoilerplateStripper;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StoredArticle;
import org.dateline.plover.EventExtractor;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;
import org.dateline.scrape.ReadOptions;
import org.dateline.scrape.ScrapeFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routing of the steps: what goes on, what is rejected. What they do is tested in the domain. */
class StepsTest {
  private static final SerializableCoder<Article> ARTICLE = SerializableCoder.of(Article.class);

  private static PCollection<String> reasons(List<PCollection<Reject>> rejects) {
    return PCollectionList.of(rejects)
        .apply("AllRejects", Flatten.pCollections())
        .apply(
            "Reasons",
            MapElements.into(TypeDescriptors.strings())
                .via(
                    reject ->
                        reject.uri() + " " + reject.step().code() + " " + reject.reason().code()));
  }

  @Test
  void rejectsAFileWhoseNameTheSystemCannotSpell() {
    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple read =
        pipeline
            .apply(
                Create.of(List.of(new ScrapeFile("no\0name.txt", "odd.txt")))
                    .withCoder(SerializableCoder.of(ScrapeFile.class)))
            .apply(ReadScrapes.with(ReadOptions.DEFAULT, new Shards(2), "c", 1));

    PAssert.that(read.get(ReadScrapes.PAGES)).empty();
    PAssert.that(reasons(List.of(read.get(ReadScrapes.REJECTS))))
        .containsInAnyOrder("odd.txt read unreadable");
    pipeline.run();
  }

  @Test
  void readsFilesWhateverCharactersAreInTheirNamesAndRejectsThoseThatAreGone(@TempDir Path folder)
      throws IOException {
    Path odd = Files.writeString(folder.resolve("one [1] *.txt"), "Some text.");
    TestPipeline pipeline = Pipelines.create();
    ScrapeFile found = new ScrapeFile(odd.toString(), "odd", 10, Instant.EPOCH);
    PCollectionTuple read =
        pipeline
            .apply(
                Create.of(found, new ScrapeFile(folder.resolve("gone.txt").toString(), "gone"))
                    .withCoder(SerializableCoder.of(ScrapeFile.class)))
            .apply(ReadScrapes.with(ReadOptions.DEFAULT, new Shards(2), "c", 1));
    PAssert.that(
            read.get(ReadScrapes.PAGES)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(
                            page ->
                                page.uri()
                                    + ": "
                                    + new String(page.content(), StandardCharsets.UTF_8))))
        .containsInAnyOrder("odd: Some text.");
    PAssert.that(reasons(List.of(read.get(ReadScrapes.REJECTS))))
        .containsInAnyOrder("gone read unreadable");
    PAssert.that(
            read.get(ReadScrapes.ENTRIES)
                .apply(
                    "Kinds",
                    MapElements.into(TypeDescriptors.strings())
                        .via(entry -> entry.kind() + " " + entry.keys().size())))
        .containsInAnyOrder("FILE 1", "REJECT 3");
    pipeline.run();
  }

  private static RawPage page(String uri, String text, @Nullable Instant fetched) {
    return new RawPage(
        uri,
        RawPage.Kind.MAIN_TEXT,
        text.getBytes(StandardCharsets.UTF_8),
        null,
        null,
        fetched,
        DeclaredMetadata.NONE);
  }

  private static ArchiveSource archiveOf(RawPage page) throws Exception {
    Article article = new BoilerplateStripper().strip(page);
    List<Entry> entries =
        List.of(
            new Ledger(Archive.EMPTY, "c").read(page),
            StoredArticle.copy(article, 1),
            Ledger.forgotten("taken down"));
    return () -> new MapArchive(entries);
  }

  @Test
  void passesOverPagesThatWereReadAsTheyAreAndThoseThatAreToStayAway() throws Exception {
    Instant noon = Instant.parse("2024-09-17T12:00:00Z");
    ArchiveSource archive = archiveOf(page("known", "Dockers went on strike.", noon));
    TestPipeline pipeline = Pipelines.create();
    PCollection<RawPage> pages =
        pipeline.apply(
            Create.of(
                    page("known", "Dockers went on strike.", noon.plusSeconds(60)),
                    page("known", "Dockers ended a strike.", noon.plusSeconds(60)),
                    page("known", "Dockers plan a strike.", noon.minusSeconds(60)),
                    page("new", "Dockers went on strike.", null),
                    page("taken down", "Something.", null))
                .withCoder(SerializableCoder.of(RawPage.class)));
    PCollectionTuple known = pages.apply(SkipKnownPages.of(archive, "c"));

    PAssert.that(
            known
                .get(SkipKnownPages.PAGES)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(
                            page ->
                                page.uri()
                                    + ": "
                                    + new String(page.content(), StandardCharsets.UTF_8))))
        .containsInAnyOrder("new: Dockers went on strike.");
    PAssert.that(reasons(List.of(known.get(SkipKnownPages.REJECTS))))
        .containsInAnyOrder("known strip duplicate_uri");
    PAssert.that(pages.apply("Changed", FindChangedPages.of(archive, "c", false)))
        .containsInAnyOrder("known");
    PAssert.that(pages.apply("Other release", FindChangedPages.of(archive, "d", false)))
        .containsInAnyOrder("known", "known");
    PAssert.that(pages.apply("All", FindChangedPages.of(archive, "c", true)))
        .containsInAnyOrder("known", "known", "new");
    pipeline.run();
  }

  @Test
  void stripsPagesAndRejectsThoseWithoutContent() {
    TestPipeline pipeline = Pipelines.create();
    List<PCollection<Reject>> rejects = new ArrayList<>();
    PCollection<Article> articles =
        pipeline
            .apply(
                Create.of(
                        RawPage.of(
                            "good",
                            RawPage.Kind.MAIN_TEXT,
                            "Dockers in the port went on strike.".getBytes(StandardCharsets.UTF_8)),
                        RawPage.of("blank", RawPage.Kind.TEXT_DUMP, new byte[] {' ', '\n'}))
                    .withCoder(SerializableCoder.of(RawPage.class)))
            .apply(StripBoilerplate.create())
            .failuresTo(rejects);
    PAssert.that(articles.apply(MapElements.into(TypeDescriptors.strings()).via(Article::uri)))
        .containsInAnyOrder("good");
    PAssert.that(reasons(rejects)).containsInAnyOrder("blank strip " + Reason.EMPTY.code());
    pipeline.run();
  }

  @Test
  void keepsTheNewestOfPagesWithOneUriAndRejectsTheOthers() {
    Article old = fetched("Old text.", "2024-05-01T00:00:00Z");
    Article fresh = fetched("New text.", "2024-05-02T00:00:00Z");
    Article undated = Articles.of("same", "Text of unknown age.", null);
    TestPipeline pipeline = Pipelines.create();
    List<PCollection<Reject>> rejects = new ArrayList<>();
    PCollection<Article> kept =
        pipeline
            .apply(Create.of(undated, old, fresh).withCoder(ARTICLE))
            .apply(KeepUniqueUris.in(new Shards(3)))
            .failuresTo(rejects);
    PAssert.that(kept.apply(MapElements.into(TypeDescriptors.strings()).via(Article::text)))
        .containsInAnyOrder("New text.");
    PAssert.that(reasons(rejects))
        .containsInAnyOrder("same strip duplicate_uri", "same strip duplicate_uri");
    pipeline.run();
  }

  private static Article fetched(String text, String when) {
    return Articles.fetched("same", text, Instant.parse(when));
  }

  @Test
  void annotatesAndCodesEveryArticleOnce() {
    TestPipeline pipeline = Pipelines.create();
    PCollection<CodedArticle> coded =
        pipeline
            .apply(
                Create.of(
                        Articles.of("a", "Text a.", LocalDate.of(2024, 9, 17)),
                        Articles.of("b", "Text b.", null))
                    .withCoder(ARTICLE))
            .apply(AnnotateArticles.using(StepsTest::oneTokenAnnotator, new Shards(2)))
            .apply(CodeEvents.using(StepsTest::silentExtractor));
    PAssert.that(coded)
        .satisfies(
            articles -> {
              List<String> seen = new ArrayList<>();
              for (CodedArticle article : articles) {
                seen.add(article.annotated().article().uri());
                assertThat(article.annotated().sentences()).hasSize(1);
                assertThat(article.mentions()).isEmpty();
                boolean dated = article.annotated().article().published().date() != null;
                assertThat(article.answers().when() != null).isEqualTo(dated);
              }
              assertThat(seen).containsExactlyInAnyOrder("a", "b");
              return null;
            });
    pipeline.run();
  }

  private static ArticleAnnotator oneTokenAnnotator() {
    return article ->
        new AnnotatedArticle(
            article,
            List.of(
                new Sentence(
                    0,
                    0,
                    4,
                    List.of(new Token("Text", 0, 4, "text", "NN", "O")),
                    DependencyTree.unparsed(1))),
            List.of(),
            List.of(),
            List.of());
  }

  private static EventExtractor silentExtractor() {
    return article -> List.of();
  }

  @Test
  void namesStepsAndReasonsAsTheTablesDo() {
    assertThat(Step.STRIP.code()).isEqualTo("strip");
    assertThat(Reason.DUPLICATE_URI.code()).isEqualTo("duplicate_uri");
  }
}
