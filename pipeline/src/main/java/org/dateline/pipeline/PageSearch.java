package org.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.RawPage;
import org.dateline.reject.Reject;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.InputPatterns;
import org.dateline.scrape.ReadOptions;
import org.dateline.scrape.ScrapeFile;
import org.dateline.scrape.ScrapeReader;
import org.jspecify.annotations.Nullable;

/** Looks for one page among files, which are read as a run reads them. */
final class PageSearch {
  /** So many uris are told when none is the one. */
  private static final int EXAMPLES = 3;

  private final ScrapeReader reader;

  PageSearch(ReadOptions options) {
    reader = new ScrapeReader(options);
  }

  /** No page has the uri; the message says which there are. */
  static final class NoSuchPageException extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchPageException(String message) {
      super(message);
    }
  }

  /**
   * What is known of a page.
   *
   * @param page as read; null if it could not be read
   * @param reject why it could not be read; null if it could
   */
  record Found(@Nullable RawPage page, @Nullable Reject reject) {}

  /**
   * The page of this uri. Files whose own uri it begins with are read first, then all others, since
   * records may bring uris of their own.
   *
   * @param uri of the page; of a file that holds one page alone, any name of the file
   * @throws NoSuchPageException if no page has the uri; the message names some that there are
   */
  Found find(String uri, FoundFiles files) throws NoSuchPageException {
    for (Reject reject : files.rejects()) {
      if (reject.uri().equals(uri)) {
        return new Found(null, reject);
      }
    }
    List<ScrapeFile> likely = new ArrayList<>();
    List<ScrapeFile> others = new ArrayList<>();
    for (ScrapeFile file : files.files()) {
      (isNamedBy(file, uri) ? likely : others).add(file);
    }
    likely.addAll(others);
    List<String> met = new ArrayList<>();
    int pages = 0;
    Found last = null;
    for (ScrapeFile file : likely) {
      Wanted wanted = new Wanted(uri, file, met);
      reader.read(file, () -> InputPatterns.open(file), wanted::page, wanted::reject);
      if (wanted.found != null) {
        return wanted.found;
      }
      pages += wanted.pages;
      last = wanted.last;
    }
    // One page in the one file that was named: whatever its uri is, it is meant.
    if (last != null && pages == 1 && likely.size() == 1 && isNamedBy(likely.get(0), uri)) {
      return last;
    }
    throw new NoSuchPageException(
        "none of "
            + pages
            + (pages == 1 ? " page" : " pages")
            + " has the uri "
            + uri
            + (met.isEmpty() ? "" : "; there are: " + String.join(", ", met))
            + (pages > met.size() ? ", …" : ""));
  }

  /** Whether the uri is the file's own, or a record's in it. */
  private static boolean isNamedBy(ScrapeFile file, String uri) {
    int record = uri.lastIndexOf('#');
    String name = record < 0 ? uri : uri.substring(0, record);
    return file.uri().equals(uri)
        || file.uri().equals(name)
        || file.location().endsWith("/" + name)
        || file.location().endsWith("/" + uri)
        || file.location().equals(name);
  }

  /** Takes what is read of a file until the page is there. */
  private static final class Wanted {
    private final String uri;
    private final Optional<String> record;
    private final ScrapeFile file;
    private final List<String> met;
    private @Nullable Found found;
    private @Nullable Found last;
    private int pages;

    Wanted(String uri, ScrapeFile file, List<String> met) {
      this.uri = uri;
      this.file = file;
      this.met = met;
      int at = uri.lastIndexOf('#');
      record = at < 0 ? Optional.empty() : Optional.of(uri.substring(at));
    }

    void page(RawPage page) {
      take(page.uri(), new Found(page, null));
    }

    void reject(Reject reject) {
      take(reject.uri(), new Found(null, reject));
    }

    private void take(String name, Found read) {
      pages++;
      last = read;
      boolean ofNamedFile =
          record.isPresent() && isNamedBy(file, uri) && name.equals(file.uri() + record.get());
      if (found == null && (name.equals(uri) || ofNamedFile)) {
        found = read;
      }
      if (met.size() < EXAMPLES) {
        met.add(name);
      }
    }
  }
}
