package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.junit.jupiter.api.Test;

class RecordMappingTest {
  private final List<Reject> rejects = new ArrayList<>();

  @Test
  void readsNewsPlease() {
    RawPage page =
        page(
            """
            {"authors": ["Ada Reyes", "Bo Lind"], "date_download": "2024-05-02 06:07:08",
             "date_modify": "None", "date_publish": "2024-05-01 10:00:00",
             "description": "About a dam.", "filename": "https%3A%2F%2Fnews.example%2Fa.json",
             "image_url": null, "language": "en", "localpath": null,
             "maintext": "The dam held.\\nFor now.", "source_domain": "news.example",
             "text": "raw", "title": "Dam holds", "title_page": null, "title_rss": null,
             "url": "https://news.example/a"}
            """);

    assertThat(page.kind()).isEqualTo(RawPage.Kind.MAIN_TEXT);
    assertThat(text(page)).isEqualTo("The dam held.\nFor now.");
    assertThat(page.url()).isEqualTo("https://news.example/a");
    assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2024-05-02T06:07:08Z"));
    assertThat(page.declared())
        .isEqualTo(
            new DeclaredMetadata(
                "Dam holds",
                null,
                List.of("Ada Reyes", "Bo Lind"),
                "2024-05-01 10:00:00",
                null,
                "en",
                "news.example"));
  }

  @Test
  void readsTrafilatura() {
    RawPage page =
        page(
            """
            {"title": "Dam holds", "author": "Ada Reyes; Bo Lind", "hostname": "news.example",
             "date": "2024-05-01", "fingerprint": "4d3", "id": null, "license": null,
             "comments": "", "raw_text": "The dam held. For now.", "text": "The dam held.",
             "language": null, "image": null, "pagetype": "article", "filedate": "2024-05-02",
             "source": "https://news.example/a", "source-hostname": "Example News",
             "excerpt": "About a dam.", "categories": "", "tags": "dam;river"}
            """);

    assertThat(text(page)).isEqualTo("The dam held.");
    assertThat(page.url()).isEqualTo("https://news.example/a");
    assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2024-05-02T00:00:00Z"));
    assertThat(page.declared())
        .isEqualTo(
            new DeclaredMetadata(
                "Dam holds",
                null,
                List.of("Ada Reyes", "Bo Lind"),
                "2024-05-01",
                null,
                null,
                "Example News"));
  }

  @Test
  void readsFundus() {
    RawPage plain =
        page(
            """
            {"title": "Dam holds", "plaintext": "The dam held.", "authors": ["Ada Reyes"],
             "publishing_date": "2024-05-01 10:00:00+02:00", "topics": ["Dams"],
             "free_access": true, "lang": "en",
             "body": {"summary": [], "sections": []},
             "html": {"requested_url": "https://news.example/r", "content": "<html>",
                      "responded_url": "https://news.example/a",
                      "crawl_date": "2024-05-02 06:07:08.123456+00:00"}}
            """);
    assertThat(text(plain)).isEqualTo("The dam held.");
    assertThat(plain.url()).isEqualTo("https://news.example/a");
    assertThat(plain.fetchedAt()).isEqualTo(Instant.parse("2024-05-02T06:07:08.123456Z"));
    assertThat(plain.declared().published()).isEqualTo("2024-05-01 10:00:00+02:00");
    assertThat(plain.declared().language()).isEqualTo("en");

    RawPage structured =
        page(
            """
            {"body": {"summary": ["What the dam did."],
                      "sections": [{"headline": [], "paragraphs": ["The dam held.", "For now."]},
                                   {"headline": ["Next"], "paragraphs": ["Rain."]}]}}
            """);
    assertThat(text(structured)).isEqualTo("The dam held.\n\nFor now.\n\nNext\n\nRain.");
    assertThat(structured.declared().subtitle()).isEqualTo("What the dam did.");
  }

  @Test
  void readsScrapyItems() {
    RawPage list =
        page(
            """
            {"link": "https://news.example/a", "title": ["Dam holds"], "author": "By Ada Reyes",
             "content": ["The dam held.", " ", "For now."], "pubDate": 1714557600,
             "source": "Example News"}
            """);
    assertThat(text(list)).isEqualTo("The dam held.\n\nFor now.");
    assertThat(list.url()).isEqualTo("https://news.example/a");
    assertThat(list.declared())
        .isEqualTo(
            new DeclaredMetadata(
                "Dam holds",
                null,
                List.of("Ada Reyes"),
                "2024-05-01T10:00:00Z",
                null,
                null,
                "Example News"));

    RawPage html = page("{\"url\": \"https://news.example/a\", \"html\": \"<p>The dam é\"}");
    assertThat(html.kind()).isEqualTo(RawPage.Kind.HTML);
    assertThat(html.declaredCharset()).isEqualTo("UTF-8");
    assertThat(text(html)).isEqualTo("<p>The dam é");

    RawPage body = page("{\"body\": \"<html><body><p>The dam held.</p></body></html>\"}");
    assertThat(body.kind()).isEqualTo(RawPage.Kind.HTML);
  }

