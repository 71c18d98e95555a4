package org.dateline.boilerplate;

/** What counts as blank on a page, no-break and zero-width signs included. */
final class Whitespace {
  /** Up to this character only those up to the blank are white space. */
  private static final char FIRST_OTHER = '\u0080';

  private Whitespace() {}

  static boolean is(char c) {
    if (c < FIRST_OTHER) {
      return c <= ' ';
    }
    return c == '\u0085'
        || c == '\u00a0'
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u2060'
        || c == '\ufeff'
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** The text with every run of white space as one blank, none at its ends. */
  static String collapse(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < FIRST_OTHER;
      if (!plain && isInvisible(c)) {
        continue;
      }
      if (!plain && is(c)) {
        gap = true;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** {@code end}, moved back over white space, but not before {@code begin}. */
  static int trimEnd(String text, int begin, int end) {
    int at = end;
    while (at > begin && is(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Signs that take no room and part no words: soft hyphen, zero-width space, marks. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u2060'
        || c == '\ufeff';
  }
}
