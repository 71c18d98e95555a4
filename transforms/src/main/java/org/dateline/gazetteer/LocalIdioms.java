package org.dateline.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its words for which country's readers a text is written: "sheriff" and "school board"
 * speak for the United States, "magistrates" and "NHS" for the United Kingdom. Immutable and thread
 * safe.
 */
final class LocalIdioms {
  /** No idiom has more words. */
  private static final int MOST_WORDS = 3;

  /** Stands for telephone numbers as North America writes them. */
  private static final String PHONE_NUMBER = "000 000 0000";

  private final Map<String, int[]> countriesByIdiom = new HashMap<>();

  /**
   * @param countries alpha-2 codes by number
   */
  LocalIdioms(List<String> countries) {
    for (List<String> row : TableFile.rows(LocalIdioms.class, "local-idioms.tsv", 2)) {
      countriesByIdiom.put(row.get(0), numbers(row.get(1), countries));
    }
    countriesByIdiom.put(PHONE_NUMBER, numbers("US;CA", countries));
  }

  private static int[] numbers(String cell, List<String> countries) {
    return TableFile.list(cell).stream().mapToInt(countries::indexOf).toArray();
  }

  /**
   * By number of the country, which share of the text's idioms is spoken there: 0 to 1, well below
   * 1 if there are few idioms at all.
   */
  Map<Integer, Double> shares(String text) {
    Set<String> found = new HashSet<>();
    String[] last = new String[MOST_WORDS];
    int at = 0;
    int words = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        System.arraycopy(last, 1, last, 0, MOST_WORDS - 1);
        last[MOST_WORDS - 1] = word(text, at, end);
        words++;
        StringBuilder phrase = new StringBuilder();
        for (int i = MOST_WORDS - 1; i >= 0 && i >= MOST_WORDS - words; i--) {
          phrase.insert(0, phrase.length() == 0 ? last[i] : last[i] + " ");
          String idiom = phrase.toString();
          if (countriesByIdiom.containsKey(idiom)) {
            found.add(idiom);
          }
        }
      }
      at = end + 1;
    }
    Map<Integer, Double> shares = new HashMap<>();
    for (String idiom : found) {
      for (int country : countriesByIdiom.get(idiom)) {
        shares.merge(country, 1.0, Double::sum);
      }
    }
    shares.replaceAll((country, votes) -> votes / (found.size() + 1));
    return shares;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
  }

  /** The word folded; digits become zeros. */
  private static String word(String text, int begin, int end) {
    StringBuilder word = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        word.append('0');
      } else if (c != '\'' && c != '’') {
        word.append(c < 0x80 ? Character.toLowerCase(c) : c);
      }
    }
    return word.toString();
  }
}
