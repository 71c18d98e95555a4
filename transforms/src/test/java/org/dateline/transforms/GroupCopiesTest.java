package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.dateline.copies.CopyPage;
import org.dateline.copies.DistinctText;
import org.dateline.copies.Hashes;
import org.dateline.copies.KnownPages;
import org.dateline.copies.PairedTexts;
import org.dateline.copies.Texts;
import org.junit.jupiter.api.Test;

class GroupCopiesTest {
  private static final String WIRE = Texts.words("wire", 200);

  /** Uris stand for themselves; only {@code wire-b} is dated. */
  private static List<Article> batch() {
    List<Article> articles = new ArrayList<>();
    articles.add(Texts.article("wire-a", "https://one.example/a/1", WIRE));
    articles.add(Texts.article("wire-b", "https://two.example/a/1", WIRE));
    articles.add(Texts.article("cut", "https://three.example/a/1", Texts.words("wire", 90)));
    articles.add(Texts.article("version", "https://www.three.example/a/1", Texts.words("new", 80)));
    articles.add(
        Texts.article("amid", null, Texts.words("before", 90) + " " + WIRE + " and no more"));
    articles.add(Texts.article("alone", "https://one.example/a/2", Texts.words("alone", 150)));
    articles.add(Texts.article("empty-a", null, ""));
    articles.add(Texts.article("empty-b", null, ""));
    articles.add(Texts.article("short-a", null, Texts.words("short", 12)));
    articles.add(Texts.article("short-b", null, Texts.words("short", 12)));
    articles.set(1, dated(articles.get(1)));
    return articles;
  }

  @Test
  void marksCopiesAndLeavesTheRestAsTheyAre() {
    List<String> expected =
        List.of(
            "alone",
            "amid of wire-b",
            "cut of wire-b",
            "empty-a",
            "empty-b",
            "short-a, short-b in one",
            "short-a, short-b in one",
            "version of wire-b",
            "wire-a of wire-b",
            "wire-b of wire-b");

    List<Article> backwards = batch();
    Collections.reverse(backwards);
    assertGroups(batch(), Shards.ONE, expected);
    assertGroups(batch(), new Shards(3), expected);
    assertGroups(backwards, new Shards(300), expected);
  }

  @Test
  void aBatchWithoutCopiesComesOutUnchanged() {
    List<Article> articles =
        List.of(
            Texts.article("one", null, Texts.words("one", 60)),
            Texts.article("two", null, Texts.words("two", 60)));
    TestPipeline pipeline = Pipelines.create();
    PAssert.that(
            pipeline
                .apply(Create.of(articles).withCoder(SerializableCoder.of(Article.class)))
                .apply(GroupCopies.in(new Shards(3)))
                .get(GroupCopies.ARTICLES))
        .containsInAnyOrder(articles);
    pipeline.run();
  }

  @Test
  void theCoderKeepsEverything() throws Exception {
    Article article = dated(Texts.article("one", "https://one.example/a/1", WIRE + " 7.5 of 12"));
    CoderProperties.coderDecodeEncodeEqual(DistinctTextCoder.of(), DistinctText.of(article));
    CopyPage page = CopyPage.of(article);
    Publication month =
        new Publication(
            null,
            null,
            Publication.Precision.MONTH,
            null,
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 31));
    Publication instant =
        Publication.at(
            Instant.ofEpochSecond(5, 7), LocalDate.of(1970, 1, 1), Publication.Source.JSONLD);
    DistinctText text =
        new DistinctText(
            "key",
            DistinctText.of(article).sketch(),
            List.of(
                page,
                new CopyPage("a", null, null, month, Instant.MIN.plusNanos(1), 70),
                new CopyPage("b", "x", "ü", instant, null, 80)));
    CoderProperties.coderDecodeEncodeEqual(DistinctTextCoder.of(), text);
    CoderProperties.coderDecodeEncodeEqual(
        PairedTextsCoder.of(),
        new PairedTexts(List.of(text, DistinctText.of(article)), Hashes.of(1, -2), Hashes.of(3)));
    CoderProperties.coderDecodeEncodeEqual(
        DistinctTextCoder.of(),
        new DistinctText(
            "key", text.sketch(), text.pages(), new KnownPages(page, List.of("a", "b"))));
    assertThat(page.address()).isNotNull();
  }

  private static void assertGroups(List<Article> articles, Shards shards, List<String> expected) {
    TestPipeline pipeline = Pipelines.create();
    PCollection<String> groups =
        pipeline
            .apply(Create.of(articles).withCoder(SerializableCoder.of(Article.class)))
            .apply(GroupCopies.in(shards))
            .get(GroupCopies.ARTICLES)
            .apply(MapElements.into(TypeDescriptors.strings()).via(GroupCopiesTest::describe));
    PAssert.that(groups).containsInAnyOrder(expected);
    pipeline.run();
  }

  private static String describe(Article article) {
    String group = article.copyGroup();
    if (group == null) {
      return article.uri();
    }
    if (article.uri().startsWith("short")) {
      return "short-a, short-b in one";
    }
    return article.uri()
        + " of "
        + (group.equals(Article.idOf("wire-b")) ? "wire-b" : "another, " + group);
  }

  private static Article dated(Article article) {
    return new Article(
        article.id(),
        article.uri(),
        article.url(),
        article.canonicalUrl(),
        article.site(),
        article.title(),
        article.subtitle(),
        article.text(),
        article.authors(),
        article.agency(),
        article.datelinePlace(),
        article.language(),
        Publication.onDay(LocalDate.of(2026, 5, 12), Publication.Source.META),
        article.fetchedAt(),
        article.removed(),
        article.flags());
  }
}
