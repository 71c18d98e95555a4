package org.dateline.scrape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What Dateline takes from a JSON record, and the keys under which well-known tools write it:
 * news-please (its NewsArticle), trafilatura (JSON output, and the names of its older versions),
 * fundus (Article.to_json), schema.org (NewsArticle), and items of Scrapy spiders as commonly
 * written. The first key in the list that holds a value wins.
 */
public enum RecordField {
  /** The page's uri. */
  URI("uri"),
  /** A name of the record that is unique within its file. */
  ID("id"),
  /** Where the page was fetched from. */
  URL(
      "url",
      "source_url",
      "article_url",
      "page_url",
      "link",
      "canonical_url",
      "html.responded_url",
      "html.requested_url",
      "source"),
  /** Main text, free of boilerplate. */
  TEXT(
      "maintext",
      "main_text",
      "plaintext",
      "article_text",
      "articleBody",
      "article_body",
      "full_text",
      "fulltext",
      "body_text",
      "text",
      "content",
      "article",
      "body",
      "raw_text"),
  /** The whole page. */
  HTML(
      "html.content",
      "html",
      "raw_html",
      "html_content",
      "page_html",
      "content_html",
      "html_source"),
  /** Headline. */
  TITLE("title", "headline", "title_page", "title_rss"),
  /** Deck. Descriptions and excerpts are none: they are cut from the body or written for search. */
  SUBTITLE("subtitle", "subheadline", "sub_title", "deck", "standfirst"),
  /** Names in the byline. */
  AUTHORS("authors", "author", "byline", "author_name", "creator", "writer"),
  /** Publication stamp. */
  PUBLISHED(
      "date_publish",
      "publishing_date",
      "published",
      "published_at",
      "publishedAt",
      "date_published",
      "datePublished",
      "published_date",
      "publish_date",
      "publication_date",
      "published_time",
      "pubDate",
      "pub_date",
      "pubdate",
      "posted_at",
      "date",
      "datetime",
      "timestamp"),
  /** Stamp of the last change. */
  MODIFIED(
      "date_modify",
      "date_modified",
      "dateModified",
      "modified",
      "modified_at",
      "modified_date",
      "updated",
      "updated_at",
      "last_updated"),
  /** When the page was fetched. */
  FETCHED(
      "date_download",
      "fetched_at",
      "fetch_time",
      "crawl_date",
      "html.crawl_date",
      "crawled_at",
      "scraped_at",
      "scrape_date",
      "retrieved_at",
      "downloaded_at",
      "download_date",
      "filedate"),
  /** Language tag. */
  LANGUAGE("language", "lang", "inLanguage"),
  /** Name or host of the outlet. */
  SITE(
      "sitename",
      "site_name",
      "source-hostname",
      "publisher",
      "outlet",
      "newspaper",
      "site",
      "source_name",
      "source_domain",
      "hostname",
      "domain",
      "source");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> keys;

  RecordField(String... keys) {
    this.keys = List.of(keys);
  }

  /** Keys under which known tools write it, best first. */
  List<String> keys() {
    return keys;
  }

  /** The name that {@code --map} knows it by: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that name. */
  public static Optional<RecordField> byCode(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }

  /** All names, for messages. */
  static String codes() {
    return Arrays.stream(values()).map(RecordField::code).collect(Collectors.joining(", "));
  }
}
