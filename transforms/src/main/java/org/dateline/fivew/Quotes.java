package org.dateline.fivew;

/** Takes the marks of a quotation that a phrase holds half of into it. Stateless. */
final class Quotes {
  private static final String OPENING = "'\"\u2018\u201c";
  private static final String CLOSING = "'\"\u2019\u201d";

  private Quotes() {}

  /** The begin of the phrase; one less where a quotation that ends in it begins just before. */
  static int begin(String source, int begin, int end) {
    int kind = begin == 0 ? -1 : OPENING.indexOf(source.charAt(begin - 1));
    boolean closed = kind >= 0 && count(source, begin, end, CLOSING.charAt(kind)) > 0;
    boolean open = closed && count(source, begin, end, OPENING.charAt(kind)) % 2 == 1;
    boolean same = kind >= 0 && OPENING.charAt(kind) == CLOSING.charAt(kind);
    return closed && (same ? open : !open) ? begin - 1 : begin;
  }

  /** The end of the phrase; one more where a quotation that begins in it ends just behind. */
  static int end(String source, int begin, int end) {
    int kind = end >= source.length() ? -1 : CLOSING.indexOf(source.charAt(end));
    if (kind < 0) {
      return end;
    }
    int opened = count(source, begin, end, OPENING.charAt(kind));
    boolean same = OPENING.charAt(kind) == CLOSING.charAt(kind);
    int closed = same ? 0 : count(source, begin, end, CLOSING.charAt(kind));
    return same ? (opened % 2 == 1 ? end + 1 : end) : (opened > closed ? end + 1 : end);
  }

  /** How often the mark stands there, but for apostrophes between letters. */
  private static int count(String source, int begin, int end, char mark) {
    int count = 0;
    for (int i = begin; i < end; i++) {
      boolean within =
          i > 0
              && i + 1 < source.length()
              && Character.isLetterOrDigit(source.charAt(i - 1))
              && Character.isLetterOrDigit(source.charAt(i + 1));
      count += source.charAt(i) == mark && !within ? 1 : 0;
    }
    return count;
  }
}
