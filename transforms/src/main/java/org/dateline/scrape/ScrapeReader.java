package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.article.ContentHash;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.RejectedException;
import org.dateline.reject.Step;
import org.jspecify.annotations.Nullable;

/** Reads the pages of scraped files. Thread safe. */
public final class ScrapeReader {
  private static final int HEAD = 8 << 10;

  /** JSON that goes on over several lines: an array, or a brace alone on its line. */
  private static final Pattern NOT_BY_LINE =
      Pattern.compile("\\s*(?:\\[|\\{[ \\t]*\\r?\\n).*", Pattern.DOTALL);

  private final ReadOptions options;
  private final RecordReader records;
  private final WarcReader archives;
  private final TextDecoder decoder = new TextDecoder();
  private final BinaryDetector binaries = new BinaryDetector();

  public ScrapeReader(ReadOptions options) {
    this.options = options;
    this.records = new RecordReader(options.mapping());
    this.archives = new WarcReader(options.maxPageBytes());
  }

  /**
   * Hands every page of the file to {@code pages} and every bad part to {@code rejects}, in file
   * order, as it is met: no more than one page or record is held in memory. Never throws for what
   * the file holds, nor when it cannot be read.
   *
   * <p>A page's uri is the file's. A record's is its own {@code uri}, else {@code file#id}, else
   * {@code file#n}, where n is the 1-based line in JSON Lines, the 1-based index in other JSON and
   * the byte offset in web archives; a record alone in its JSON file has the file's uri. Main text
   * is in UTF-8 and verbatim, except that NULs and lone surrogates are U+FFFD.
   */
  public void read(
      ScrapeFile file, ByteSource source, Consumer<RawPage> pages, Consumer<Reject> rejects) {
    if (formatByName(file) == ScrapeFormat.WARC) {
      readArchive(file, source, pages, rejects);
      return;
    }
    boolean archive = false;
    try (InputStream raw = source.open()) {
      Head head = new Head(Compression.decompress(raw), HEAD);
      ScrapeFormat format;
      try {
        format = formatOf(file, head);
      } catch (RejectedException e) {
        rejects.accept(e.at(file.uri(), Step.READ, digest(head)));
        return;
      }
      archive = format == ScrapeFormat.WARC;
      if (!archive) {
        readAs(format, file, head, pages, rejects);
      }
    } catch (RejectedException e) {
      rejects.accept(e.at(file.uri(), Step.READ, null));
    } catch (IOException e) {
      rejects.accept(failure(file, e, ""));
    }
    if (archive) {
      readArchive(file, source, pages, rejects);
    }
  }

  /**
   * Reads the bytes as they lie: their offsets name the records, and gzip members are told apart.
   */
  private void readArchive(
      ScrapeFile file, ByteSource source, Consumer<RawPage> pages, Consumer<Reject> rejects) {
    try {
      archives.read(file, source, pages, rejects);
    } catch (RejectedException e) {
      rejects.accept(e.at(file.uri(), Step.READ, null));
    } catch (IOException e) {
      rejects.accept(failure(file, e, "; records before that are kept"));
    }
  }

  private void readAs(
      ScrapeFormat format,
      ScrapeFile file,
      Head in,
      Consumer<RawPage> pages,
      Consumer<Reject> rejects)
      throws IOException, RejectedException {
    switch (format) {
      case TEXT -> pages.accept(text(file, pageBytes(in)));
      case HTML -> pages.accept(RawPage.of(file.uri(), RawPage.Kind.HTML, pageBytes(in)));
      case JSON_LINES -> readRecords(file, lines(in), true, pages, rejects);
      case JSON -> readRecords(file, values(in), false, pages, rejects);
      case WARC -> throw new IllegalArgumentException("archives are read from their raw bytes");
    }
  }

  private ScrapeFormat formatOf(ScrapeFile file, Head head) throws IOException, RejectedException {
    byte[] bytes = head.bytes();
    if (bytes.length == 0) {
      // Meets the damage that kept the first bytes back, if there is one.
      if (head.read() < 0) {
        throw new RejectedException(Reason.EMPTY, "the file has no bytes");
      }
    }
    if (WarcReader.beginsIn(new String(bytes, StandardCharsets.ISO_8859_1))) {
      return ScrapeFormat.WARC;
    }
    Optional<String> binary = binaries.detect(bytes);
    if (binary.isPresent()) {
      throw new RejectedException(Reason.BINARY, "the file seems to be " + binary.get());
    }
    String begin = decoder.decode(bytes, null, true).text();
    ScrapeFormat named = formatByName(file);
    if (named == null) {
      return ScrapeFormat.bySniffing(file.name(), begin)
          .orElseThrow(
              () ->
                  new RejectedException(
                      Reason.UNKNOWN_FORMAT,
                      "neither name nor content shows text, HTML, JSON or WARC;"
                          + " --format names it"));
    }
    boolean disguised = named == ScrapeFormat.TEXT && ScrapeFormat.isHtmlDocument(begin);
    return disguised ? ScrapeFormat.HTML : named;
  }

