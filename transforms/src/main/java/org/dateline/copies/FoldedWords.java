package org.dateline.copies;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text as copies are compared by: composed (NFC), lower case, without punctuation.
 * Case goes, because sites set leads and datelines in capitals; punctuation goes, because they
 * straighten quotes. A number keeps its points and commas. In scripts without spaces a character is
 * a word.
 */
final class FoldedWords {
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private FoldedWords() {}

  /** At most {@code limit} words, in order. */
  static List<String> of(String text, int limit) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int begin = -1;
    int at = 0;
    while (at < folded.length() && words.size() < limit) {
      int point = folded.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean alone = point >= 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(point));
      if (!alone && (isWordPart(point) || isInsideNumber(folded, at))) {
        begin = begin < 0 ? at : begin;
      } else {
        if (begin >= 0) {
          words.add(folded.substring(begin, at));
          begin = -1;
        }
        if (alone && Character.isLetterOrDigit(point) && words.size() < limit) {
          words.add(folded.substring(at, next));
        }
      }
      at = next;
    }
    if (begin >= 0 && words.size() < limit) {
      words.add(folded.substring(begin, at));
    }
    return words;
  }

  /** Whether a word holds a decimal digit. */
  static boolean isNumber(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  private static boolean isWordPart(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInsideNumber(String text, int at) {
    char mark = text.charAt(at);
    return (mark == '.' || mark == ',' || mark == ':')
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
