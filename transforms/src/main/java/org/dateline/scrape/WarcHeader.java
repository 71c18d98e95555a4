package org.dateline.scrape;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The named fields of a WARC record (ISO 28500, section 4), read as writers of all kinds write
 * them: lines may end in LF alone, names stand in any case, values may be folded. Of a field that
 * is given twice the first counts.
 */
final class WarcHeader {
  /** The first line of a record; the drafts before 1.0 count as well. */
  static final Pattern VERSION = Pattern.compile("WARC/\\d\\.\\d{1,2}[ \\t]*");

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private final Map<String, String> fields;

  private WarcHeader(Map<String, String> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /**
   * Reads a record's header.
   *
   * @param bytes the header from its version up to its last field
   * @throws WarcDamageException if it does not say what every header must
   */
  static WarcHeader parse(byte[] bytes) throws WarcDamageException {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n");
    if (!VERSION.matcher(lines[0]).matches()) {
      throw new WarcDamageException("no record begins here");
    }
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    StringBuilder field = new StringBuilder();
    for (int i = 1; i < lines.length; i++) {
      boolean folded = lines[i].startsWith(" ") || lines[i].startsWith("\t");
      if (!folded) {
        add(field, fields);
        field.setLength(0);
      }
      field.append(folded ? " " : "").append(lines[i].strip());
    }
    add(field, fields);
    WarcHeader header = new WarcHeader(fields);
    header.require("WARC-Type");
    String length = header.require("Content-Length");
    if (!LENGTH.matcher(length).matches()) {
      throw new WarcDamageException("the record's Content-Length is no number: " + length);
    }
    return header;
  }

  private static void add(StringBuilder field, Map<String, String> fields)
      throws WarcDamageException {
    int colon = field.indexOf(":");
    if (colon > 0) {
      fields.putIfAbsent(
          field.substring(0, colon).strip(),
          Decoded.wellFormed(field.substring(colon + 1).strip()));
    } else if (field.length() > 0) {
      throw new WarcDamageException("the record's header has a line that is no field");
    }
  }

  private String require(String name) throws WarcDamageException {
    return first(name)
        .orElseThrow(() -> new WarcDamageException("the record's header has no " + name));
  }

  /** The value of a field; empty if it is missing or blank. */
  Optional<String> first(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  /** What kind of record it is, in lower case. */
  String type() {
    return fields.getOrDefault("WARC-Type", "").toLowerCase(Locale.ROOT);
  }

  /** The length of the record's block in bytes. */
  long contentLength() {
    return Long.parseLong(fields.getOrDefault("Content-Length", "0"));
  }

  /** Where the content was fetched; writers of WARC 1.0 put it in angle brackets. */
  Optional<String> targetUri() {
    return first("WARC-Target-URI")
        .map(
            uri ->
                uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri)
        .map(String::strip)
        .filter(uri -> !uri.isEmpty());
  }

  /** Whether the content is not there to its end: cut by the crawler, or continued elsewhere. */
  boolean isTruncated() {
    return first("WARC-Truncated").isPresent() || first("WARC-Segment-Number").isPresent();
  }
}
