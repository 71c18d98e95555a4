package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends trees in which a gerund with an object is taken for an adjective: "retaliated by expelling
 * two diplomats", where the parser has somebody retaliate by diplomats. The gerund becomes the head
 * of the clause and the noun its object. Stateless.
 */
final class GerundSlips {
  /** Prepositions whose gerund tells what is done. */
  private static final Set<String> OPENING =
      Set.of("after", "before", "by", "for", "from", "of", "without");

  /** Behind these a gerund with a bare noun may as well be an adjective, but for a verb's own. */
  private static final Set<String> VAGUE = Set.of("for", "from", "of");

  /** What only an object begins with. */
  private static final Set<String> OF_OBJECT = Set.of("CD", "DT", "PRP$");

  /** Participles that tell what somebody is like, or does without an object. */
  private static final Set<String> DESCRIBING =
      Set.of(
          "acting",
          "advancing",
          "attacking",
          "changing",
          "competing",
          "conflicting",
          "declining",
          "defecting",
          "demonstrating",
          "departing",
          "deteriorating",
          "developing",
          "differing",
          "dying",
          "emerging",
          "escalating",
          "existing",
          "falling",
          "fighting",
          "fleeing",
          "following",
          "governing",
          "growing",
          "increasing",
          "incoming",
          "invading",
          "leading",
          "living",
          "looming",
          "lasting",
          "marching",
          "missing",
          "mounting",
          "neighboring",
          "neighbouring",
          "occupying",
          "ongoing",
          "opposing",
          "outgoing",
          "participating",
          "preceding",
          "protesting",
          "remaining",
          "retiring",
          "retreating",
          "returning",
          "rioting",
          "rising",
          "rivalling",
          "ruling",
          "running",
          "serving",
          "sitting",
          "soaring",
          "standing",
          "striking",
          "surging",
          "surviving",
          "visiting",
          "warring",
          "withdrawing",
          "working");

  private GerundSlips() {}

  /** Changes heads and relations of the sentence's tree where they err so. */
  static void mend(List<CoreLabel> tokens, int[] heads, String[] relations) {
    for (int gerund = 1; gerund + 1 < tokens.size(); gerund++) {
      int noun = heads[gerund];
      int opener = gerund - 1;
      if (isClause(tokens, gerund, relations)
          && heads[opener] == gerund
          && "case".equals(relations[opener])) {
        relations[opener] = "mark"; // so the parser has it elsewhere
      }
      boolean modifier =
          tokens.get(gerund).tag().equals("VBG")
              && "amod".equals(relations[gerund])
              && noun > gerund
              && tokens.get(noun).tag().startsWith("N")
              && heads[opener] == noun
              && "case".equals(relations[opener]);
      if (!modifier || !hasObject(tokens, opener, relations[noun])) {
        continue;
      }
      heads[gerund] = heads[noun];
      relations[gerund] = isOfVerb(relations[noun]) ? "advcl" : "acl";
      heads[noun] = gerund;
      relations[noun] = "obj";
      heads[opener] = gerund;
      relations[opener] = "mark";
    }
  }

  private static boolean isClause(List<CoreLabel> tokens, int gerund, String[] relations) {
    return tokens.get(gerund).tag().equals("VBG")
        && (relations[gerund].equals("advcl") || relations[gerund].equals("acl"));
  }

  private static boolean hasObject(List<CoreLabel> tokens, int opener, String relation) {
    String preposition = tokens.get(opener).word().toLowerCase(Locale.ROOT);
    String gerund = tokens.get(opener + 1).word().toLowerCase(Locale.ROOT);
    boolean phrase = relation.startsWith("obl") || relation.startsWith("nmod");
    if (!phrase || !OPENING.contains(preposition)) {
      return false;
    }
    if (OF_OBJECT.contains(tokens.get(opener + 2).tag())) {
      return true;
    }
    return !DESCRIBING.contains(gerund) && (isOfVerb(relation) || !VAGUE.contains(preposition));
  }

  private static boolean isOfVerb(String relation) {
    return relation.startsWith("obl");
  }
}
