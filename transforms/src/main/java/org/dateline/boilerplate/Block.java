package org.dateline.boilerplate;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that is kept or removed as a whole: a line of a dump, or the text of a block
 * element.
 *
 * @param text with white space collapsed
 * @param begin offset in the decoded dump, UTF-16 code units, inclusive; -1 for HTML
 * @param end offset, exclusive; -1 for HTML
 * @param blankBefore blank lines before a dump's line; 0 for HTML
 * @param place element that holds the text; null for dumps
 * @param linkShare how much of the text is link text, 0 to 1; 0 for dumps
 * @param shape what can be said of the text alone
 */
record Block(
    String text,
    int begin,
    int end,
    int blankBefore,
    @Nullable Place place,
    double linkShare,
    TextShape shape) {

  static Block ofLine(String text, int begin, int end, int blankBefore) {
    return new Block(text, begin, end, blankBefore, null, 0, TextShape.of(text));
  }

  static Block ofElement(String text, Place place, double linkShare) {
    return new Block(text, -1, -1, 0, place, linkShare, TextShape.of(text));
  }

  /** Whether this reads as running prose: a sentence or more, not mainly links. */
  boolean isProse() {
    return linkShare < 0.5 && shape.isProse();
  }
}
