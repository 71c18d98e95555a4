package org.dateline.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The English words of numbers below a hundred that are one word, in lower case. Immutable. */
public final class NumberWords {
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, String> IRREGULAR_ORDINALS =
      Map.of(
          "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth",
          "nine", "ninth", "twelve", "twelfth");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /** "zero" to "nineteen", "twenty", "thirty" to "ninety", with their values. */
  public static final Map<String, Integer> CARDINALS;

  /** "zeroth" to "nineteenth", "twentieth" to "ninetieth", with their values. */
  public static final Map<String, Integer> ORDINALS;

  /** "twenty" to "ninety", in this order. */
  public static List<String> tens() {
    return TENS;
  }

  static {
    Map<String, Integer> cardinals = new TreeMap<>();
    Map<String, Integer> ordinals = new TreeMap<>();
    for (int i = 0; i < ONES.size(); i++) {
      String word = ONES.get(i);
      cardinals.put(word, i);
      ordinals.put(IRREGULAR_ORDINALS.getOrDefault(word, word + "th"), i);
    }
    for (int i = 0; i < TENS.size(); i++) {
      String word = TENS.get(i);
      cardinals.put(word, 20 + 10 * i);
      ordinals.put(word.replaceFirst("y$", "ieth"), 20 + 10 * i);
    }
    CARDINALS = Map.copyOf(cardinals);
    ORDINALS = Map.copyOf(ordinals);
  }

  private NumberWords() {}
}
