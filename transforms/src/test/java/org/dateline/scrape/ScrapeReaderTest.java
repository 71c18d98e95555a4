package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.ContentHash;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.junit.jupiter.api.Test;

class ScrapeReaderTest {
  private static final int MIB = 1 << 20;

  private final List<RawPage> pages = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();

  @Test
  void readsTextAndHtmlPagesByteForByte() {
    read("a.txt", "Lead.\r\nBody.");
    read("b.HTM", "<p>Body");
    read("c.html.gz", gzip("<p>Body".getBytes(UTF_8)));

    assertThat(pages)
        .extracting(RawPage::uri, RawPage::kind, page -> new String(page.content(), UTF_8))
        .containsExactly(
            tuple("a.txt", RawPage.Kind.TEXT_DUMP, "Lead.\r\nBody."),
            tuple("b.HTM", RawPage.Kind.HTML, "<p>Body"),
            tuple("c.html.gz", RawPage.Kind.HTML, "<p>Body"));
  }

  @Test
  void readsGzipByItsMagicWhateverTheNameSays() {
    read("packed.txt", gzip("Lead.".getBytes(UTF_8)));
    read("unpacked.txt.gz", "Lead.");

    assertThat(pages).extracting(page -> new String(page.content(), UTF_8)).containsOnly("Lead.");
  }

  @Test
  void looksAtTheContentOfFilesWithoutTellingNames() {
    read("page1", "<!DOCTYPE html><title>x</title>");
    read("page2.bin", "Just words.");
    read("page3", "{\"maintext\": \"A.\"}\n{\"maintext\": \"B.\"}\n");
    read("page4.dat", "[{\"maintext\": \"C.\"}]");
    read("page5.txt", "\n<html><body>Saved under a false name");
    read("page6", "[Editor's note: corrected]");

    assertThat(pages)
        .extracting(RawPage::uri, RawPage::kind)
        .containsExactly(
            tuple("page1", RawPage.Kind.HTML),
            tuple("page2.bin", RawPage.Kind.TEXT_DUMP),
            tuple("page3#1", RawPage.Kind.MAIN_TEXT),
            tuple("page3#2", RawPage.Kind.MAIN_TEXT),
            tuple("page4.dat", RawPage.Kind.MAIN_TEXT),
            tuple("page5.txt", RawPage.Kind.HTML),
            tuple("page6", RawPage.Kind.TEXT_DUMP));
  }

  @Test
  void takesTheFormatOptionForFilesWithoutTellingNamesOnly() {
    ReadOptions options = new ReadOptions(RecordMapping.DEFAULT, MIB, ScrapeFormat.HTML, false);
    read(options, "page", "Just words.".getBytes(UTF_8));
    read(options, "page.txt", "Just words.".getBytes(UTF_8));

    assertThat(pages)
        .extracting(RawPage::kind)
        .containsExactly(RawPage.Kind.HTML, RawPage.Kind.TEXT_DUMP);
  }

  @Test
  void rejectsFilesThatAreNoPagesWithTheirReason() {
    read("empty.txt", "");
    read("blank.html", " \r\n\t ");
    read("empty.jsonl", "\n\n");
    read("paper.html", "%PDF-1.4 and so on");
    read("table.csv", "a,b\n1,2\n");
    read("feed.xml", "<?xml version=\"1.0\"?><rss></rss>");

    assertThat(pages).isEmpty();
    assertThat(rejects)
        .extracting(Reject::uri, Reject::reason)
        .containsExactly(
            tuple("empty.txt", Reason.EMPTY),
            tuple("blank.html", Reason.EMPTY),
            tuple("empty.jsonl", Reason.EMPTY),
            tuple("paper.html", Reason.BINARY),
            tuple("table.csv", Reason.UNKNOWN_FORMAT),
            tuple("feed.xml", Reason.UNKNOWN_FORMAT));
    assertThat(rejects.get(3).detail()).contains("PDF");
    assertThat(rejects.get(3).sha256()).isEqualTo(ContentHash.sha256("%PDF-1.4 and so on"));
  }

  @Test
  void rejectsAFileThatCannotBeOpened() {
    new ScrapeReader(ReadOptions.DEFAULT)
        .read(
            new ScrapeFile("/in/a.txt", "a.txt"),
            () -> {
              throw new IOException("disk on fire");
            },
            pages::add,
            rejects::add);

    assertThat(rejects)
        .containsExactly(
            new Reject(
                "a.txt",
                org.dateline.reject.Step.READ,
                Reason.UNREADABLE,
                "IOException: disk on fire",
                null));
  }

