package org.dateline.boilerplate;

import java.util.Locale;
import java.util.Set;

/** What can be said of a block's text alone, in numbers. */
final class TextFacts {
  private TextFacts() {}

  /** The site speaks of itself. */
  private static final Set<String> FIRST =
      Set.of(
          "we", "our", "us", "i", "my", "me", "wir", "unser", "unsere", "ich", "nous", "notre",
          "nuestro", "nuestra", "noi", "nostro");

  /** The site speaks to its readers. */
  private static final Set<String> SECOND =
      Set.of(
          "you", "your", "yours", "sie", "ihre", "ihr", "du", "dein", "vous", "votre", "tu",
          "usted", "você", "seu", "sua", "вы", "ваш");

  /**
   * @param contentWords of the text, as {@link Outline#contentWords} has them
   */
  static void add(Block block, Set<String> contentWords, RowOfFacts row) {
    TextShape shape = block.shape();
    String text = block.text();
    row.add("words", shape.words());
    row.add("chars per word", (double) text.length() / Math.max(1, shape.words()));
    row.add("ends", shape.ends());
    row.add("opens", shape.opens());
    row.add("capitalized", shape.capitalized());
    row.add("stop", shape.stopShare());
    row.add("digits", shape.digitShare());
    row.add("sentences", shape.sentences());
    row.add("commas", shape.commas());
    row.add("separators", shape.separators());
    row.add("upper", shape.upper());
    row.add("lower start", shape.lowerStart());
    row.add("first", sign(text.charAt(0)));
    row.add("teaser", text.endsWith("…") || text.endsWith("..."));
    String lower = text.length() > 1_000 ? text.substring(0, 1_000) : text;
    lower = lower.toLowerCase(Locale.ROOT);
    int keeping = 0;
    for (String word : contentWords) {
      keeping += BlockFeatures.HOUSEKEEPING.contains(word) ? 1 : 0;
    }
    row.add("housekeeping", keeping);
    row.add("housekeeping share", (double) keeping / Math.max(1, shape.words()));
    row.add("address", lower.contains("http") || lower.contains("www.") || lower.contains("@"));
    row.add(
        "copyright", lower.contains("©") || lower.contains("(c)") || lower.contains("copyright"));
    row.add("first person", share(lower, FIRST));
    row.add("second person", share(lower, SECOND));
    row.add("quote", text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('„') >= 0);
    row.add("question", text.endsWith("?"));
    row.add("exclamation", text.endsWith("!"));
    row.add("links", block.linkShare());
  }

  private static double share(String lower, Set<String> wanted) {
    int words = 0;
    int found = 0;
    int from = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        words++;
        if (i - from < 8 && wanted.contains(lower.substring(from, i))) {
          found++;
        }
        from = -1;
      }
    }
    return words == 0 ? 0 : (double) found / words;
  }

  private static int sign(char first) {
    return Character.isDigit(first)
        ? 0
        : Character.isLetter(first)
            ? 1
            : "\"“‘'«„".indexOf(first) >= 0 ? 2 : "-–—•*·".indexOf(first) >= 0 ? 3 : 4;
  }
}
