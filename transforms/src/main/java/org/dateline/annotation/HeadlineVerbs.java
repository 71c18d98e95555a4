package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the verb of a headline that the tagger takes for a noun: "Athens grants asylum to editors",
 * "Farmers block port". Stateless.
 */
final class HeadlineVerbs {
  /** Verbs of headlines whose forms are nouns as well. */
  private static final Set<String> VERBS =
      Set.of(
          "aid",
          "arm",
          "attack",
          "back",
          "ban",
          "blame",
          "block",
          "bomb",
          "call",
          "cap",
          "charge",
          "claim",
          "cut",
          "demand",
          "drop",
          "fine",
          "fund",
          "grab",
          "grant",
          "halt",
          "hit",
          "host",
          "import",
          "issue",
          "jail",
          "launch",
          "lift",
          "mass",
          "move",
          "name",
          "offer",
          "order",
          "pardon",
          "plan",
          "pledge",
          "pound",
          "press",
          "probe",
          "raid",
          "release",
          "request",
          "resume",
          "sack",
          "sanction",
          "scrap",
          "seal",
          "search",
          "share",
          "shell",
          "shelter",
          "shelve",
          "ship",
          "shun",
          "sign",
          "slam",
          "storm",
          "supply",
          "support",
          "swap",
          "target",
          "tax",
          "test",
          "urge",
          "veto",
          "vow",
          "warn",
          "welcome");

  /** What opens an object; a preposition would tell of a noun. */
  private static final Set<String> OPENING =
      Set.of("CD", "DT", "JJ", "JJR", "NN", "NNP", "NNPS", "NNS", "PRP$", "RBR", "VBN");

  private static final Set<String> FINITE = Set.of("MD", "VBD", "VBP", "VBZ");

  private HeadlineVerbs() {}

  /** Tags the first such word as a verb, if the words are a headline that has none. */
  static void mend(List<CoreLabel> tokens) {
    int last = tokens.size() - 1;
    if (last < 2
        || tokens.get(last).tag().equals(".")
        || tokens.stream().anyMatch(token -> FINITE.contains(token.tag()))) {
      return;
    }
    for (int i = 1; i < last; i++) {
      String tag = tokens.get(i).tag();
      String before = tokens.get(i - 1).tag();
      if (!OPENING.contains(tokens.get(i + 1).tag()) || !before.startsWith("N")) {
        continue;
      }
      String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
      boolean several = before.endsWith("S");
      if (!several && tag.endsWith("S") && VERBS.contains(base(word)) && isNamed(tokens, i - 1)) {
        tokens.get(i).setTag("VBZ");
        return;
      }
      if (several && tag.startsWith("N") && !tag.endsWith("S") && VERBS.contains(word)) {
        tokens.get(i).setTag("VBP");
        return;
      }
    }
  }

  /** A name or what begins the headline: before "air" in "two air raids" there is more. */
  private static boolean isNamed(List<CoreLabel> tokens, int at) {
    return at == 0
        || tokens.get(at).tag().startsWith("NNP")
        || Character.isUpperCase(tokens.get(at - 1).word().charAt(0));
  }

  private static String base(String word) {
    if (word.endsWith("es") && VERBS.contains(word.substring(0, word.length() - 2))) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
