package org.dateline.boilerplate;

import java.util.Locale;

/**
 * How a block's words speak of the site and to its readers; of long blocks those in front count.
 *
 * @param address whether it holds an address of mail or of a page
 * @param copyright whether it claims a copyright
 * @param firstPerson share of words such as "we" and "our"
 * @param secondPerson share of words such as "you" and "your"
 */
record Wording(boolean address, boolean copyright, double firstPerson, double secondPerson) {
  private static final int HEAD = 1_000;

  /** The site speaks of itself. */
  private static final WordSet FIRST =
      WordSet.of(
          "we", "our", "us", "i", "my", "me", "wir", "unser", "unsere", "ich", "nous", "notre",
          "nuestro", "nuestra", "noi", "nostro");

  /** The site speaks to its readers. */
  private static final WordSet SECOND =
      WordSet.of(
          "you", "your", "yours", "sie", "ihre", "ihr", "du", "dein", "vous", "votre", "tu",
          "usted", "você", "seu", "sua", "вы", "ваш");

  static Wording of(String text) {
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    String lower = head.toLowerCase(Locale.ROOT);
    int words = 0;
    int first = 0;
    int second = 0;
    int from = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        words++;
        first += FIRST.has(lower, from, i) ? 1 : 0;
        second += SECOND.has(lower, from, i) ? 1 : 0;
        from = -1;
      }
    }
    return new Wording(
        lower.contains("http") || lower.contains("www.") || lower.contains("@"),
        lower.contains("©") || lower.contains("(c)") || lower.contains("copyright"),
        words == 0 ? 0 : (double) first / words,
        words == 0 ? 0 : (double) second / words);
  }
}
