package org.dateline.article;

import java.util.Locale;

/** Remarks on an article that analysts may filter by. The values stand in the data dictionary. */
public enum Flag {
  /** Some bytes did not fit the charset and were replaced by U+FFFD. */
  REPLACED_BYTES,
  /** The language is not English: the article is kept, but not annotated or coded. */
  NOT_ENGLISH,
  /** No publication day is known. */
  UNDATED,
  /** Evidence for the publication day disagrees. */
  DATE_CONFLICT,
  /** A season is dated as a northern one, as nothing tells the hemisphere. */
  HEMISPHERE_UNKNOWN,
  /** A sentence longer than the limit was cut. */
  LONG_SENTENCE_CUT,
  /** A token longer than 200 characters was masked before analysis. */
  LONG_TOKEN_MASKED,
  /** The body is main text given by the source, kept verbatim. */
  GIVEN_TEXT,
  /** The crawler did not fetch the page to its end. */
  TRUNCATED;

  /** The name as it stands in the tables: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