  @Test
  void rejectsPagesAboveTheLimitAndReadsThoseAtIt() {
    ReadOptions options = new ReadOptions(RecordMapping.DEFAULT, 10, null, false);
    read(options, "at.txt", "0123456789".getBytes(UTF_8));
    read(options, "above.txt", gzip("0123456789a".getBytes(UTF_8)));

    assertThat(pages).extracting(RawPage::uri).containsExactly("at.txt");
    assertThat(rejects).extracting(Reject::reason).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void takesTextFilesForMainTextWhenTheyAreAssumedClean() {
    ReadOptions options = new ReadOptions(RecordMapping.DEFAULT, MIB, null, true);
    read(options, "a.txt", "\uFEFFCafé.\n\nMore.".getBytes(UTF_16LE));

    assertThat(pages.get(0).kind()).isEqualTo(RawPage.Kind.MAIN_TEXT);
    assertThat(new String(pages.get(0).content(), UTF_8)).isEqualTo("Café.\n\nMore.");
  }

  @Test
  void namesRecordsByUriThenIdThenLine() {
    read(
        "a.jsonl",
        """
        {"text": "One.", "id": "x-1"}

        {"text": "Two."}
        {"text": "Three.", "uri": "urn:three", "id": 7}
        {"text": "Four.", "id": 7}
        {"text": "Five.", "id": null}
        """);

    assertThat(pages)
        .extracting(RawPage::uri)
        .containsExactly("a.jsonl#x-1", "a.jsonl#3", "urn:three", "a.jsonl#7", "a.jsonl#6");
  }

  @Test
  void numbersTheRecordsOfAnArrayButNotOneThatIsAlone() {
    read("many.json", "[ {\"text\": \"One [1], {2}.\"} ,\n{\"text\": \"Tw\\\"o.\"}]");
    read("alone.json", "{\n  \"text\": \"Three.\"\n}\n");
    read("row.json", "{\"text\": \"Four.\"} {\"text\": \"Five.\"}");

    assertThat(pages)
        .extracting(RawPage::uri, ScrapeReaderTest::text)
        .containsExactly(
            tuple("many.json#1", "One [1], {2}."),
            tuple("many.json#2", "Tw\"o."),
            tuple("alone.json", "Three."),
            tuple("row.json#1", "Four."),
            tuple("row.json#2", "Five."));
  }

  @Test
  void readsArraysAndIndentedObjectsSavedAsJsonLines() {
    read("array.jsonl", "[\n{\"text\": \"One.\"},\n{\"text\": \"Two.\"}\n]");
    read("indented.jsonl", "{\n \"text\": \"Three.\"\n}\n{\n \"text\": \"Four.\"\n}\n");

    assertThat(pages)
        .extracting(RawPage::uri)
        .containsExactly("array.jsonl#1", "array.jsonl#2", "indented.jsonl#1", "indented.jsonl#2");
    assertThat(rejects).isEmpty();
  }

  @Test
  void readsTheRecordsThatAnObjectWraps() {
    read(
        "api.json", "{\"status\": \"ok\", \"articles\": [{\"body\": \"A.\"}, {\"body\": \"B.\"}]}");

    assertThat(pages).extracting(RawPage::uri).containsExactly("api.json#1", "api.json#2");
  }

  @Test
  void rejectsABrokenRecordAndReadsTheOthers() {
    String deep = "{\"text\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    read(
        "a.jsonl",
        "{\"text\": \"One.\"}\n{\"text\": \n42\n[]\n"
            + deep
            + "\n{\"text\": \"Six.\"} x\n"
            + "{\"text\": \"Seven.\"}");

    assertThat(pages).extracting(RawPage::uri).containsExactly("a.jsonl#1", "a.jsonl#7");
    assertThat(rejects)
        .extracting(Reject::uri, Reject::reason)
        .containsExactly(
            tuple("a.jsonl#2", Reason.BAD_JSON),
            tuple("a.jsonl#3", Reason.BAD_JSON),
            tuple("a.jsonl#4", Reason.BAD_JSON),
            tuple("a.jsonl#5", Reason.BAD_JSON),
            tuple("a.jsonl#6", Reason.BAD_JSON));
    assertThat(rejects.get(1).sha256()).isEqualTo(ContentHash.sha256("42"));
    assertThat(rejects.get(3).detail()).contains("nesting depth");
  }

  @Test
  void rejectsABrokenElementOfAnArrayAndReadsTheOthers() {
    read(
        "a.json",
        "[{\"text\": \"One.\"}, {\"text\"}, oops, {\"text\": \"Four.\"}, {\"text\": \"Fi");

    assertThat(pages).extracting(RawPage::uri).containsExactly("a.json#1", "a.json#4");
    assertThat(rejects).extracting(Reject::uri).containsExactly("a.json#2", "a.json#3", "a.json#5");
    read("deep.json", "[".repeat(100_000));
    assertThat(rejects.get(3).reason()).isEqualTo(Reason.BAD_JSON);
  }

  @Test
  void rejectsALineAboveTheLimitAndReadsTheOthers() {
    ReadOptions options = new ReadOptions(RecordMapping.DEFAULT, 100, null, false);
    String large = "{\"text\": \"" + "x".repeat(100_000) + "\"}\n";
    read(options, "a.jsonl", (large + "{\"text\": \"Two.\"}\n" + large).getBytes(UTF_8));
    read(options, "a.json", ("[" + large + ",{\"text\": \"Two.\"}]").getBytes(UTF_8));

    assertThat(pages).extracting(RawPage::uri).containsExactly("a.jsonl#2", "a.json#2");
    assertThat(rejects)
        .extracting(Reject::uri, Reject::reason)
        .containsExactly(
            tuple("a.jsonl#1", Reason.TOO_LARGE),
            tuple("a.jsonl#3", Reason.TOO_LARGE),
            tuple("a.json#1", Reason.TOO_LARGE));
  }

