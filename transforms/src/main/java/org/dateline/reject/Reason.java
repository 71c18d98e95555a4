package org.dateline.reject;

import java.util.Locale;

/** Why a page was rejected: a stable code to count and to search for. */
public enum Reason {
  /** The file has no bytes, or nothing but white space. */
  EMPTY("the page is empty"),
  /** The bytes are no text: an image, an archive, a program. */
  BINARY("the bytes are not text"),
  /** The page is larger than {@code --maxPageMiB}. */
  TOO_LARGE("the page is larger than --maxPageMiB"),
  /** The file cannot be opened or read. */
  UNREADABLE("the file cannot be read"),
  /** The compressed data end early or are damaged. */
  DAMAGED_COMPRESSION("the compressed data are damaged"),
  /** A part of a web archive (WARC) is damaged. */
  DAMAGED_RECORD("the archive is damaged here"),
  /** A JSON record does not parse. */
  BAD_JSON("the JSON does not parse"),
  /** A JSON record has neither text nor HTML under a known key. */
  NO_TEXT_FIELD("no known text field in the record; name it with --map"),
  /** The file's name tells no format that is known. */
  UNKNOWN_FORMAT("the file's format is not known"),
  /** The page is readable but nothing on it is an article. */
  NO_ARTICLE("no article body was found on the page"),
  /** Another page of the same run has the same uri. */
  DUPLICATE_URI("another page of this run has the same uri");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The name as it stands in the rejects table: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason in words, without a full stop. */
  public String sentence() {
    return sentence;
  }
}