  @Test
  void readsAuthorsInEveryShape() {
    assertThat(authors("\"Ada Reyes, Bo Lind and Cy Ode\""))
        .containsExactly("Ada Reyes", "Bo Lind", "Cy Ode");
    assertThat(authors("\"By Ada Reyes, Bo Lind, and Cy Ode\""))
        .containsExactly("Ada Reyes", "Bo Lind", "Cy Ode");
    assertThat(authors("\"Reyes, Ada; Lind, Bo\"")).containsExactly("Reyes, Ada", "Lind, Bo");
    assertThat(authors("\"Ada Reyes, Jr., AFP\"")).containsExactly("Ada Reyes, Jr.", "AFP");
    assertThat(authors("\"AP, AFP\"")).containsExactly("AP", "AFP");
    assertThat(authors("\"Black and White\"")).containsExactly("Black and White");
    assertThat(authors("[\"Reyes, Ada\", {\"name\": \"Bo Lind\"}, null, \"\"]"))
        .containsExactly("Reyes, Ada", "Bo Lind");
    assertThat(authors("{\"@type\": \"Person\", \"name\": \"Ada Reyes\"}"))
        .containsExactly("Ada Reyes");
    assertThat(authors("\"None\"")).isEmpty();
    assertThat(authors("[]")).isEmpty();
    assertThat(authors("\"; ,\"")).isEmpty();
  }

  @Test
  void readsFetchTimesInTheFormsThatCrawlersWrite() {
    for (String stamp :
        List.of(
            "\"2024-05-02T06:07:08Z\"",
            "\"2024-05-02 08:07:08+02:00\"",
            "\"2024-05-02T08:07:08+0200\"",
            "\"2024-05-02 06:07:08 UTC\"",
            "\"Thu, 2 May 2024 06:07:08 GMT\"",
            "1714630028",
            "1714630028000",
            "\"1714630028\"",
            "{\"$date\": \"2024-05-02T06:07:08Z\"}")) {
      assertThat(page("{\"text\": \"A.\", \"fetched_at\": " + stamp + "}").fetchedAt())
          .as(stamp)
          .isEqualTo(Instant.parse("2024-05-02T06:07:08Z"));
    }
    for (String stamp : List.of("\"None\"", "\"yesterday\"", "\"2024-02-30\"", "true", "12")) {
      assertThat(page("{\"text\": \"A.\", \"fetched_at\": " + stamp + "}").fetchedAt()).isNull();
    }
  }

  @Test
  void takesEmptyWordsForAbsent() {
    RawPage page =
        page(
            """
            {"maintext": "None", "text": "The dam held.", "title": "null", "headline": "Dam holds",
             "date": NaN, "language": "", "url": null}
            """);

    assertThat(text(page)).isEqualTo("The dam held.");
    assertThat(page.declared().title()).isEqualTo("Dam holds");
    assertThat(page.declared().published()).isNull();
    assertThat(page.declared().language()).isNull();
    assertThat(page.url()).isNull();
  }

  @Test
  void rejectsRecordsWithoutUsableTextAndSaysWhy() {
    read(RecordMapping.DEFAULT, "{\"title\": \"Dam holds\", \"wibble\": 1}");
    read(RecordMapping.DEFAULT, "{\"text\": 42}");
    read(RecordMapping.DEFAULT, "{\"text\": {\"a\": [1]}, \"uri\": \"urn:b\"}");
    read(RecordMapping.DEFAULT, "{\"maintext\": \"\", \"text\": \"None\"}");

    assertThat(rejects)
        .extracting(Reject::reason)
        .containsExactly(
            Reason.NO_TEXT_FIELD, Reason.NO_TEXT_FIELD, Reason.NO_TEXT_FIELD, Reason.EMPTY);
    assertThat(rejects.get(0).detail()).contains("title, wibble");
    assertThat(rejects.get(1).detail()).contains("\"text\" is of type number");
    assertThat(rejects.get(2).uri()).isEqualTo("urn:b");
  }

  @Test
  void mapsTheUsersKeys() {
    RecordMapping mapping =
        RecordMapping.parse(List.of("text=data.story", "text=words", "title=t", "id=nr"));
    RawPage nested =
        read(mapping, "{\"data\": {\"story\": \"<p>A.</p>\"}, \"text\": \"no\", \"nr\": 5}").get(0);
    RawPage flat = read(mapping, "{\"words\": \"B.\", \"t\": \"T\", \"title\": \"no\"}").get(0);

    // What the user calls text is kept as it is.
    assertThat(nested.kind()).isEqualTo(RawPage.Kind.MAIN_TEXT);
    assertThat(text(nested)).isEqualTo("<p>A.</p>");
    assertThat(nested.uri()).isEqualTo("r.json#5");
    assertThat(text(flat)).isEqualTo("B.");
    assertThat(flat.declared().title()).isEqualTo("T");
  }

  @Test
  void explainsMappingsItDoesNotUnderstand() {
    for (String option : List.of("text", "text=", "=body", "words=body")) {
      assertThatThrownBy(() -> RecordMapping.parse(List.of(option)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--map=" + option)
          .hasMessageContaining("text");
    }
  }

  private List<String> authors(String json) {
    return page("{\"text\": \"A.\", \"author\": " + json + "}").declared().authors();
  }

  private RawPage page(String json) {
    List<RawPage> pages = read(RecordMapping.DEFAULT, json);
    assertThat(rejects).isEmpty();
    assertThat(pages).hasSize(1);
    return pages.get(0);
  }

  private List<RawPage> read(RecordMapping mapping, String json) {
    List<RawPage> pages = new ArrayList<>();
    new ScrapeReader(new ReadOptions(mapping, 1 << 20, null, false))
        .read(
            new ScrapeFile("/in/r.json", "r.json"),
            () -> new ByteArrayInputStream(json.getBytes(UTF_8)),
            pages::add,
            rejects::add);
    return pages;
  }

  private static String text(RawPage page) {
    return new String(page.content(), UTF_8);
  }
}
