package org.dateline.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page as fetched.
 *
 * @param uri unique name of the page within a run; see the contract in docs/architecture.md
 * @param kind how the content is to be read
 * @param content the page's bytes as fetched; for {@link Kind#MAIN_TEXT} UTF-8
 * @param declaredCharset charset name from outside the content (HTTP header, record field)
 * @param url where the page was fetched from
 * @param fetchedAt when it was fetched
 * @param declared metadata that came beside the page, such as the fields of a JSON record
 * @param truncated whether the crawler says that it did not fetch the page to its end
 * @param file where the file lies that it was read from; null if it was read from none
 */
public record RawPage(
    String uri,
    Kind kind,
    @SuppressWarnings("ArrayRecordComponent") byte[] content,
    @Nullable String declaredCharset,
    @Nullable String url,
    @Nullable Instant fetchedAt,
    DeclaredMetadata declared,
    boolean truncated,
    @Nullable String file)
    implements Serializable {

  /** A page that comes from no file, or it does not matter from which. */
  public RawPage(
      String uri,
      Kind kind,
      byte[] content,
      @Nullable String declaredCharset,
      @Nullable String url,
      @Nullable Instant fetchedAt,
      DeclaredMetadata declared,
      boolean truncated) {
    this(uri, kind, content, declaredCharset, url, fetchedAt, declared, truncated, null);
  }

  /** A page that is whole as far as anybody knows. */
  public RawPage(
      String uri,
      Kind kind,
      byte[] content,
      @Nullable String declaredCharset,
      @Nullable String url,
      @Nullable Instant fetchedAt,
      DeclaredMetadata declared) {
    this(uri, kind, content, declaredCharset, url, fetchedAt, declared, false);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawPage page
        && uri.equals(page.uri)
        && kind == page.kind
        && Arrays.equals(content, page.content)
        && Objects.equals(declaredCharset, page.declaredCharset)
        && Objects.equals(url, page.url)
        && Objects.equals(fetchedAt, page.fetchedAt)
        && declared.equals(page.declared)
        && truncated == page.truncated
        && Objects.equals(file, page.file);
  }

  @Override
  public int hashCode() {
    return Objects.hash(uri, kind, Arrays.hashCode(content), url);
  }

  /** How a page's content is to be read. */
  public enum Kind {
    /** A page dumped as text, one block a line, boilerplate and all. */
    TEXT_DUMP,
    /** An HTML page. */
    HTML,
    /** Main text that somebody extracted already: kept verbatim. */
    MAIN_TEXT
  }

  /** This page, read from a file. */
  public RawPage from(String location) {
    return new RawPage(
        uri, kind, content, declaredCharset, url, fetchedAt, declared, truncated, location);
  }

  /** A page of which nothing is known but its bytes. */
  public static RawPage of(String uri, Kind kind, byte[] content) {
    return new RawPage(uri, kind, content, null, null, null, DeclaredMetadata.NONE);
  }
}
