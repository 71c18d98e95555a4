package org.dateline.plover;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.language.NumberWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers with the words that blur them. The intervals: "nearly", "almost" and "close to" n
 * give [0.9 n, n]; "about" and "some" n give [n - n/6, n + n/6], rounded; "more than" and "over" n
 * [n + 1, …]; "fewer than" n [0, n - 1]; "at least" n [n, …]; "up to" and "at most" n [0, n];
 * "dozens" [24, …], "hundreds" [200, …], "thousands" [2000, …]. Stateless.
 */
final class NumberPhrase {
  private static final Map<String, Long> SCALES =
      Map.of(
          "dozen",
          12L,
          "hundred",
          100L,
          "thousand",
          1000L,
          "million",
          1_000_000L,
          "billion",
          1_000_000_000L,
          "score",
          20L,
          "m",
          1_000_000L,
          "bn",
          1_000_000_000L);
  private static final Set<String> CURRENCY_OR_ARTICLE =
      Set.of("$", "€", "£", "¥", "a", "an", "us$");
  private static final Pattern FIGURES = Pattern.compile("\\d[\\d,]*(\\.\\d+)?(m|bn)?");
  private static final Pattern JOINED =
      Pattern.compile("(" + String.join("|", NumberWords.tens()) + ")-[a-z]+");

  private NumberPhrase() {}

  /**
   * A number as an interval.
   *
   * @param min smallest value; null if unbounded
   * @param max largest value; null if unbounded
   * @param first first token of the words
   * @param last last token of the number itself
   */
  record Range(@Nullable Long min, @Nullable Long max, int first, int last) {}

  /** The number at or next to the token, no further than the phrase's head; null if none. */
  static @Nullable Range around(Syntax syntax, int token, int head) {
    int first = token;
    while (first > 0 && isNumber(syntax.word(first - 1))) {
      first--;
    }
    int last = token;
    while (last + 1 < syntax.size() && isNumber(syntax.word(last + 1)) && last < head + 2) {
      last++;
    }
    String word = syntax.word(first);
    if (first == last && SCALES.containsKey(syntax.lemma(first)) && word.endsWith("s")) {
      return new Range(2 * SCALES.get(syntax.lemma(first)), null, first, last);
    }
    Long value = value(syntax, first, last);
    if (value == null) {
      return null;
    }
    return blurred(syntax, value, first, last);
  }

  private static boolean isNumber(String word) {
    return NumberWords.CARDINALS.containsKey(word)
        || SCALES.containsKey(word)
        || FIGURES.matcher(word).matches()
        || JOINED.matcher(word).matches();
  }

  private static @Nullable Long value(Syntax syntax, int first, int last) {
    double sum = 0;
    double current = 0;
    boolean any = false;
    for (int i = first; i <= last; i++) {
      String word = syntax.word(i);
      Long scale = SCALES.get(word);
      if (scale != null) {
        if (!any && !word.equals("hundred") && !word.equals("dozen") && first == last) {
          current = 1;
        } else if (current == 0) {
          current = 1;
        }
        current *= scale;
        if (scale >= 1000) {
          sum += current;
          current = 0;
        }
        any = true;
        continue;
      }
      Double number = plain(word);
      if (number == null) {
        return null;
      }
      current += number;
      any = true;
    }
    double total = sum + current;
    return any && total < 1e15 ? Math.round(total) : null;
  }

  private static @Nullable Double plain(String word) {
    Integer named = NumberWords.CARDINALS.get(word);
    if (named != null) {
      return named.doubleValue();
    }
    int hyphen = word.indexOf('-');
    Integer tens = hyphen < 0 ? null : NumberWords.CARDINALS.get(word.substring(0, hyphen));
    if (tens != null) {
      Integer unit = NumberWords.CARDINALS.get(word.substring(hyphen + 1));
      return unit == null ? null : (double) (tens + unit);
    }
    double scale = word.endsWith("bn") ? 1e9 : word.endsWith("m") ? 1e6 : 1;
    String digits = word.replaceAll("(bn|m)$", "").replace(",", "");
    return digits.matches("\\d{1,15}(\\.\\d+)?") ? Double.valueOf(digits) * scale : null;
  }

  private static Range blurred(Syntax syntax, long value, int first, int last) {
    int before = first - 1;
    while (before >= 0 && CURRENCY_OR_ARTICLE.contains(syntax.word(before))) {
      before--;
    }
    String one = before >= 0 ? syntax.word(before) : "";
    String two = before >= 1 ? syntax.word(before - 1) + ' ' + one : one;
    switch (two) {
      case "more than", "greater than" -> {
        return new Range(value + 1, null, before - 1, last);
      }
      case "less than", "fewer than" -> {
        return new Range(0L, Math.max(0, value - 1), before - 1, last);
      }
      case "at least", "no fewer", "no less" -> {
        return new Range(value, null, before - 1, last);
      }
      case "up to", "at most" -> {
        return new Range(0L, value, before - 1, last);
      }
      case "close to" -> {
        return new Range(value - value / 10, value, before - 1, last);
      }
      default -> {}
    }
    switch (one) {
      case "over", "above", "exceeding" -> {
        return new Range(value + 1, null, before, last);
      }
      case "nearly", "almost" -> {
        return new Range(value - value / 10, value, before, last);
      }
      case "about", "around", "some", "roughly", "approximately", "estimated", "circa" -> {
        return new Range(value - value / 6, value + value / 6, before, last);
      }
      case "under", "below" -> {
        return new Range(0L, Math.max(0, value - 1), before, last);
      }
      case "between", "from" -> {
        int next = last + 1;
        if (next + 1 < syntax.size()
            && (syntax.word(next).equals("and") || syntax.word(next).equals("to"))
            && isNumber(syntax.word(next + 1))) {
          int end = next + 1;
          while (end + 1 < syntax.size() && isNumber(syntax.word(end + 1))) {
            end++;
          }
          Long upper = value(syntax, next + 1, end);
          if (upper != null && upper >= value) {
            return new Range(value, upper, before, end);
          }
        }
      }
      default -> {}
    }
    return new Range(value, value, first, last);
  }
}
