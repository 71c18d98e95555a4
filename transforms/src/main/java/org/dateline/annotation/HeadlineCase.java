package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives the words of a headline the case that they have in running text: tagger and parser take
 * "Warns" for a name. Where most words of a headline begin with capitals, those that the body does
 * not capitalize in the midst of a sentence become lower case. Immutable.
 */
final class HeadlineCase {
  private static final int SHORT_WORD = 3;

  private final boolean capitalized;
  private final Set<String> names;

  private HeadlineCase(boolean capitalized, Set<String> names) {
    this.capitalized = capitalized;
    this.names = names;
  }

  /** That of the title of an article with these sentences. */
  static HeadlineCase of(String title, List<Sentence> body) {
    int words = 0;
    int capitals = 0;
    boolean first = true;
    for (String word : title.split("[^\\p{L}\\p{N}.'’-]+")) {
      if (word.length() > SHORT_WORD && Character.isLetter(word.charAt(0)) && !first) {
        words++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
      first = false;
    }
    boolean capitalized = words > 0 && 4 * capitals >= 3 * words;
    return new HeadlineCase(capitalized, capitalized ? names(body) : Set.of());
  }

  /** Words with a capital that do not begin a sentence, as printed. */
  private static Set<String> names(List<Sentence> body) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : body) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        boolean named = token.tag().startsWith("NNP") || !token.entity().equals("O");
        if (named && (i > 0 || !token.entity().equals("O"))) {
          names.add(token.text());
        }
      }
    }
    return names;
  }

  /** Changes the words that the models see; offsets and original text stay. */
  void restore(List<CoreLabel> labels) {
    if (!capitalized) {
      return;
    }
    for (CoreLabel label : labels) {
      String word = label.word();
      if (word.length() > 1
          && Character.isUpperCase(word.charAt(0))
          && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT))
          && !names.contains(word)) {
        String lower = word.toLowerCase(Locale.ROOT);
        label.setWord(lower);
        label.setValue(lower);
      }
    }
  }
}