  @Test
  void readsAllMembersOfAGzipFile() {
    byte[] first = gzip("{\"text\": \"One.\"}\n{\"te".getBytes(UTF_8));
    byte[] second = gzip("xt\": \"Two.\"}\n".getBytes(UTF_8));
    read("a.jsonl.gz", join(first, second, new byte[8]));

    assertThat(pages).extracting(ScrapeReaderTest::text).containsExactly("One.", "Two.");
    assertThat(rejects).isEmpty();
  }

  @Test
  void keepsTheCompleteRecordsBeforeADamage() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 2_000; i++) {
      lines.append("{\"text\": \"Record ").append(Integer.toHexString(i * 7919)).append(".\"}\n");
    }
    byte[] whole = gzip(lines.toString().getBytes(UTF_8));
    read("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

    assertThat(pages.size()).isBetween(500, 1_900);
    assertThat(pages.get(pages.size() - 1).uri()).isEqualTo("cut.jsonl.gz#" + pages.size());
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).reason()).isEqualTo(Reason.DAMAGED_COMPRESSION);
    assertThat(rejects.get(0).detail()).endsWith("kept: " + pages.size());
  }

  @Test
  void rejectsDamagedPagesWhole() {
    byte[] whole = gzip("<p>Words enough to have something to cut off.".getBytes(UTF_8));
    byte[] rotten = whole.clone();
    rotten[whole.length - 5] ^= 1;
    read("cut.html.gz", Arrays.copyOf(whole, whole.length - 12));
    read("rotten.html.gz", rotten);
    read("stump.html.gz", Arrays.copyOf(whole, 5));
    read("tail.html.gz", join(whole, "garbage".getBytes(UTF_8)));

    assertThat(pages).isEmpty();
    assertThat(rejects).extracting(Reject::reason).containsOnly(Reason.DAMAGED_COMPRESSION);
    assertThat(rejects)
        .extracting(Reject::uri)
        .containsExactly("cut.html.gz", "rotten.html.gz", "stump.html.gz", "tail.html.gz");
  }

  @Test
  void stopsAtADecompressionBomb() {
    byte[] bomb = gzip("x".repeat(100 * MIB).getBytes(UTF_8));
    read("bomb.jsonl.gz", join(gzip("{\"text\": \"One.\"}\n".getBytes(UTF_8)), bomb));

    assertThat(pages).extracting(RawPage::uri).containsExactly("bomb.jsonl.gz#1");
    assertThat(rejects).extracting(Reject::reason).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void readsRecordsInOtherCharsets() {
    read("bom.jsonl", "\uFEFF{\"text\": \"Café 😀\"}\n".getBytes(UTF_8));
    read("utf16.jsonl", "\uFEFF{\"text\": \"Café 😀\"}\n{\"text\": \"Zwei\"}".getBytes(UTF_16LE));
    read("old.jsonl", "{\"text\": \"Café\"}".getBytes(Charset.forName("windows-1252")));

    assertThat(pages)
        .extracting(ScrapeReaderTest::text)
        .containsExactly("Café 😀", "Café 😀", "Zwei", "Café");
  }

  @Test
  void keepsMainTextVerbatimButForWhatNoTextMayHold() {
    read("a.jsonl", "{\"maintext\": \"  Two\\n\\n\\nparts \\ud83d\\ude00 \\ud800 \\u0000 \"}");

    assertThat(text(pages.get(0))).isEqualTo("  Two\n\n\nparts 😀 \uFFFD \uFFFD ");
  }

  @Test
  void neverThrowsForDamagedInput() {
    byte[] whole =
        gzip(
            "[{\"text\": \"One.\", \"authors\": [\"A B\"]}, {\"html\": \"<p>x\"}]".getBytes(UTF_8));
    for (int i = 0; i < whole.length; i++) {
      byte[] rotten = whole.clone();
      rotten[i] ^= 0x55;
      read("a.json.gz", rotten);
      read("b.json.gz", Arrays.copyOf(whole, i));
    }

    assertThat(rejects.size() + pages.size()).isGreaterThanOrEqualTo(2 * whole.length);
  }

  private void read(String name, String content) {
    read(name, content.getBytes(UTF_8));
  }

  private void read(String name, byte[] content) {
    read(ReadOptions.DEFAULT, name, content);
  }

  private void read(ReadOptions options, String name, byte[] content) {
    ByteSource source = () -> new OneAtATime(content);
    new ScrapeReader(options)
        .read(new ScrapeFile("/in/" + name, name), source, pages::add, rejects::add);
  }

  private static String text(RawPage page) {
    return new String(page.content(), UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Gives less than it is asked for, as streams over networks do. */
  private static final class OneAtATime extends InputStream {
    private final ByteArrayInputStream in;

    OneAtATime(byte[] bytes) {
      in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return in.read(target, offset, Math.min(length, 1000));
    }
  }
}
