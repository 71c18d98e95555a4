package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends what the tagger takes for another part of speech, before the parser builds on it. */
final class TaggerSlips {
  /** What comes in plural behind the kind of it: "two drone strikes". */
  private static final Set<String> COUNTED =
      Set.of("assaults", "attacks", "raids", "strikes", "tests", "visits");

  private static final Set<String> FORMS_OF_BE =
      Set.of("am", "are", "be", "been", "is", "was", "were");

  /** What opens an object. */
  private static final Set<String> OPENING = Set.of("CD", "DT", "NNP", "NNPS", "PRP$");

  private TaggerSlips() {}

  /** Gives the tokens of a sentence the tags that their neighbours tell; changes nothing else. */
  static void mend(List<CoreLabel> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      CoreLabel token = tokens.get(i);
      if (token.word().equals("WHO") && token.tag().startsWith("WP")) {
        token.setTag("NNP");
      } else if (token.tag().equals("VBZ") && isPlural(tokens, i)) {
        token.setTag("NNS");
      } else if (token.tag().equals("JJ") && isProgressive(tokens, i)) {
        token.setTag("VBG");
      }
    }
  }

  /** "is currently striking the port": no adjective, for it has an object. */
  private static boolean isProgressive(List<CoreLabel> tokens, int at) {
    if (!tokens.get(at).word().endsWith("ing") || at + 1 >= tokens.size()) {
      return false;
    }
    int be = at - 1;
    while (be >= 0 && tokens.get(be).tag().equals("RB")) {
      be--;
    }
    return be >= 0
        && FORMS_OF_BE.contains(tokens.get(be).word().toLowerCase(Locale.ROOT))
        && OPENING.contains(tokens.get(at + 1).tag());
  }

  /** "carried out two dozen air strikes against …": no verb. */
  private static boolean isPlural(List<CoreLabel> tokens, int at) {
    if (at < 2 || !COUNTED.contains(tokens.get(at).word())) {
      return false;
    }
    CoreLabel kind = tokens.get(at - 1);
    String before = tokens.get(at - 2).tag();
    boolean counted = before.equals("CD") || before.equals("JJ") || before.startsWith("VB");
    return kind.tag().equals("NN")
        && (counted || kind.word().toLowerCase(Locale.ROOT).equals("air"));
  }
}
