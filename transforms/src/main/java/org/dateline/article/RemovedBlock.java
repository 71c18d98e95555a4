package org.dateline.article;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page that is not the article's body.
 *
 * @param kind why it was removed
 * @param begin offset in the decoded file, inclusive, as the tables count: in Unicode code points,
 *     unlike all other offsets, since nobody downstream has the file's text to convert with; null
 *     for HTML
 * @param end offset, exclusive, in code points; null for HTML
 * @param path DOM path, such as {@code html>body>div:nth-child(2)>p}; null for dumps
 * @param text the block's text, white space collapsed
 * @param place key of the kind of place that the markup gives the block, alike on all pages of a
 *     site; 0 if there is none, as in dumps
 */
public record RemovedBlock(
    Kind kind,
    @Nullable Integer begin,
    @Nullable Integer end,
    @Nullable String path,
    String text,
    long place)
    implements Serializable {

  /** A block of a page whose markup tells nothing of the place. */
  public RemovedBlock(
      Kind kind,
      @Nullable Integer begin,
      @Nullable Integer end,
      @Nullable String path,
      String text) {
    this(kind, begin, end, path, text, 0);
  }

  /** What a removed block is. The values stand in the data dictionary. */
  public enum Kind {
    /** Title or repeated title. */
    TITLE,
    /** Deck under the headline. */
    SUBTITLE,
    /** Way to the page: "Home / World". */
    BREADCRUMB,
    /** Menu, section names, search and login links. */
    NAVIGATION,
    /** Author or agency line. */
    BYLINE,
    /** Date and read-time stamps. */
    STAMP,
    /** Picture caption or credit. */
    CAPTION,
    /** Share and follow prompts. */
    SHARE,
    /** Related or recommended articles, inside or after the body. */
    RELATED,
    /** Topic and tag lists. */
    TOPICS,
    /** Advertisement, newsletter and subscription promotion. */
    PROMOTION,
    /** Comment form, comments, counters. */
    COMMENTS,
    /** Copyright, theme, legal text and other footers. */
    FOOTER,
    /** Cookie and consent notices. */
    CONSENT,
    /** Furniture learned from other pages of the site. */
    TEMPLATE,
    /** Not part of the body for other reasons. */
    OTHER;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
