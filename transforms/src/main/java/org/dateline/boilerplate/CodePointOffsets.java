package org.dateline.boilerplate;

/**
 * Turns offsets in UTF-16 code units into offsets in code points. Cheap when asked in rising order;
 * not thread safe.
 */
final class CodePointOffsets {
  private final String text;
  private int units;
  private int points;

  CodePointOffsets(String text) {
    this.text = text;
  }

  /** Number of code points before the offset. */
  int of(int offset) {
    if (offset < units) {
      units = 0;
      points = 0;
    }
    points += text.codePointCount(units, offset);
    units = offset;
    return points;
  }
}