  /** The format that the file's name tells, or else the user; null to look at the content. */
  private @Nullable ScrapeFormat formatByName(ScrapeFile file) {
    return ScrapeFormat.byName(file.name()).orElse(options.format());
  }

  /**
   * The digest of a file of which nothing has been read yet; null if it is too large or damaged.
   */
  private @Nullable String digest(Head in) {
    int limit = Compression.atMost(options.maxPageBytes());
    try {
      byte[] bytes = in.readNBytes(limit + 1);
      return bytes.length > limit ? null : ContentHash.sha256(bytes);
    } catch (IOException e) {
      return null;
    }
  }

  private byte[] pageBytes(Head in) throws IOException, RejectedException {
    int limit = Compression.atMost(options.maxPageBytes());
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge("the page");
    }
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0) {
        return bytes;
      }
    }
    throw new RejectedException(Reason.EMPTY, "the page is nothing but white space");
  }

  private RawPage text(ScrapeFile file, byte[] bytes) {
    if (!options.assumeClean()) {
      return RawPage.of(file.uri(), RawPage.Kind.TEXT_DUMP, bytes);
    }
    byte[] utf8 = decoder.decode(bytes, null, false).text().getBytes(StandardCharsets.UTF_8);
    return new RawPage(
        file.uri(), RawPage.Kind.MAIN_TEXT, utf8, "UTF-8", null, null, DeclaredMetadata.NONE);
  }

  private JsonRecords lines(Head in) throws IOException {
    String begin = decoder.decode(in.bytes(), null, false).text();
    return NOT_BY_LINE.matcher(begin).matches()
        ? values(in)
        : JsonRecords.lines(Utf8Stream.of(in), options.maxPageBytes());
  }

  private JsonRecords values(Head in) throws IOException {
    return JsonRecords.values(Utf8Stream.of(in), options.maxPageBytes());
  }

  /**
   * @param numbered whether a record that is alone has a number, too
   */
  private void readRecords(
      ScrapeFile file,
      JsonRecords in,
      boolean numbered,
      Consumer<RawPage> pages,
      Consumer<Reject> rejects)
      throws RejectedException {
    int count = 0;
    try {
      Optional<JsonRecords.Raw> next = in.next();
      while (next.isPresent()) {
        JsonRecords.Raw record = next.get();
        count++;
        IOException damage = null;
        try {
          next = in.next();
        } catch (IOException e) {
          damage = e;
        }
        boolean alone = !numbered && count == 1 && damage == null && next.isEmpty();
        readRecord(file, record, alone, pages, rejects);
        if (damage != null) {
          throw damage;
        }
      }
    } catch (IOException e) {
      rejects.accept(failure(file, e, "; records before that, kept: " + count));
      return;
    }
    if (count == 0) {
      throw new RejectedException(Reason.EMPTY, "the file has no records");
    }
  }

  private void readRecord(
      ScrapeFile file,
      JsonRecords.Raw record,
      boolean alone,
      Consumer<RawPage> pages,
      Consumer<Reject> rejects) {
    String position = alone ? file.uri() : file.uri() + "#" + record.position();
    if (record.tooLarge()) {
      rejects.accept(tooLarge("the record").at(position, Step.READ, null));
    } else {
      records.read(record.bytes(), file.uri(), position, pages, rejects);
    }
  }

  private RejectedException tooLarge(String what) {
    return new RejectedException(
        Reason.TOO_LARGE, what + " has more than " + options.maxPageBytes() + " bytes");
  }

  private static Reject failure(ScrapeFile file, IOException e, String kept) {
    Reason reason = Reason.UNREADABLE;
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    String detail = e.getClass().getSimpleName() + message;
    if (e instanceof CompressionException damage) {
      reason = damage.reason();
      detail = String.valueOf(e.getMessage());
    }
    return new Reject(file.uri(), Step.READ, reason, detail + kept, null);
  }
}
