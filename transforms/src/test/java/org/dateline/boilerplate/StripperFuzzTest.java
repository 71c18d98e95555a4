package org.dateline.boilerplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.article.RemovedBlock;
import org.dateline.reject.RejectedException;
import org.dateline.scrape.Mutants;
import org.dateline.scrape.TextDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stripper makes an article of any bytes, or rejects them, in time that grows with them. */
class StripperFuzzTest {
  private static final String PROSE =
      "<p>The old ferry sank in the harbour on Sunday, but nobody was hurt, the police said.</p>"
          + "<p>Divers will look at the wreck as soon as the storm is over, said the harbour.</p>";

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>A ferry sinks | The Post</title>
      <meta property="article:published_time" content="2024-05-06T07:08:09+02:00">
      <meta name=author content="By Ann Bell, C. D. Eaves and AP">
      <link rel=canonical href="http://a.example/2024/05/06/ferry">
      <script type="application/ld+json">//<![CDATA[
      {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"A ferry sinks",
      "author":[{"@type":"Person","name":"Ann Bell"}],"datePublished":"2024-05-06"}]} //]]></script>
      </head><body><nav><a href="/">Home</a></nav><h1>A ferry sinks</h1>
      <p class="byline">By Ann Bell</p><time datetime="2024-05-06T05:08Z">6 May 2024</time>
      """
          + PROSE
          + "<figure><img src=a><figcaption>The port. Photo: C. Eaves</figcaption></figure></body>";

  private final BoilerplateStripper stripper = new BoilerplateStripper();
  private final TextDecoder decoder = new TextDecoder();

  private void assertStripped(RawPage page) {
    try {
      Article article = stripper.strip(page);
      assertThat(article.text()).isNotBlank();
      if (page.kind() == RawPage.Kind.TEXT_DUMP) {
        assertOffsets(article, decoder.decode(page.content(), null, false).text());
      }
    } catch (RejectedException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void assertOffsets(Article article, String dump) {
    int length = dump.codePointCount(0, dump.length());
    for (RemovedBlock block : article.removed()) {
      assertThat(block.begin()).isNotNegative().isLessThan(block.end());
      assertThat(block.end()).isLessThanOrEqualTo(length);
    }
  }

  @Test
  void stripsOrRejectsAnyHtml() {
    Mutants.of(
        PAGE.getBytes(UTF_8),
        bytes -> assertStripped(RawPage.of("p.html", RawPage.Kind.HTML, bytes)));
  }

  @Test
  void stripsOrRejectsAnyDump() {
    for (String name : SamplePage.NAMES) {
      Mutants.of(
          (SamplePage.load(name).dump() + "\n\uD83D\uDE00 Share").getBytes(UTF_8),
          bytes -> assertStripped(RawPage.of("p.txt", RawPage.Kind.TEXT_DUMP, bytes)));
    }
  }

  /** Attributes, scripts and names that took minutes or overflowed the stack. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        ":",
        "| ",
        " , ",
        "*",
        " ",
        "/",
        "?#",
        "a.b",
        "2024-",
        "www.",
        "A",
        "AB ",
        "-->",
        "]]>",
        "//]]>",
        "/*]]>*/",
        "--> ;",
        "\"author\":",
        "\"author\": [",
        "{\"a\":",
        "#\n",
        "(A",
        "<!---->",
        "<time datetime='2024-01-01T10:00:00Z'>x</time>",
        "2024-01-01 ",
        "Photo: "
      })
  void readsMetadataHoweverLong(String piece) {
    String run = "x" + piece.repeat(100_000 / piece.length());
    String quoted = run.replace('\'', '"');
    String escaped = run.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    List<String> heads =
        List.of(
            "<title>" + run + "</title>",
            "<meta name=author content='" + quoted + "'>",
            "<meta property='article:published_time' content='" + quoted + "'>",
            "<link rel=canonical href='http://a.example/" + quoted + "'>",
            "<script type='application/ld+json'>" + run + "</script>",
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"url\":\""
                + escaped
                + "\",\"author\":{\"name\":\""
                + escaped
                + "\"}}</script>");
    for (String head : heads) {
      String page = "<html><head>" + head + "</head><body>" + PROSE;
      assertThatCode(() -> stripper.strip(RawPage.of("p", RawPage.Kind.HTML, page.getBytes(UTF_8))))
          .doesNotThrowAnyException();
    }
    DeclaredMetadata declared = new DeclaredMetadata(run, run, List.of(run), run, run, run, run);
    assertThatCode(
            () ->
                stripper.strip(
                    new RawPage(
                        "p",
                        RawPage.Kind.MAIN_TEXT,
                        (run.substring(1) + "\nThe ferry sank.").getBytes(UTF_8),
                        "UTF-8",
                        "http://a.example/" + run,
                        null,
                        declared)))
        .doesNotThrowAnyException();
  }

  @Test
  void holdsNoLongClassListForEveryParagraphInIt() throws RejectedException {
    String classes = "c".repeat(500_000) + " d".repeat(250_000);
    String page =
        "<html><body>" + PROSE + "<div class='" + classes + "'>" + "<p>Read on.</p>".repeat(15_000);

    Article article = stripper.strip(RawPage.of("p", RawPage.Kind.HTML, page.getBytes(UTF_8)));

    assertThat(article.text()).startsWith("The old ferry");
  }

  @Test
  void expandsNoEntitiesThatAPageDeclares() throws RejectedException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>"
            + PROSE
            + "<p>Here they said &b; and &x; to all the people in the harbour on Sunday.</p>";

    Article article = stripper.strip(RawPage.of("p", RawPage.Kind.HTML, bomb.getBytes(UTF_8)));

    assertThat(article.text()).contains("said &b; and &x; to all");
  }
}
