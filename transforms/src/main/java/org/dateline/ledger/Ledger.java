package org.dateline.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.article.Article;
import org.dateline.article.ContentHash;
import org.dateline.article.RawPage;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;
import org.dateline.scrape.ScrapeFile;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs have read, and with which configuration: what was read alike need not be read
 * again. Thread safe.
 *
 * @param archive what earlier runs left
 * @param configuration hash of all that makes the same page give other rows: release, options
 */
public record Ledger(Archive archive, String configuration) {

  /** What an earlier run made of a page's uri. */
  public enum PageState {
    /** No row is made of this uri. */
    NEW,
    /** This very content was read, with the same configuration. */
    UNCHANGED,
    /** A row is made of other content, or with another configuration. */
    CHANGED,
    /** A row is made of content that was fetched later than this. */
    OUTDATED,
    /** The uri is to stay away. */
    FORGOTTEN
  }

  /** Whether the file was read as it is now: by size, time of change and configuration. */
  public boolean isRead(ScrapeFile file) {
    Instant modified = file.modified();
    return modified != null
        && archive
            .get(Kind.FILE, file.location())
            .map(entry -> entry.as(ReadFile.class))
            .filter(
                read ->
                    read.uri().equals(file.uri())
                        && read.bytes() == file.bytes()
                        && modified.equals(read.modified())
                        && read.configuration().equals(configuration))
            .isPresent();
  }

  /** Whether an earlier run read the file, whatever was in it. */
  public boolean isKnown(ScrapeFile file) {
    return archive.get(Kind.FILE, file.location()).isPresent();
  }

  /** That the file was read to its end. */
  public static Entry read(ScrapeFile file, String configuration) {
    return Entry.of(
        Kind.FILE,
        file.location(),
        List.of(),
        new ReadFile(file.uri(), file.bytes(), file.modified(), configuration));
  }

  /** What is known of a page. */
  public PageState stateOf(RawPage page) {
    if (archive.isEmpty()) {
      return PageState.NEW;
    }
    if (archive.get(Kind.FORGOTTEN, page.uri()).isPresent()) {
      return PageState.FORGOTTEN;
    }
    if (archive.get(Kind.PAGE, idOf(page)).isPresent()) {
      return PageState.UNCHANGED;
    }
    Optional<StoredArticle> stored =
        archive
            .get(Kind.ARTICLE, Article.idOf(page.uri()))
            .map(entry -> entry.as(StoredArticle.class));
    if (stored.isEmpty()) {
      return rejectsOf(page.uri()).isEmpty() ? PageState.NEW : PageState.CHANGED;
    }
    return isBefore(page.fetchedAt(), stored.get().fetchedAt())
        ? PageState.OUTDATED
        : PageState.CHANGED;
  }

  /** That the page was read; found by its uri when that changes or is to be forgotten. */
  public Entry read(RawPage page) {
    return Entry.of(Kind.PAGE, idOf(page), List.of(uriKey(page.uri())), new ReadPage(page.uri()));
  }

  /** What was read under a uri, whatever the content. */
  public List<Entry> pagesOf(String uri) {
    return archive.find(Kind.PAGE, List.of(uriKey(uri)));
  }

  /** Rejects of a page. */
  public List<Entry> rejectsOf(String uri) {
    return archive.find(Kind.REJECT, List.of(uriKey(uri)));
  }

  /** Rejects of a file, or of parts of it that did not even become pages. */
  public List<Entry> rejectsOf(ScrapeFile file) {
    return archive.find(Kind.REJECT, List.of(fileKey(file.uri())));
  }

  /** Whether the very same reject has a row already. */
  public boolean isStored(Reject reject) {
    return archive.get(Kind.REJECT, idOf(reject)).isPresent();
  }

  /** That a reject has a row in a generation; found by its uri, or by that of its file. */
  public static Entry entry(Reject reject, long generation) {
    List<String> keys = new ArrayList<>(List.of(uriKey(reject.uri())));
    if (reject.step() == Step.READ) {
      int record = reject.uri().lastIndexOf('#');
      keys.add(fileKey(record < 0 ? reject.uri() : reject.uri().substring(0, record)));
    }
    return Entry.of(Kind.REJECT, idOf(reject), keys, new StoredReject(reject, generation));
  }

  /** That no page of this uri is to be taken in again. */
  public static Entry forgotten(String uri) {
    return Entry.of(Kind.FORGOTTEN, uri, List.of(), new ReadPage(uri));
  }

  private String idOf(RawPage page) {
    return ContentHash.id(
        "page",
        page.uri(),
        configuration,
        page.kind().name(),
        ContentHash.sha256(page.content()),
        String.valueOf(page.declaredCharset()),
        String.valueOf(page.url()),
        page.declared().toString(),
        Boolean.toString(page.truncated()));
  }

  private static String idOf(Reject reject) {
    return ContentHash.id(
        "reject",
        reject.uri(),
        reject.step().code(),
        reject.reason().code(),
        reject.detail(),
        String.valueOf(reject.sha256()));
  }

  static String uriKey(String uri) {
    return "u:" + ContentHash.id("uri", uri);
  }

  static String fileKey(String uri) {
    return "f:" + ContentHash.id("uri", uri);
  }

  private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && one.isBefore(other);
  }
}
