package org.dateline.name;

import java.util.Locale;
import java.util.Set;
import org.dateline.gazetteer.FoldedName;

/** Acronyms and what they may stand for. Stateless. */
public final class Acronym {
  private static final int LONGEST = 10;

  private static final Set<String> SKIPPED =
      Set.of("of", "for", "the", "and", "in", "on", "at", "to", "de", "la", "le", "des", "et", "y");

  private Acronym() {}

  /** Whether a word is printed as an acronym: "AFRICOM", "U.N.", "AfD". */
  public static boolean isOne(String word) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      }
      if (Character.isLetter(c)) {
        letters++;
      } else if (c != '.' && c != '-' && c != '&' && !Character.isDigit(c)) {
        return false;
      }
    }
    return letters >= 2
        && letters <= LONGEST
        && Character.isUpperCase(word.charAt(0))
        && 2 * capitals > letters;
  }

  /** Whether the word is just the initials of the name's words, small words left out or not. */
  public static boolean isInitialsOf(String word, String name) {
    String letters = letters(word);
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String part : FoldedName.of(name).split(" ")) {
      if (!part.isEmpty()) {
        all.append(part.charAt(0));
        if (!SKIPPED.contains(part)) {
          main.append(part.charAt(0));
        }
      }
    }
    return letters.length() >= 3 && (letters.contentEquals(all) || letters.contentEquals(main));
  }

  /**
   * Whether the name's letters hold the acronym's in order, beginning with a word's first letter
   * (the test of Schwartz and Hearst 2003): enough where a text brackets the two together.
   */
  public static boolean mayAbbreviate(String acronym, String name) {
    String letters = letters(acronym);
    String[] words = FoldedName.of(name).split(" ");
    if (letters.length() < 2 || words.length < 2) {
      return false;
    }
    for (int first = 0; first < words.length; first++) {
      if (words[first].startsWith(letters.substring(0, 1))
          && holdsInOrder(
              letters, String.join("", java.util.List.of(words).subList(first, words.length)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsInOrder(String letters, String text) {
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      if (text.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }

  private static String letters(String word) {
    return FoldedName.of(word).replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
