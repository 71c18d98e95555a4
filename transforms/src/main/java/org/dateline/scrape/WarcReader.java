package org.dateline.scrape;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.article.ContentHash;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.RejectedException;
import org.dateline.reject.Step;

/** Reads the pages of web archives (WARC, ISO 28500). Thread safe. */
final class WarcReader {
  private static final Pattern BEGIN =
      Pattern.compile(
          WarcHeader.VERSION.pattern()
              + "\\r?\\n(?:(?!WARC-Type[ \\t]*:)[^\\n]++\\n){0,100}+WARC-Type[ \\t]*:.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final long maxPageBytes;
  private final WarcPages pages;

  WarcReader(long maxPageBytes) {
    this.maxPageBytes = maxPageBytes;
    this.pages = new WarcPages(maxPageBytes);
  }

  /** Whether the characters begin an archive. */
  static boolean beginsIn(String head) {
    return BEGIN.matcher(head).matches();
  }

  /**
   * Hands every page of the archive to {@code accepted}, and every record that should be a page but
   * cannot be had and every damaged part to {@code rejects}, in file order. Records that are no
   * pages are passed over.
   *
   * <p>A page's uri is {@code file#n}, where n is the byte offset of its record, or of the gzip
   * member that begins with it; {@code file#n+m} for a record that lies m unpacked bytes within the
   * member at n.
   *
   * @throws IOException if the file cannot be read; not for what it holds
   */
  void read(
      ScrapeFile file, ByteSource source, Consumer<RawPage> accepted, Consumer<Reject> rejects)
      throws IOException, RejectedException {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".zst")) {
      throw new RejectedException(
          Reason.UNKNOWN_FORMAT,
          "archives packed by Zstandard (.warc.zst) are not read; unpack them, or pack them by gzip");
    }
    boolean[] any = new boolean[1];
    WarcRecords.read(
        source,
        maxPageBytes,
        record -> {
          any[0] = true;
          String uri = file.uri() + "#" + record.position().label();
          try {
            Optional<RawPage> page = pages.page(record, uri);
            page.ifPresent(accepted);
          } catch (RejectedException e) {
            String sha256 = record.tooLarge() ? null : ContentHash.sha256(record.block());
            rejects.accept(e.at(uri, Step.READ, sha256));
          }
        },
        gap -> {
          any[0] = true;
          String uri = file.uri() + "#" + gap.from().label();
          rejects.accept(new Reject(uri, Step.READ, gap.reason(), gap.detail(), null));
        });
    if (!any[0]) {
      throw new RejectedException(Reason.EMPTY, "the archive has no records");
    }
  }
}
