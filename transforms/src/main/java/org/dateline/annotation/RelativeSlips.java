package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Mends trees in which the verb of a relative clause is taken for part of its object: "Iran, which
 * expelled two diplomats, …", where the parser makes an apposition of the diplomats. Stateless.
 */
final class RelativeSlips {
  private static final Set<String> RELATIVE = Set.of("WDT", "WP");
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");

  /** What the parser makes of the verb. */
  private static final Set<String> PART = Set.of("amod", "dep", "orphan");

  /** What it makes of the object. */
  private static final Set<String> BESIDE = Set.of("acl", "acl:relcl", "appos", "dep");

  private RelativeSlips() {}

  /** Changes heads and relations of the sentence's tree where they err so. */
  static void mend(List<CoreLabel> tokens, int[] heads, String[] relations) {
    for (int pronoun = 1; pronoun + 2 < tokens.size(); pronoun++) {
      if (!RELATIVE.contains(tokens.get(pronoun).tag())) {
        continue;
      }
      int verb = pronoun + 1;
      while (verb + 1 < tokens.size() && tokens.get(verb).tag().equals("RB")) {
        verb++;
      }
      int object = heads[verb];
      boolean taken =
          FINITE.contains(tokens.get(verb).tag())
              && PART.contains(relations[verb])
              && object > verb
              && tokens.get(object).tag().startsWith("N")
              && BESIDE.contains(relations[object])
              && heads[object] >= 0
              && heads[object] < pronoun;
      if (taken) {
        restore(pronoun, verb, object, heads, relations);
      }
    }
  }

  private static void restore(int pronoun, int verb, int object, int[] heads, String[] relations) {
    heads[verb] = heads[object];
    relations[verb] = "acl:relcl";
    heads[object] = verb;
    relations[object] = "obj";
    heads[pronoun] = verb;
    relations[pronoun] = "nsubj";
    for (int child = object + 1; child < heads.length; child++) {
      boolean ofVerb = relations[child].equals("orphan") || relations[child].equals("obl:tmod");
      if (heads[child] == object && ofVerb) {
        heads[child] = verb;
        relations[child] = relations[child].equals("orphan") ? "obl" : relations[child];
      }
    }
  }
}
