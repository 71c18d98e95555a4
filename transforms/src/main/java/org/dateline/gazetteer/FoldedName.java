package org.dateline.gazetteer;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Names as keys: two spellings that differ only in case, accents, punctuation or Unicode form have
 * the same key.
 *
 * <p>{@code São Tomé}, {@code SAO TOME} and {@code sao-tome} give {@code sao tome}; {@code U.S.}
 * and {@code US} give {@code us}. Stateless, so safe for any number of threads.
 */
public final class FoldedName {
  /** ICU transliterators keep state while they run: one a thread. */
  private static final ThreadLocal<Transliterator> LATIN_ASCII =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Latin-ASCII"));

  private FoldedName() {}

  /**
   * Key of a name: lower-case ASCII letters, digits and single spaces; empty if nothing is left.
   */
  public static String of(String name) {
    boolean ascii = true;
    for (int i = 0; i < name.length() && ascii; i++) {
      ascii = name.charAt(i) < 0x80;
    }
    String plain = ascii ? name : toAscii(name);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c = (char) (c + ('a' - 'A'));
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0x80 && letter(c))) {
        if (gap && key.length() > 0) {
          key.append(' ');
        }
        gap = false;
        key.append(c);
      } else if (c == '&') {
        key.append(key.length() > 0 ? " and" : "and");
        gap = true;
      } else if (c != '.' && c != '\'' && c != '`') {
        gap = true;
      }
    }
    return key.toString();
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static String toAscii(String name) {
    String ascii =
        LATIN_ASCII.get().transliterate(Normalizer.normalize(name, Normalizer.Form.NFKC));
    StringBuilder bare = new StringBuilder(ascii.length());
    Normalizer.normalize(ascii, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
