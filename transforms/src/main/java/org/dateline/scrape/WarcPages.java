package org.dateline.scrape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;

/**
 * Makes pages of the records of web archives: of responses with status 200, of resources and of
 * conversions, if they are HTML or plain text. Thread safe.
 */
final class WarcPages {
  private static final int SNIFFED = 4 << 10;

  /** Plain text on every site, but no page. */
  private static final Pattern ROBOTS =
      Pattern.compile("https?://[^/]*/robots\\.txt(?:\\?.*)?", Pattern.CASE_INSENSITIVE);

  private final int limit;
  private final ContentCodings codings;
  private final TextDecoder decoder = new TextDecoder();

  WarcPages(long maxPageBytes) {
    this.limit = Compression.atMost(maxPageBytes);
    this.codings = new ContentCodings(limit);
  }

  /** A record's content with its media type, and whether it breaks off. */
  private record Payload(
      ContentType type, @SuppressWarnings("ArrayRecordComponent") byte[] body, boolean damaged) {}

  /**
   * The record's page; empty if it holds none by its type, its status or its media type.
   *
   * @param uri the page's uri
   * @throws RejectedException if there should be a page, but it cannot be had
   */
  Optional<RawPage> page(WarcRecord record, String uri) throws RejectedException {
    WarcHeader header = record.header();
    Optional<Payload> payload =
        switch (header.type()) {
          case "response" -> response(record);
          case "resource", "conversion" -> Optional.of(given(record));
          default -> Optional.empty();
        };
    Optional<RawPage.Kind> kind = payload.flatMap(p -> kind(header, p));
    if (payload.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    if (record.tooLarge()) {
      throw new RejectedException(Reason.TOO_LARGE, "the record has more than " + limit + " bytes");
    }
    byte[] body = payload.get().body();
    if (new String(body, StandardCharsets.ISO_8859_1).isBlank()) {
      throw new RejectedException(Reason.EMPTY, "the page is nothing but white space");
    }
    return Optional.of(
        new RawPage(
            uri,
            kind.get(),
            body,
            payload.get().type().charset(),
            header.targetUri().orElse(null),
            header.first("WARC-Date").flatMap(FetchTime::parse).orElse(null),
            DeclaredMetadata.NONE,
            header.isTruncated() || payload.get().damaged()));
  }

  private static Payload given(WarcRecord record) {
    ContentType type =
        record.header().first("Content-Type").map(ContentType::of).orElse(ContentType.NONE);
    return new Payload(type, record.block(), false);
  }

  /** The response's content; empty if it is no page by its protocol, status or media type. */
  private Optional<Payload> response(WarcRecord record) throws RejectedException {
    if (!HttpContent.beginsIn(record.block())) {
      return Optional.empty();
    }
    HttpContent http = HttpContent.read(record.block());
    if (http.status() != 200 || http.pageType().isEmpty()) {
      return Optional.empty();
    }
    if (record.tooLarge()) {
      return Optional.of(new Payload(http.type(), http.body(), true));
    }
    ContentCodings.Content content = codings.decode(http.body(), http.codings());
    return Optional.of(new Payload(http.type(), content.bytes(), http.cut() || content.damaged()));
  }

  private Optional<RawPage.Kind> kind(WarcHeader header, Payload payload) {
    ContentType type = payload.type();
    if (type.isVague()) {
      type = header.first("WARC-Identified-Payload-Type").map(ContentType::of).orElse(type);
    }
    Optional<RawPage.Kind> kind = type.kind();
    if (kind.equals(Optional.of(RawPage.Kind.HTML))) {
      return kind;
    }
    if ((kind.isPresent() || type.isVague()) && isHtml(payload)) {
      return Optional.of(RawPage.Kind.HTML);
    }
    boolean robots = header.targetUri().filter(uri -> ROBOTS.matcher(uri).matches()).isPresent();
    return robots ? Optional.empty() : kind;
  }

  private boolean isHtml(Payload payload) {
    byte[] begin = Arrays.copyOf(payload.body(), Math.min(payload.body().length, SNIFFED));
    return ScrapeFormat.isHtmlDocument(
        decoder.decode(begin, payload.type().charset(), true).text());
  }
}
