package org.dateline.metadata;

import java.util.Locale;

/** What regular expressions would do to every line of a page, done in one pass. Stateless. */
final class LineText {
  private LineText() {}

  /** Whether the character is white space or separates words: {@code [\s\p{Z}]}. */
  static boolean isSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    if (c < '\u00a0') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.SPACE_SEPARATOR
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** The text with every run of white space as one blank, at its ends, too. */
  static String collapse(CharSequence text) {
    int length = text.length();
    int clean = 0;
    while (clean < length && !(isSpace(text.charAt(clean)) && isRun(text, clean))) {
      clean++;
    }
    if (clean == length) {
      return text.toString();
    }
    StringBuilder out = new StringBuilder(length).append(text, 0, clean);
    for (int i = clean; i < length; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (i == 0 || !isSpace(text.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** Whether the white space is anything else than one blank. */
  private static boolean isRun(CharSequence text, int at) {
    return text.charAt(at) != ' ' || (at + 1 < text.length() && isSpace(text.charAt(at + 1)));
  }

  /** The text without those characters at its ends. */
  static String trim(String text, String signs) {
    int begin = 0;
    while (begin < text.length() && signs.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = text.length();
    while (end > begin && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(begin, end);
  }

  /** Whether the text has a digit, of whatever script: {@code \p{Nd}}. */
  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text has a letter or a number: {@code [\p{L}\p{N}]}. */
  static boolean hasLetterOrNumber(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isLetterOrNumber(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isLetterOrNumber(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /**
   * The words in lower case, whatever is neither letter nor number between them as one blank, none
   * at the ends.
   */
  static String words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (isLetterOrNumber(c)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c);
      } else {
        gap = true;
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
