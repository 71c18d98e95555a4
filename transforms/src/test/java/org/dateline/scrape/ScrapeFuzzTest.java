package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.RawPage;
import org.dateline.reject.Reject;
import org.junit.jupiter.api.Test;

/** Readers of files answer whatever the bytes are: with pages or with rejects, never a failure. */
class ScrapeFuzzTest {
  private static final String RECORDS =
      """
      {"maintext": "The ferry sank.", "title": "A \\ud83d\\ude00", "date_publish": "2024-05-06 07:08:09"}
      {"text": ["One.", "Two."], "authors": ["Ann Bell", {"name": "C D"}], "date_download": 1715000000}
      {"html": "<p>It sank.</p>", "url": "http://a.example/x?y=%2F", "id": 7, "language": "en-GB"}
      {"articles": [{"body": "Three."}, {"body": null}], "status": 1e3}
      """;

  private final TextDecoder decoder = new TextDecoder();

  private static void assertAnswered(String name, byte[] bytes) {
    List<RawPage> pages = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    new ScrapeReader(ReadOptions.DEFAULT)
        .read(
            new ScrapeFile("/in/" + name, name),
            () -> new ByteArrayInputStream(bytes),
            pages::add,
            rejects::add);
    assertThat(pages.size() + rejects.size()).isPositive();
    assertThat(pages).allSatisfy(page -> assertThat(page.content()).isNotEmpty());
    assertThat(pages)
        .filteredOn(page -> page.kind() == RawPage.Kind.MAIN_TEXT)
        .allSatisfy(
            page -> {
              String text = new String(page.content(), UTF_8);
              assertThat(text).isEqualTo(Decoded.wellFormed(text));
            });
  }

  @Test
  void answersToAnyJsonRecords() {
    Mutants.of(RECORDS.getBytes(UTF_8), bytes -> assertAnswered("a.jsonl", bytes));
    String array = "[" + RECORDS.strip().replace("}\n", "},\n") + "]";
    Mutants.of(array.getBytes(UTF_8), bytes -> assertAnswered("a.json", bytes));
    Mutants.of(RECORDS.getBytes(UTF_16LE), bytes -> assertAnswered("a.jsonl", bytes));
  }

  @Test
  void answersToAnyFileWhoseNameTellsNothing() {
    for (String page : List.of("<!-- x --><html><p>It sank.", "[1] It sank.", RECORDS)) {
      Mutants.of(page.getBytes(UTF_8), bytes -> assertAnswered("page", bytes));
    }
  }

  @Test
  void answersToAnyGzipMembers() {
    byte[] members =
        WarcSamples.join(
            WarcSamples.gzip(RECORDS.substring(0, 200).getBytes(UTF_8)),
            WarcSamples.gzip(RECORDS.substring(200).getBytes(UTF_8)));
    Mutants.of(members, bytes -> assertAnswered("a.jsonl.gz", bytes));
    Mutants.of(members, bytes -> assertAnswered("a.txt.gz", bytes));
  }

  @Test
  void answersToAnyArchive() {
    List<byte[]> records =
        List.of(
            WarcSamples.record("warcinfo", "a: b\r\n".getBytes(UTF_8)),
            WarcSamples.page("one"),
            WarcSamples.response(
                "http://a/2",
                WarcSamples.gzip(WarcSamples.html("two")),
                "Content-Encoding: gzip",
                "Content-Type: text/html; charset=utf-8"),
            WarcSamples.response(
                "http://a/3",
                "5\r\n<p>It\r\n0\r\n\r\n".getBytes(UTF_8),
                "Transfer-Encoding: chunked",
                "Content-Type: text/html"));
    Mutants.of(WarcSamples.join(records), bytes -> assertAnswered("a.warc", bytes));
    byte[] packed = WarcSamples.join(WarcSamples.gzipEach(records));
    Mutants.of(packed, bytes -> assertAnswered("a.warc.gz", bytes));
  }

  @Test
  void decodesAnyBytesUnderAnyLabel() {
    String text = "<meta charset=\"shift_jis\"><p>Café – 首相は火曜日 Привет \uD83D\uDE00 مرحبا";
    String[] labels = {null, "utf-8", "shift_jis", "windows-1252", "utf-16", "x-none", "gb18030"};
    int[] round = new int[1];
    for (String charset : List.of("UTF-8", "UTF-16BE", "windows-31j", "GB18030", "KOI8-R")) {
      Mutants.of(
          text.getBytes(Charset.forName(charset)),
          bytes -> {
            String decoded = decoder.decode(bytes, labels[round[0]++ % labels.length], true).text();
            assertThat(decoded).isEqualTo(Decoded.wellFormed(decoded)).doesNotContain("\0");
          });
    }
  }
}
