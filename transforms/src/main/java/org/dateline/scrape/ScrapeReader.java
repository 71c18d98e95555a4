package org.dateline.scrape;

import java.io.IOException;
import java.util.function.Consumer;
import org.dateline.article.ContentHash;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;

/** Reads the pages of scraped files. Thread safe. */
public final class ScrapeReader {
  private final ReadOptions options;

  public ScrapeReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * Hands every page of the file to {@code pages} and every bad part to {@code rejects}, in file
   * order. Never throws for what the file holds, nor when it cannot be read.
   */
  public void read(
      ScrapeFile file, ByteSource source, Consumer<RawPage> pages, Consumer<Reject> rejects) {
    try (var in = source.open()) {
      byte[] bytes = in.readNBytes((int) options.maxPageBytes());
      pages.accept(RawPage.of(file.uri(), RawPage.Kind.TEXT_DUMP, bytes));
    } catch (IOException e) {
      rejects.accept(
          new Reject(
              file.uri(),
              Step.READ,
              Reason.UNREADABLE,
              String.valueOf(e.getMessage()),
              ContentHash.sha256("")));
    }
  }
}
