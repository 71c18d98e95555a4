package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.scrape.WarcSamples.bytes;
import static org.dateline.scrape.WarcSamples.gzip;
import static org.dateline.scrape.WarcSamples.gzipEach;
import static org.dateline.scrape.WarcSamples.html;
import static org.dateline.scrape.WarcSamples.http;
import static org.dateline.scrape.WarcSamples.httpType;
import static org.dateline.scrape.WarcSamples.join;
import static org.dateline.scrape.WarcSamples.page;
import static org.dateline.scrape.WarcSamples.record;
import static org.dateline.scrape.WarcSamples.response;
import static org.dateline.scrape.WarcSamples.stamp;
import static org.dateline.scrape.WarcSamples.target;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcReaderTest {
  private static final byte[] INFO =
      record("warcinfo", bytes("software: test"), "Content-Type: application/warc-fields");

  @Test
  void readsPagesWithWhatTheArchiveSaysOfThem() {
    byte[] archive =
        response(
            "http://example.org/a",
            bytes("<p>Caf\u00e9"),
            "Content-Type: text/html; Charset=\"x-y\"");

    assertThat(WarcReading.of(archive).pages)
        .containsExactly(
            new RawPage(
                "a.warc.gz#0",
                RawPage.Kind.HTML,
                bytes("<p>Caf\u00e9"),
                "x-y",
                "http://example.org/a",
                Instant.parse("2024-05-01T10:20:30Z"),
                org.dateline.article.DeclaredMetadata.NONE));
  }

  @Test
  void namesRecordsByTheirOffsetInTheFileAsItLies() {
    List<byte[]> records = List.of(INFO, page("one"), page("two"));
    List<byte[]> packed = gzipEach(records);
    int first = records.get(0).length;
    int second = first + records.get(1).length;
    int packedFirst = packed.get(0).length;
    int packedSecond = packedFirst + packed.get(1).length;

    assertThat(WarcReading.of(join(records)).uris())
        .containsExactly("a.warc.gz#" + first, "a.warc.gz#" + second);
    assertThat(WarcReading.of(join(packed)).uris())
        .containsExactly("a.warc.gz#" + packedFirst, "a.warc.gz#" + packedSecond);
    assertThat(WarcReading.of(gzip(join(records))).uris())
        .containsExactly("a.warc.gz#0+" + first, "a.warc.gz#0+" + second);
  }

  @Test
  void readsRecordsThatRunOverSeveralGzipMembers() {
    byte[] archive = join(INFO, page("one"), page("two"));
    byte[] packed =
        join(
            gzip(Arrays.copyOf(archive, 100)),
            gzip(Arrays.copyOfRange(archive, 100, archive.length)));

    WarcReading reading = WarcReading.of(packed);

    assertThat(reading.contents())
        .containsExactly(new String(html("one"), UTF_8), new String(html("two"), UTF_8));
    assertThat(reading.rejects).isEmpty();
  }

  @Test
  void knowsArchivesByNameByOptionAndByTheirBeginning() {
    ReadOptions forced = new ReadOptions(RecordMapping.DEFAULT, 1 << 20, ScrapeFormat.WARC, false);

    assertThat(WarcReading.of(ReadOptions.DEFAULT, "x.WARC", page("a")).uris())
        .containsExactly("x.WARC#0");
    assertThat(WarcReading.of(ReadOptions.DEFAULT, "crawl-00017", gzip(page("a"))).uris())
        .containsExactly("crawl-00017#0");
    assertThat(WarcReading.of(ReadOptions.DEFAULT, "crawl.txt", page("a")).uris())
        .containsExactly("crawl.txt#0");
    assertThat(WarcReading.of(forced, "crawl", join(bytes("?"), page("a"))).uris())
        .containsExactly("crawl#1");
  }

  @Test
  void takesTextThatMerelySpeaksOfArchivesForText() {
    assertThat(WarcReading.of(ReadOptions.DEFAULT, "note", bytes("WARC/1.0\nis a format.")).pages)
        .extracting(RawPage::kind)
        .containsExactly(RawPage.Kind.TEXT_DUMP);
  }

  @Test
  void passesOverWhatIsNoPage() {
    byte[] image = bytes("\u0089PNG");
    WarcReading reading =
        WarcReading.of(
            join(
                INFO,
                record("request", bytes("GET / HTTP/1.1\r\n\r\n"), target("http://a/"), httpType()),
                record("metadata", bytes("via: x"), target("http://a/")),
                record("revisit", http("200 OK", html("x"), "Content-Type: text/html"), httpType()),
                record("response", bytes("20240501 example.org"), "Content-Type: text/dns"),
                record("response", http("404 Not Found", html("x"), "Content-Type: text/html")),
                record("response", http("301 Moved", new byte[0], "Location: /b")),
                record("madeup", html("x"), "Content-Type: text/html"),
                response("http://a/i.png", image, "Content-Type: image/png"),
                response("http://a/feed", bytes("<rss/>"), "Content-Type: application/rss+xml"),
                response("http://a/data", bytes("{}"), "Content-Type: application/json"),
                response("http://a/unknown", image),
                response("http://a/robots.txt", bytes("Disallow:"), "Content-Type: text/plain"),
                record("resource", image, "Content-Type: image/png")));

    assertThat(reading.pages).isEmpty();
    assertThat(reading.rejects).isEmpty();
  }

  @Test
  void takesHtmlAndPlainTextInAllTheirGuises() {
    byte[] html = bytes("<!DOCTYPE html><title>x</title><p>Body.");
    WarcReading reading =
        WarcReading.of(
            join(
                response("http://a/1", html, "content-type: TEXT/HTML;charset=utf-8"),
                response("http://a/2", html, "Content-Type: application/xhtml+xml"),
                response("http://a/3", html),
                response("http://a/4", html, "Content-Type: application/octet-stream"),
                response("http://a/5", html, "Content-Type: text/plain"),
                response("http://a/6", bytes("Words."), "Content-Type: text/plain"),
                record("resource", html, target("file:///a"), "Content-Type: text/html"),
                record(
                    "resource", bytes("Words."), target("file:///b"), "Content-Type: text/plain"),
                record(
                    "conversion", bytes("Words."), target("http://c/"), "Content-Type: text/plain"),
                record(
                    "response",
                    http("200 OK", bytes("<p>x")),
                    target("http://a/7"),
                    "WARC-Identified-Payload-Type: text/html")));

    assertThat(reading.pages)
        .extracting(RawPage::url, RawPage::kind)
        .containsExactly(
            tuple("http://a/1", RawPage.Kind.HTML),
            tuple("http://a/2", RawPage.Kind.HTML),
            tuple("http://a/3", RawPage.Kind.HTML),
            tuple("http://a/4", RawPage.Kind.HTML),
            tuple("http://a/5", RawPage.Kind.HTML),
            tuple("http://a/6", RawPage.Kind.TEXT_DUMP),
            tuple("file:///a", RawPage.Kind.HTML),
            tuple("file:///b", RawPage.Kind.TEXT_DUMP),
            tuple("http://c/", RawPage.Kind.TEXT_DUMP),
            tuple("http://a/7", RawPage.Kind.HTML));
    assertThat(reading.rejects).isEmpty();
  }

  @Test
  void undoesChunksAndContentCodings() {
    byte[] page = bytes("<html><p>Body of the page.");
    byte[] chunked = bytes("a\r\n<html><p>B\r\n10;x=y\r\nody of the page.\r\n0\r\n\r\n");
    byte[] bare = deflate(page, true);
    String type = "Content-Type: text/html";
    WarcReading reading =
        WarcReading.of(
            join(
                response("http://a/1", chunked, type, "Transfer-Encoding: chunked"),
                response("http://a/2", page, type, "Transfer-Encoding: chunked"),
                response("http://a/3", gzip(page), type, "Content-Encoding: GZIP"),
                response("http://a/4", page, type, "Content-Encoding: gzip", "Content-Length: 9"),
                response("http://a/5", deflate(page, false), type, "Content-Encoding: deflate"),
                response("http://a/6", bare, type, "Content-Encoding: deflate"),
                response(
                    "http://a/7",
                    gzip(deflate(page, false)),
                    type,
                    "Content-Encoding: deflate, x-gzip"),
                response("http://a/8", page, type, "Content-Encoding: br")));

    assertThat(reading.contents()).hasSize(8).containsOnly(new String(page, UTF_8));
    assertThat(reading.rejects).isEmpty();
  }

  @Test
  void keepsTheBeginningOfPagesThatBreakOffAndSaysSo() {
    String type = "Content-Type: text/html";
    byte[] packed = gzip(bytes("<p>Body".repeat(1000)));
    WarcReading reading =
        WarcReading.of(
            join(
                record("response", http("200 OK", html("a"), type), "WARC-Truncated: length"),
                record("response", http("200 OK", html("b"), type), "WARC-Segment-Number: 1"),
                response("http://a/c", bytes("ff\r\n<p>Bo"), type, "Transfer-Encoding: chunked"),
                response("http://a/d", Arrays.copyOf(packed, 40), type, "Content-Encoding: gzip"),
                page("whole")));

    assertThat(reading.pages)
        .extracting(RawPage::truncated)
        .containsExactly(true, true, true, true, false);
    assertThat(reading.contents().get(2)).isEqualTo("<p>Bo");
    assertThat(reading.contents().get(3)).startsWith("<p>Body");
  }

  @Test
  void rejectsPagesThatCannotBeHad() {
    String type = "Content-Type: text/html";
    byte[] binary = new byte[] {(byte) 0xCE, (byte) 0xB2, (byte) 0xFF, 0};
    WarcReading reading =
        WarcReading.of(
            join(
                response("http://a/1", binary, type, "Content-Encoding: br"),
                response("http://a/2", bytes(" \n"), type),
                record("response", bytes("HTTP/x"), httpType()),
                page("kept")));

    assertThat(reading.rejects)
        .extracting(Reject::reason)
        .containsExactly(Reason.UNKNOWN_FORMAT, Reason.EMPTY, Reason.DAMAGED_RECORD);
    assertThat(reading.rejects.get(0).detail()).contains("br");
    assertThat(reading.rejects.get(0).sha256()).hasSize(64);
    assertThat(reading.pages).hasSize(1);
  }

  @Test
  void rejectsPagesAboveTheLimitOneByOneAndPassesOverOtherLargeRecords() {
    ReadOptions options = new ReadOptions(RecordMapping.DEFAULT, 2000, null, false);
    byte[] large = bytes("<p>" + "x".repeat(200_000));
    byte[] packed = gzip(bytes("<p>" + "x".repeat(3000)));
    List<byte[]> records =
        List.of(
            page("before"),
            response("http://a/large", large, "Content-Type: text/html"),
            response("http://a/film", large, "Content-Type: video/mp4"),
            response("http://a/bomb", packed, "Content-Type: text/html", "Content-Encoding: gzip"),
            page("after"));

    for (byte[] archive : List.of(join(records), join(gzipEach(records)), gzip(join(records)))) {
      WarcReading reading = WarcReading.of(options, "a.warc", archive);
      assertThat(reading.pages)
          .extracting(RawPage::url)
          .containsExactly("http://example.org/before", "http://example.org/after");
      assertThat(reading.rejects)
          .extracting(Reject::reason)
          .containsExactly(Reason.TOO_LARGE, Reason.TOO_LARGE);
    }
  }

  @Test
  void readsHeadersAsWritersOfAllKindsWriteThem() {
    String block = "HTTP/1.0 200\ncontent-type: text/html\n\n<p>Body";
    String odd =
        "WARC/0.18\nwarc-type:RESPONSE\nWARC-Target-URI:\t<http://example.org/a>  \n"
            + "X-Note: one\n two\n\tthree\ncontent-length : "
            + block.length()
            + "\n\n"
            + block
            + "\n\n";
    WarcReading reading = WarcReading.of(join(bytes(odd), bytes("\n"), bytes(odd), page("b")));

    assertThat(reading.pages)
        .extracting(RawPage::url)
        .containsExactly("http://example.org/a", "http://example.org/a", "http://example.org/b");
    assertThat(reading.contents().get(0)).isEqualTo("<p>Body");
    assertThat(reading.rejects).isEmpty();
  }

  @Test
  void readsWhatAnotherLibraryWrites() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
        for (String name : List.of("a", "b")) {
          HttpResponse http =
              new HttpResponse.Builder(200, "OK").body(MediaType.HTML, html(name)).build();
          writer.write(
              new WarcResponse.Builder(URI.create("http://example.org/" + name))
                  .date(Instant.parse("2024-05-01T00:00:00Z"))
                  .body(http)
                  .build());
        }
      }
      WarcReading reading = WarcReading.of(out.toByteArray());
      assertThat(reading.contents())
          .containsExactly(new String(html("a"), UTF_8), new String(html("b"), UTF_8));
      assertThat(reading.rejects).isEmpty();
    }
  }

  @Test
  void rejectsArchivesInAFormThatIsNotRead() {
    WarcReading zstd =
        WarcReading.of(ReadOptions.DEFAULT, "a.warc.zst", "(\u00b5/\u00fd".getBytes(ISO_8859_1));

    assertThat(zstd.rejects)
        .extracting(Reject::uri, Reject::reason)
        .containsExactly(tuple("a.warc.zst", Reason.UNKNOWN_FORMAT));
    assertThat(zstd.rejects.get(0).detail()).contains("Zstandard");
    assertThat(WarcReading.of(new byte[0]).rejects)
        .extracting(Reject::reason)
        .containsExactly(Reason.EMPTY);
    assertThat(WarcReading.of(join(INFO, record("request", bytes("x"), stamp()))).rejects)
        .isEmpty();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
