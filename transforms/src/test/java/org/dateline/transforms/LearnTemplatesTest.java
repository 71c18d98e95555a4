package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.article.Article;
import org.dateline.template.SiteLines;
import org.dateline.template.SitePage;
import org.dateline.template.SiteTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites named and nameless, known and new, in one batch. */
class LearnTemplatesTest {
  private static final String CIRCLE =
      "Lantern Circle members meet on Thursdays in the reading room";

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void findsTheSiteOfNamelessPagesByWhatTheyShare(int shards) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(SitePage.ofTheLantern(i, null));
      articles.add(SitePage.ofTheSentry(i));
    }
    articles.add(SitePage.given("given.json", CIRCLE));

    TestPipeline pipeline = Pipelines.create();
    check(
        run(pipeline, articles, List.of(), new Shards(shards)),
        stripped -> {
          assertThat(stripped).hasSize(9);
          for (int i = 0; i < 4; i++) {
            assertThat(get(stripped, "lantern/" + i + ".txt").text()).doesNotContain(CIRCLE);
          }
          String sentry = get(stripped, "sentry/1.txt").templateVersion();
          assertThat(sentry)
              .isNotNull()
              .isNotEqualTo(get(stripped, "lantern/1.txt").templateVersion());
          assertThat(get(stripped, "sentry/1.txt").text())
              .isEqualTo(SitePage.ofTheSentry(1).text());
          assertThat(get(stripped, "given.json").text()).isEqualTo(CIRCLE);
          assertThat(get(stripped, "given.json").templateVersion()).isNull();
        });
    pipeline.run();
  }

  @Test
  void usesWhatEarlierRunsLearnedAndHandsItOn() {
    SiteLines seen = new SiteLines();
    for (int i = 0; i < 5; i++) {
      seen.add(SiteLines.ofPage(SitePage.ofTheLantern(i, null)));
    }
    SiteTemplate known = seen.template("lantern.example");
    SiteTemplate other = new SiteLines().template("other.example");
    Article named = SitePage.ofTheLantern(40, "https://www.lantern.example/40");
    Article nameless = SitePage.ofTheLantern(41, null);
    Article stranger = SitePage.ofTheSentry(42);

    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple learned =
        run(pipeline, List.of(named, nameless, stranger), List.of(known, other), new Shards(3));
    check(
        learned,
        stripped -> {
          assertThat(get(stripped, named.uri()).text()).doesNotContain(CIRCLE);
          assertThat(get(stripped, nameless.uri()).text()).doesNotContain(CIRCLE);
          assertThat(get(stripped, stranger.uri())).isEqualTo(stranger);
        });
    SiteLines all = SiteLines.of(known);
    all.add(SiteLines.ofPage(named));
    all.add(SiteLines.ofPage(nameless));
    PAssert.that(learned.get(LearnTemplates.TEMPLATES))
        .containsInAnyOrder(List.of(all.template("lantern.example"), other));
    pipeline.run();
  }

  @Test
  void learnsNothingWhenFrozen() {
    SiteLines seen = new SiteLines();
    for (int i = 0; i < 5; i++) {
      seen.add(SiteLines.ofPage(SitePage.ofTheLantern(i, null)));
    }
    SiteTemplate known = seen.template("lantern.example");
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      articles.add(SitePage.ofTheBeacon(i + 1));
    }
    Article named = SitePage.ofTheLantern(40, "https://www.lantern.example/40");
    articles.add(named);

    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple learned =
        apply(pipeline, articles, List.of(known), templates -> templates.frozen(true));
    check(
        learned,
        stripped -> {
          assertThat(get(stripped, named.uri()).text()).doesNotContain(CIRCLE);
          assertThat(get(stripped, "beacon/3.html")).isEqualTo(SitePage.ofTheBeacon(3));
        });
    PAssert.that(learned.get(LearnTemplates.TEMPLATES)).containsInAnyOrder(List.of(known));
    pipeline.run();
  }

  @Test
  void takesNewTextOutThatStandsWhereOtherPagesHaveNoBody() {
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      articles.add(SitePage.ofTheBeacon(i));
    }

    TestPipeline pipeline = Pipelines.create();
    check(
        run(pipeline, articles, List.of(), new Shards(2)),
        stripped -> {
          Article slipped = get(stripped, "beacon/3.html");
          assertThat(slipped.text()).doesNotContain("gardeners").doesNotContain("Chess club");
          assertThat(slipped.text().split("\n\n")).hasSize(4);
          assertThat(get(stripped, "beacon/2.html").text())
              .isEqualTo(SitePage.ofTheBeacon(2).text());
        });
    pipeline.run();
  }

  /** What is to hold of the articles, by uri. */
  interface Check extends java.io.Serializable {
    void on(Map<String, Article> stripped);
  }

  private static void check(PCollectionTuple learned, Check check) {
    PAssert.that(learned.get(LearnTemplates.ARTICLES))
        .satisfies(
            stripped -> {
              Map<String, Article> byUri = new TreeMap<>();
              stripped.forEach(article -> byUri.put(article.uri(), article));
              check.on(byUri);
              return null;
            });
  }

  private static PCollectionTuple run(
      TestPipeline pipeline, List<Article> articles, List<SiteTemplate> known, Shards shards) {
    return apply(pipeline, articles, known, templates -> templates.in(shards));
  }

  private static PCollectionTuple apply(
      TestPipeline pipeline,
      List<Article> articles,
      List<SiteTemplate> known,
      UnaryOperator<LearnTemplates> setting) {
    return pipeline
        .apply("Articles", Create.of(articles).withCoder(SerializableCoder.of(Article.class)))
        .apply(
            setting.apply(
                LearnTemplates.with(
                    pipeline.apply(
                        "Known",
                        Create.of(known).withCoder(SerializableCoder.of(SiteTemplate.class))))));
  }

  private static Article get(Map<String, Article> articles, String uri) {
    Article article = articles.get(uri);
    assertThat(article).as(uri).isNotNull();
    return article;
  }
}
