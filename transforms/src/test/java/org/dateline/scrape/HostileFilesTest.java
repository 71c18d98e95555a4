package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.junit.jupiter.api.Test;

/** Files made to cost time or memory, and files that are not what they seem. */
class HostileFilesTest {
  private static final int LIMIT = 1 << 20;

  private final List<RawPage> pages = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();

  private void read(String name, ByteSource source) {
    ReadOptions options = new ReadOptions(RecordMapping.DEFAULT, LIMIT, null, false);
    new ScrapeReader(options)
        .read(new ScrapeFile("/in/" + name, name), source, pages::add, rejects::add);
  }

  private void read(String name, String content) {
    read(name, () -> new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  /** Yields a letter for ever and counts how often. */
  private static final class Endless extends InputStream {
    private long yielded;

    @Override
    public int read() {
      yielded++;
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) 'x');
      yielded += length;
      return length;
    }
  }

  @Test
  void readsNoMoreOfALargePageThanTheLimit() {
    for (String name : List.of("a.txt", "a.html", "a", "a.json.txt")) {
      Endless endless = new Endless();
      read(name, () -> endless);
      assertThat(endless.yielded).isLessThan(2L * LIMIT);
    }
    assertThat(pages).isEmpty();
    assertThat(rejects).hasSize(4).extracting(Reject::reason).containsOnly(Reason.TOO_LARGE);
  }

  @Test
  void knowsBinaryFilesWhateverTheirNames() {
    for (String magic : List.of("%PDF-1.7\n", "PK\3\4\24\0\0\0", "\u007fELF\2\1\1\0")) {
      for (String name : List.of("a.html", "a.txt", "a.htm.gz", "a", "a.jsonl")) {
        read(name, () -> new ByteArrayInputStream((magic + " and so on").getBytes(ISO_8859_1)));
      }
    }
    assertThat(pages).isEmpty();
    assertThat(rejects).hasSize(15).extracting(Reject::reason).containsOnly(Reason.BINARY);
  }

  @Test
  void keepsTheRecordsBeforeAReadThatFails() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("stale file handle");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    byte[] sound = "{\"text\": \"One.\"}\n{\"text\": \"Tw".getBytes(UTF_8);
    read("a.jsonl", () -> new SequenceInputStream(new ByteArrayInputStream(sound), failing));

    assertThat(pages).extracting(RawPage::uri).containsExactly("a.jsonl#1");
    assertThat(rejects)
        .extracting(Reject::reason, Reject::detail)
        .containsExactly(
            tuple(
                Reason.UNREADABLE, "IOException: stale file handle; records before that, kept: 1"));
  }

  /** Damaged archives are opened again; by then the file may be another. */
  @Test
  void answersToAnArchiveThatChangesWhileItIsRead() {
    byte[] damaged =
        WarcSamples.join(
            WarcSamples.page("one"), new byte[5_000], WarcSamples.page("two"), new byte[500]);
    for (int length = 0; length < damaged.length; length += 97) {
      byte[] later = Arrays.copyOf(damaged, length);
      int[] opened = new int[1];
      rejects.clear();
      read("a.warc", () -> new ByteArrayInputStream(opened[0]++ == 0 ? damaged : later));
      assertThat(rejects).isNotEmpty();
    }
    assertThat(pages).isNotEmpty();
  }

  @Test
  void takesLinesAfterAnArchivesFirstForText() {
    read("a", "WARC/1.0\n" + "a\n".repeat(100_000));
    read("b", "<!---->".repeat(1_000) + "x");

    assertThat(pages).hasSize(2);
  }

  @Test
  void readsRecordsHoweverLongTheirFields() {
    for (String run : List.of(" ", "\\t", ",", " and ", ", Jr", "a.b", "1", ":", "-", "/")) {
      String value = "\"A" + run.repeat(150_000 / run.length()) + "B\"";
      read(
          "a.jsonl",
          "{\"text\": \"One.\", \"authors\": "
              + value
              + ", \"title\": "
              + value
              + ", \"date_publish\": "
              + value
              + ", \"date_download\": "
              + value
              + ", \"url\": "
              + value
              + ", \"language\": "
              + value
              + "}");
    }
    assertThat(pages).hasSize(10).allSatisfy(page -> assertThat(page.fetchedAt()).isNull());
  }

  @Test
  void readsRecordsWhateverTheTypesOfTheirFields() {
    for (String value :
        List.of("1e300000000", "-1", "true", "[]", "{}", "[[1]]", "NaN", "\"None\"", "null")) {
      read(
          "a.jsonl",
          "{\"text\": \"One.\", \"authors\": "
              + value
              + ", \"date_publish\": "
              + value
              + ", \"url\": "
              + value
              + ", \"title\": "
              + value
              + "}");
    }
    assertThat(pages).hasSize(9);
    assertThat(rejects).isEmpty();
  }
}
