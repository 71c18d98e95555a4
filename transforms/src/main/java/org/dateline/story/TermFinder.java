package org.dateline.story;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a text: words without stop words, in lower case, without accents, stemmed (Snowball)
 * where the language has a stemmer; of writing without spaces every two letters that stand side by
 * side. Not thread safe.
 */
public final class TermFinder {
  private static final int MAX_WORD = 40;

  private final @Nullable SnowballStemmer stemmer;
  private final StopWords stopWords;

  TermFinder(@Nullable String language) {
    ALGORITHM algorithm = Stemming.of(language);
    stemmer = algorithm == null ? null : new SnowballStemmer(algorithm);
    stopWords = StopWords.of(language);
  }

  /**
   * The terms in the order in which they stand, each as often as it stands; at most {@code max}.
   */
  List<String> terms(String text, int max) {
    List<String> terms = new ArrayList<>();
    int length = text.length();
    int at = 0;
    while (at < length && terms.size() < max) {
      int code = text.codePointAt(at);
      if (!isWordPart(code)) {
        at += Character.charCount(code);
        continue;
      }
      int end = at;
      boolean unspaced = isUnspaced(code);
      while (end < length) {
        int next = text.codePointAt(end);
        if (!isWordPart(next) || isUnspaced(next) != unspaced) {
          break;
        }
        end += Character.charCount(next);
      }
      if (unspaced) {
        pairs(text, at, end, terms);
      } else {
        word(text.substring(at, Math.min(end, at + MAX_WORD)), terms);
      }
      at = end;
    }
    return terms;
  }

  private void word(String surface, List<String> terms) {
    String word = fold(surface);
    if (word.length() < 2 || stopWords.contains(word)) {
      return;
    }
    terms.add(stemmer == null ? word : stemmer.stem(word).toString());
  }

  private static void pairs(String text, int from, int to, List<String> terms) {
    int first = from;
    int second = text.offsetByCodePoints(first, 1);
    while (second < to) {
      int end = text.offsetByCodePoints(second, 1);
      terms.add(text.substring(first, end));
      first = second;
      second = end;
    }
  }

  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 0x7f) {
        return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
      }
    }
    return lower;
  }

  private static boolean isWordPart(int code) {
    return Character.isLetterOrDigit(code)
        || Character.getType(code) == Character.NON_SPACING_MARK
        || Character.getType(code) == Character.COMBINING_SPACING_MARK;
  }

  /** Whether words of this script stand without spaces between them. */
  private static boolean isUnspaced(int code) {
    if (code < 0x0e00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(code)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** A 64-bit hash of a term: FNV-1a, its bits mixed (MurmurHash3's finalizer). */
  static long hash(String term) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : term.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** Spreads what tells numbers apart over all their bits. */
  static long mix(long bits) {
    long hash = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
