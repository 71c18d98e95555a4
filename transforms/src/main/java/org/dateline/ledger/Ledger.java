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
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
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

  private static final String UNREADABLE = "unreadable";

  /** What an earlier run made of a page's uri. */
  public enum PageState {
    /** No row is made of this uri. */
    NEW,
    /** This very content of this file was read, with the same configuration. */
    UNCHANGED,
    /** This very content of this file was read, and another page took its place since. */
    SUPERSEDED,
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

  /** Whether an earlier run read the file, or another that brought pages of its uri. */
  public boolean isKnown(ScrapeFile file) {
    List<String> uri = List.of(uriKey(file.uri()));
    return archive.get(Kind.FILE, file.location()).isPresent()
        || !archive.closest(Kind.FILE, uri, 1).isEmpty()
        || !archive.closest(Kind.PAGE, uri, 1).isEmpty()
        || !archive.closest(Kind.REJECT, uri, 1).isEmpty();
  }

  /** Rejects of files and folders that could not be read. */
  public List<Entry> unreadable() {
    return archive.find(Kind.REJECT, List.of(UNREADABLE));
  }

  /** That the file was read to its end. */
  public static Entry read(ScrapeFile file, String configuration) {
    return Entry.of(
        Kind.FILE,
        file.location(),
        List.of(uriKey(file.uri())),
        new ReadFile(file.uri(), file.bytes(), file.modified(), configuration));
  }

  /** What is known of a page. */
  public PageState stateOf(RawPage page) {
    if (archive.isEmpty()) {
      return PageState.NEW;
    }
    if (isForgotten(page.uri())) {
      return PageState.FORGOTTEN;
    }
    Optional<ReadPage> read =
        archive.get(Kind.PAGE, idOf(page)).map(entry -> entry.as(ReadPage.class));
    if (read.isPresent() && read.get().superseded()) {
      return PageState.SUPERSEDED;
    }
    if (read.isPresent() && read.get().configuration().equals(configuration)) {
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

  /** Whether no page of the uri is to be taken in. */
  public boolean isForgotten(String uri) {
    return archive.get(Kind.FORGOTTEN, forgottenId(uri)).isPresent();
  }

  /** That the page was read; found by its uri when that changes or is to be forgotten. */
  public Entry read(RawPage page) {
    return entry(idOf(page), new ReadPage(page.uri(), fileOf(page), configuration, false));
  }

  /** That the page was read, and that another of its uri is newer. */
  public Entry outdated(RawPage page) {
    return entry(idOf(page), new ReadPage(page.uri(), fileOf(page), configuration, true));
  }

  /** That another page of its uri has taken the place of a page that was read. */
  static Entry superseded(Entry page) {
    ReadPage read = page.as(ReadPage.class);
    return entry(page.id(), new ReadPage(read.uri(), read.file(), read.configuration(), true));
  }

  private static Entry entry(String id, ReadPage page) {
    return Entry.of(Kind.PAGE, id, List.of(uriKey(page.uri())), page);
  }

  /** Rejects of a page. */
  public List<Entry> rejectsOf(String uri) {
    return archive.find(Kind.REJECT, List.of(uriKey(uri)));
  }

  /** Whether the very same reject has a row already. */
  public boolean isStored(Reject reject) {
    return archive.get(Kind.REJECT, idOf(reject)).isPresent();
  }

  /** That the reject of a page has a row in a generation; found by its uri. */
  public static Entry entry(Reject reject, long generation) {
    return entry(reject, generation, List.of());
  }

  /**
   * That the reject of a file, or of a part of it, has a row in a generation; found by the file.
   *
   * @param fileUri the uri of the file
   */
  public static Entry entry(Reject reject, long generation, String fileUri) {
    return entry(reject, generation, List.of(fileKey(fileUri)));
  }

  private static Entry entry(Reject reject, long generation, List<String> more) {
    List<String> keys = new ArrayList<>(more);
    keys.add(uriKey(reject.uri()));
    if (reject.reason() == Reason.UNREADABLE) {
      keys.add(UNREADABLE);
    }
    return Entry.of(Kind.REJECT, idOf(reject), keys, new StoredReject(reject, generation));
  }

  /** That no page of this uri is to be taken in again. */
  public static Entry forgotten(String uri) {
    return Entry.of(Kind.FORGOTTEN, forgottenId(uri), List.of(), new ReadPage(uri, "", "", true));
  }

  private String idOf(RawPage page) {
    return ContentHash.id(
        "page",
        page.uri(),
        fileOf(page),
        page.kind().name(),
        ContentHash.sha256(page.content()),
        String.valueOf(page.declaredCharset()),
        String.valueOf(page.url()),
        page.declared().toString(),
        Boolean.toString(page.truncated()));
  }

  private static String fileOf(RawPage page) {
    return page.file() == null ? "" : page.file();
  }

  private static String forgottenId(String uri) {
    return ContentHash.id("forgotten", uri);
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
