package org.dateline.scrape;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a scraped file holds. */
public enum ScrapeFormat {
  /** A page dumped as text. */
  TEXT("txt", "text"),
  /** An HTML page. */
  HTML("html", "htm", "xhtml"),
  /** One JSON record a line. */
  JSON_LINES("jsonl", "ndjson"),
  /** A JSON array of records, one record, or several in a row. */
  JSON("json"),
  /** Web archive (ISO 28500). */
  WARC("warc");

  /** Suffixes of formats that would pass for text, but are no pages. */
  private static final Set<String> OTHER_FORMATS = Set.of("csv", "tsv", "xml", "rss", "atom");

  private static final Pattern HTML_BEGIN =
      Pattern.compile(
          "(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*+){0,50}+<(?:!doctype\\s+html|html|head|body)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MARKUP_BEGIN =
      Pattern.compile(
          "<(?:div|p|article|section|main|meta|title|h1|table|script|link|span)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern JSON_BEGIN =
      Pattern.compile("(?:\\[\\s*)?\\{\\s*(?:\"|\\}).*|\\[\\s*\\].*", Pattern.DOTALL);
  private static final Pattern JSON_LINES_BEGIN =
      Pattern.compile("\\{[^\\r\\n]*\\}[ \\t]*\\r?\\n\\s*\\{.*", Pattern.DOTALL);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> suffixes;

  ScrapeFormat(String... suffixes) {
    this.suffixes = Set.of(suffixes);
  }

  /** The format that a file's name tells, with or without {@code .gz}. */
  public static Optional<ScrapeFormat> byName(String name) {
    String suffix = suffix(name);
    for (ScrapeFormat format : values()) {
      if (format.suffixes.contains(suffix)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The format that a file's first characters tell, unless it is an archive; empty for a file whose
   * name or content shows a format without pages.
   */
  public static Optional<ScrapeFormat> bySniffing(String name, String head) {
    String begin = head.stripLeading();
    if (isHtmlDocument(begin) || MARKUP_BEGIN.matcher(begin).matches()) {
      return Optional.of(HTML);
    }
    if (JSON_LINES_BEGIN.matcher(begin).matches()) {
      return Optional.of(JSON_LINES);
    }
    if (JSON_BEGIN.matcher(begin).matches()) {
      return Optional.of(JSON);
    }
    if (begin.startsWith("<?xml") || OTHER_FORMATS.contains(suffix(name))) {
      return Optional.empty();
    }
    return Optional.of(TEXT);
  }

  /** Whether the characters begin an HTML document, whatever the file's name says. */
  static boolean isHtmlDocument(String head) {
    return HTML_BEGIN.matcher(head.stripLeading()).matches();
  }

  private static String suffix(String name) {
    String plain = Compression.stripSuffix(name).toLowerCase(Locale.ROOT);
    if (plain.endsWith(".warc.zst")) {
      return "warc";
    }
    return plain.substring(plain.lastIndexOf('.') + 1);
  }
}
