package org.dateline.scrape;

import java.io.Serializable;

/**
 * Text decoded from bytes.
 *
 * @param text the text, without a byte order mark, NULs or lone surrogates
 * @param charset canonical name of the charset it was decoded with
 * @param replaced whether anything had to be replaced by U+FFFD
 */
public record Decoded(String text, String charset, boolean replaced) implements Serializable {
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * The text with each NUL and each lone surrogate replaced by U+FFFD, so that no offset moves; the
   * same string if there is none.
   */
  public static String wellFormed(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != 0 && c < Character.MIN_SURROGATE) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        changed = changed == null ? new StringBuilder(text) : changed;
        changed.setCharAt(i, REPLACEMENT);
      }
    }
    return changed == null ? text : changed.toString();
  }
}
