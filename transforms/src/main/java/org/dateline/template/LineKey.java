package org.dateline.template;

/** The key under which the same line is found on other pages. */
final class LineKey {
  private LineKey() {}

  /** No key: the line has no letters, or there is no line. */
  static final long NONE = 0;

  /**
   * The line's key: a hash of its letters and digits, lower case. In lines that are no sentences,
   * runs of digits are alike, so that counters, clocks and issue numbers do not hide a label.
   */
  static long of(String line, boolean sentence) {
    StringBuilder folded = new StringBuilder(line.length());
    boolean letters = false;
    boolean digits = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isDigit(c) && !sentence) {
        if (!digits) {
          folded.append('0');
        }
        digits = true;
      } else if (Character.isLetterOrDigit(c)) {
        digits = false;
        letters |= Character.isLetter(c);
        folded.append(Character.toLowerCase(c));
      }
    }
    return letters ? Hash64.of(folded) : NONE;
  }
}
