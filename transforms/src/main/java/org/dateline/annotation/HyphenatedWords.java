package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts together again what the tokenizer parts at a hyphen although it is one word to tagger and
 * parser: nouns of a verb and its particle ("sit-in", "pull-out", "cease-fire") and forms of
 * compound verbs ("tear-gassed"). Compounds of nouns ("air-strike") stay parted; the parser knows
 * them so.
 */
final class HyphenatedWords {
  private static final Set<String> PARTICLES =
      Set.of("away", "back", "down", "in", "off", "out", "over", "up");

  /** Words that are as often printed without the hyphen: so are their lemmas. */
  private static final Set<String> CLOSED =
      Set.of(
          "breakup",
          "buildup",
          "ceasefire",
          "clampdown",
          "crackdown",
          "drawdown",
          "handover",
          "lockdown",
          "pullback",
          "pullout",
          "shutdown",
          "takeover",
          "walkout");

  private static final Pattern VERB = Pattern.compile("\\p{L}{2,}");

  /** First parts of compound verbs with their second parts. */
  private static final Map<String, Set<String>> COMPOUND_VERBS =
      Map.ofEntries(
          Map.entry("arm", Set.of("twist")),
          Map.entry("baton", Set.of("charge")),
          Map.entry("booby", Set.of("trap")),
          Map.entry("carpet", Set.of("bomb")),
          Map.entry("cold", Set.of("shoulder")),
          Map.entry("court", Set.of("martial")),
          Map.entry("dive", Set.of("bomb")),
          Map.entry("double", Set.of("cross")),
          Map.entry("fire", Set.of("bomb")),
          Map.entry("force", Set.of("feed")),
          Map.entry("gang", Set.of("rape")),
          Map.entry("ill", Set.of("treat")),
          Map.entry("machine", Set.of("gun")),
          Map.entry("pepper", Set.of("spray")),
          Map.entry("petrol", Set.of("bomb")),
          Map.entry("pistol", Set.of("whip")),
          Map.entry("press", Set.of("gang")),
          Map.entry("rubber", Set.of("stamp")),
          Map.entry("stage", Set.of("manage")),
          Map.entry("strip", Set.of("search")),
          Map.entry("tear", Set.of("gas")),
          Map.entry("test", Set.of("fire", "launch")),
          Map.entry("water", Set.of("cannon")));

  private HyphenatedWords() {}

  /** The tokens of a sentence, those of such words as one; the tokens given are not changed. */
  static List<CoreLabel> join(List<CoreLabel> tokens) {
    List<CoreLabel> joined = new ArrayList<>(tokens.size());
    int at = 0;
    while (at < tokens.size()) {
      if (isWord(tokens, at)) {
        joined.add(one(tokens.get(at), tokens.get(at + 2)));
        at += 3;
      } else {
        joined.add(tokens.get(at));
        at++;
      }
    }
    return joined;
  }

  /** Of hyphenated words, the lemma of the last part behind the others as printed. */
  static String lemma(Morphology morphology, CoreLabel label) {
    String word = label.word();
    int last = word.lastIndexOf('-') + 1;
    if (last < 2 || last == word.length()) {
      return morphology.lemma(word, label.tag());
    }
    boolean inflected = label.tag().matches("VB.+|NNS");
    String lemma =
        inflected
            ? word.substring(0, last) + morphology.lemma(word.substring(last), label.tag())
            : morphology.lemma(word, label.tag());
    String closed = lemma.replace("-", "").toLowerCase(Locale.ROOT);
    return CLOSED.contains(closed) ? closed : lemma;
  }

  private static boolean isWord(List<CoreLabel> tokens, int at) {
    if (!isHyphen(tokens, at + 1) || isHyphen(tokens, at - 1) || isHyphen(tokens, at + 3)) {
      return false;
    }
    String first = tokens.get(at).word().toLowerCase(Locale.ROOT);
    String second = tokens.get(at + 2).word().toLowerCase(Locale.ROOT);
    if (!VERB.matcher(first).matches()) {
      return false;
    }
    String singular = second.endsWith("s") ? second.substring(0, second.length() - 1) : second;
    return PARTICLES.contains(singular)
        || (first.equals("cease") && singular.equals("fire"))
        || (first.equals("go") && singular.equals("slow"))
        || COMPOUND_VERBS.getOrDefault(first, Set.of()).stream().anyMatch(v -> isForm(second, v));
  }

  /** Whether the token is a hyphen that touches the tokens on both sides. */
  private static boolean isHyphen(List<CoreLabel> tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at).word().equals("-")
        && tokens.get(at - 1).endPosition() == tokens.get(at).beginPosition()
        && tokens.get(at).endPosition() == tokens.get(at + 1).beginPosition();
  }

  /** A past or an "-ing" form, with its last letter doubled or its "e" dropped. */
  private static boolean isForm(String word, String verb) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    String last = verb.substring(verb.length() - 1);
    return word.matches(Pattern.quote(stem) + Pattern.quote(last) + "?(ed|ing)")
        || (verb.equals("feed") && word.equals("fed"));
  }

  private static CoreLabel one(CoreLabel first, CoreLabel last) {
    CoreLabel word = new CoreLabel(first);
    String text = first.word() + '-' + last.word();
    word.setWord(text);
    word.setValue(text);
    word.setOriginalText(text);
    word.setEndPosition(last.endPosition());
    word.setAfter(last.after());
    return word;
  }
}
