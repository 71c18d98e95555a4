package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.RawPage;
import org.dateline.reject.Reject;

/** What was read from an archive in a test. */
final class WarcReading {
  final List<RawPage> pages = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();

  /** Bytes of the file that were read, those read again counted again. */
  long bytesRead;

  static WarcReading of(byte[] archive) {
    return of(ReadOptions.DEFAULT, "a.warc.gz", archive);
  }

  static WarcReading of(ReadOptions options, String name, byte[] archive) {
    WarcReading reading = new WarcReading();
    ByteSource source = () -> reading.counted(archive);
    new ScrapeReader(options)
        .read(
            new ScrapeFile("/in/" + name, name), source, reading.pages::add, reading.rejects::add);
    return reading;
  }

  private InputStream counted(byte[] archive) {
    return new ByteArrayInputStream(archive) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        int count = super.read(target, offset, length);
        bytesRead += Math.max(0, count);
        return count;
      }
    };
  }

  List<String> uris() {
    return pages.stream().map(RawPage::uri).toList();
  }

  List<String> contents() {
    return pages.stream().map(page -> new String(page.content(), UTF_8)).toList();
  }

  List<String> rejectedUris() {
    return rejects.stream().map(Reject::uri).toList();
  }
}
