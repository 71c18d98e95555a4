package org.dateline.annotation;

import java.util.List;
import java.util.Set;

/**
 * Where a sentence begins behind a dateline, such as "NAIROBI, May 3 (Reuters) -". The parser does
 * not know datelines and takes the place for the subject. Stateless.
 */
public final class Datelines {
  private static final Set<String> DASHES = Set.of("--", "-", "–", "—", "---", "−");

  /** Tokens of the longest dateline. */
  private static final int LONGEST = 16;

  private Datelines() {}

  /**
   * The first token behind the dateline's dash, or behind a day and an agency in brackets; 0 if the
   * sentence has none.
   */
  public static int end(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean apart = false;
    for (int i = 0; i < Math.min(LONGEST, tokens.size() - 1); i++) {
      String text = tokens.get(i).text();
      boolean spaced =
          i > 0
              && tokens.get(i - 1).end() < tokens.get(i).begin()
              && tokens.get(i).end() < tokens.get(i + 1).begin();
      if (DASHES.contains(text) && spaced) {
        return apart ? i + 1 : 0;
      }
      if (text.equals(")") && apart && isAgencyAfterDay(tokens, i)) {
        return DASHES.contains(tokens.get(i + 1).text()) ? i + 2 : i + 1;
      }
      boolean capital = Character.isUpperCase(text.charAt(0));
      apart |= text.equals(",") || text.equals("(") || (i == 0 && isAllCapitals(text));
      if (i == 0 ? !capital : !capital && Character.isLetter(text.charAt(0))) {
        return 0;
      }
    }
    return 0;
  }

  /** "May 3 (Reuters)": a number, and one word in brackets. */
  private static boolean isAgencyAfterDay(List<Token> tokens, int close) {
    return close >= 4
        && tokens.get(close - 2).text().equals("(")
        && tokens.get(close - 3).text().matches("\\d{1,2}");
  }

  private static boolean isAllCapitals(String text) {
    return text.length() > 3 && text.chars().allMatch(Character::isUpperCase);
  }
}
