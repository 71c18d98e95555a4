package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges in what sense a trigger's event is said to be real: by auxiliaries, negation, the verbs
 * that govern the trigger, and how long before publication it is dated. Immutable.
 */
final class RealisJudge {
  private static final int MAX_STEPS = 8;

  private static final Set<String> MAYBE =
      Set.of("may", "might", "could", "can", "should", "must", "ought");
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "would", "'d");

  /** What opens a clause that tells what must come first. */
  /** Tags of verbs that tell of no past. */
  private static final Set<String> PRESENT = Set.of("VB", "VBP", "VBZ");

  private static final Set<String> AWAITING = Set.of("before", "once", "till", "until");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "nothing");

  private static final Set<String> LATER = Set.of("after", "when");

  private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither", "nor");
  private static final Set<String> ABOUT =
      Set.of("for", "of", "on", "to", "about", "against", "over", "regarding", "concerning");

  private final Discourse discourse;
  private final WordClasses classes;
  private final Background background;

  RealisJudge(Discourse discourse, WordClasses classes) {
    this.discourse = discourse;
    this.classes = classes;
    this.background = new Background(discourse, classes);
  }

  /**
   * What the realis of a trigger rests on; {@code light} is the verb that carries a noun, or -1.
   * The event may be only spoken of: hoped for, considered, denied, a purpose.
   */
  RealisGround judge(int sentence, int trigger, int light) {
    Syntax syntax = discourse.syntax(sentence);
    RealisGround found = light >= 0 ? ofNoun(syntax, trigger) : null;
    int at = light >= 0 ? light : trigger;
    if (found == null) {
      found = syntax.isPredicate(at) ? ofVerb(syntax, at) : ofNoun(syntax, at);
    }
    int governor = at;
    for (int steps = 0; steps < MAX_STEPS; steps++) {
      if (isHopedAside(syntax, governor)) {
        return RealisGround.HOPED;
      }
      int head = governing(syntax, governor);
      if (head < 0) {
        break;
      }
      if (isOnlySpokenOf(syntax, governor, head)) {
        return RealisGround.SPOKEN_OF;
      }
      found = found == null ? under(syntax, governor, head) : found;
      governor = head;
    }
    if (found == null && endsInQuestion(syntax)) {
      found = RealisGround.QUESTION;
    }
    if (found == null && background.tells(sentence, trigger, light)) {
      found = RealisGround.LONG_PAST;
    }
    return found == null ? RealisGround.TOLD : found;
  }

  /** "They hoped more states would pledge money": the parser takes the hoping for an aside. */
  private boolean isHopedAside(Syntax syntax, int verb) {
    return syntax.children(verb, "parataxis").stream()
        .anyMatch(
            aside ->
                aside < verb
                    && syntax.has(aside, "nsubj")
                    && classes.has("realis_doubting", syntax.lemma(aside)));
  }

  /** "rejected the accusations", "voiced hope", "is weighing aid": nothing is done (PLOVER 7.1). */
  boolean isMereStatement(int sentence, Frame frame) {
    Syntax syntax = discourse.syntax(sentence);
    if (classes.has("realis_musing", syntax.lemma(frame.token))) {
      return true;
    }
    boolean denies = classes.has("realis_denying", syntax.lemma(frame.token));
    return frame.get("obj").stream()
        .map(syntax::lemma)
        .anyMatch(
            told ->
                classes.has("realis_sympathy_nouns", told)
                    || (denies && classes.has("told_nouns", told)));
  }

  private @Nullable RealisGround ofVerb(Syntax syntax, int verb) {
    if (isNegated(syntax, verb) || GerundClauses.isUndone(syntax, verb)) {
      return RealisGround.NEGATION;
    }
    for (int aux : auxiliaries(syntax, verb)) {
      String word = syntax.word(aux);
      if (MAYBE.contains(word)) {
        return RealisGround.MAY;
      }
      if (FUTURE.contains(word) && !syntax.tag(aux).equals("VBD")) {
        boolean would = word.equals("would") || word.equals("'d");
        return would && !isReported(syntax, verb) && !isAhead(syntax, verb)
            ? RealisGround.WOULD
            : RealisGround.WILL;
      }
    }
    if (isConditional(syntax, verb) || isAwaited(syntax, verb)) {
      return RealisGround.CONDITION;
    }
    // Headline English: "Japan to withdraw"; and "a delegation is to travel".
    String relation = syntax.relation(verb);
    boolean main =
        relation.equals("conj")
            && syntax.has(verb, "nsubj", "nsubj:pass")
            && syntax.children(verb, "aux", "cop").stream()
                .anyMatch(a -> syntax.lemma(a).equals("be"));
    boolean due = // "the bank is to pay"
        syntax.children(verb, "aux").stream().anyMatch(a -> syntax.lemma(a).equals("be"));
    if ((main || due || relation.equals("root"))
        && syntax.tag(verb).equals("VB")
        && syntax.isInfinitive(verb)) {
      return RealisGround.TO_DO;
    }
    return null;
  }

  /** Auxiliaries of the verb, or of the verb it is coordinated with if it has none. */
  private static List<Integer> auxiliaries(Syntax syntax, int verb) {
    List<Integer> own = new ArrayList<>(syntax.children(verb, "aux", "aux:pass"));
    int at = verb;
    while (own.isEmpty()
        && syntax.relation(at).equals("conj")
        && syntax.isVerb(syntax.head(at))
        && !syntax.has(at, "nsubj", "nsubj:pass")
        && (syntax.tag(at).equals("VB") || syntax.tag(at).equals("VBN"))) {
      at = syntax.head(at);
      own.addAll(syntax.children(at, "aux", "aux:pass"));
    }
    return own;
  }

  /** Whether the verb is denied, by a word of its own or by "no" before its subject or object. */
  static boolean isNegated(Syntax syntax, int verb) {
    for (int child : syntax.children(verb, "advmod", "neg", "det", "cc:preconj")) {
      if (NOT.contains(syntax.word(child))) {
        return true;
      }
      if (syntax.word(child).equals("yet") && child < verb && syntax.isInfinitive(verb)) {
        return true; // "has yet to leave"
      }
    }
    return syntax.children(verb, "nsubj", "nsubj:pass", "obj").stream()
            .flatMap(argument -> syntax.children(argument, "det", "neg").stream())
            .anyMatch(determiner -> syntax.word(determiner).equals("no"))
        || syntax.children(verb, "nsubj", "nsubj:pass", "obj").stream()
            .anyMatch(argument -> NOBODY.contains(syntax.word(argument)));
  }

  private static boolean isConditional(Syntax syntax, int verb) {
    return syntax.children(verb, "mark").stream()
        .anyMatch(m -> Set.of("if", "unless", "whether", "lest").contains(syntax.word(m)));
  }

  /** "will not talk until the rebels withdraw", "is to sign once aid arrives". */
  private static boolean isAwaited(Syntax syntax, int verb) {
    int main = syntax.head(verb);
    if (!syntax.relation(verb).equals("advcl") || !syntax.isVerb(main)) {
      return false;
    }
    boolean open =
        syntax.isInfinitive(main)
            || auxiliaries(syntax, main).stream().anyMatch(a -> syntax.tag(a).equals("MD"));
    boolean present = syntax.tag(verb).equals("VBZ") || syntax.tag(verb).equals("VBP");
    return open
        && syntax.children(verb, "mark", "advmod").stream()
            .map(syntax::word)
            .anyMatch(m -> AWAITING.contains(m) || (present && LATER.contains(m)));
  }

  /** "would hold talks next month": a plan, not a mere supposition. */
  private static boolean isAhead(Syntax syntax, int verb) {
    return !hasConditionalClause(syntax, verb)
        && syntax.children(verb, "obl:tmod", "obl", "obl:npmod", "nmod:tmod").stream()
            .anyMatch(
                time ->
                    syntax.word(time).equals("tomorrow")
                        || syntax.children(time, "amod", "case").stream()
                            .anyMatch(m -> syntax.word(m).equals("next")));
  }

  /** "said it would": the future as seen from the report. */
  private boolean isReported(Syntax syntax, int verb) {
    int at = verb;
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      if (isConditional(syntax, at) || hasConditionalClause(syntax, at)) {
        return false;
      }
      int head = syntax.head(at);
      String relation = syntax.relation(at);
      if (relation.equals("ccomp") || relation.equals("parataxis")) {
        return true;
      }
      for (int child : syntax.children(at, "parataxis", "ccomp", "obl")) {
        if ((syntax.isVerb(child) && classes.has("reporting", syntax.lemma(child)))
            || "according_to".equals(syntax.preposition(child))) {
          return true;
        }
      }
      at = relation.equals("conj") || relation.equals("xcomp") ? head : -1;
    }
    return false;
  }

  private static boolean hasConditionalClause(Syntax syntax, int verb) {
    return syntax.children(verb, "advcl").stream().anyMatch(c -> isConditional(syntax, c));
  }

  private @Nullable RealisGround ofNoun(Syntax syntax, int noun) {
    for (int child : syntax.children(noun, "amod", "det", "neg", "compound", "advmod")) {
      String word = syntax.word(child);
      if (word.equals("no")) {
        return RealisGround.NEGATION;
      }
      if (classes.has("realis_maybe_modifiers", word)) {
        return RealisGround.MAYBE_WORD;
      }
      if (classes.has("realis_planned_modifiers", word)) {
        return RealisGround.PLAN_WORD;
      }
      if (classes.has("realis_past_modifiers", word)) {
        return RealisGround.PAST_WORD;
      }
    }
    return isAheadOfNow(syntax, noun) ? RealisGround.AWAITED : null;
  }

  /** "guards the camp until the departure of the troops": told in the present. */
  private static boolean isAheadOfNow(Syntax syntax, int noun) {
    String preposition = syntax.preposition(noun);
    int verb = syntax.head(noun);
    return preposition != null
        && AWAITING.contains(preposition)
        && syntax.isVerb(verb)
        && PRESENT.contains(syntax.tag(verb));
  }

  /** The word whose meaning bears on whether the event is real; -1 at the end of the chain. */
  private static int governing(Syntax syntax, int at) {
    return switch (syntax.relation(at)) {
      case "xcomp", "ccomp", "conj", "obj", "nsubj:pass", "advcl", "acl", "csubj", "nsubj" ->
          syntax.head(at);
      case "nmod", "obl" -> {
        String preposition = syntax.preposition(at);
        yield preposition != null && ABOUT.contains(preposition) ? syntax.head(at) : -1;
      }
      default -> -1;
    };
  }

  private @Nullable RealisGround under(Syntax syntax, int dependent, int head) {
    String relation = syntax.relation(dependent);
    String lemma = syntax.lemma(head);
    boolean predicate = syntax.isPredicate(head);
    if (relation.equals("conj") || relation.equals("nsubj")) {
      return relation.equals("conj") || !predicate ? null : inherited(syntax, head);
    }
    if (relation.equals("advcl")) {
      return null;
    }
    if (isSaidToWhomItReaches(syntax, dependent, head)) {
      return inherited(syntax, head);
    }
    if (classes.has("realis_failing", lemma)) {
      return RealisGround.FAILED;
    }
    if (relation.equals("xcomp") && syntax.isVerb(head) && isNegated(syntax, head)) {
      return RealisGround.NEGATION;
    }
    if (classes.has("realis_planning", lemma)
        && (!relation.equals("obj") || !Set.of("set", "go", "order", "about").contains(lemma))) {
      boolean reports = lemma.equals("announce") && relation.equals("ccomp");
      return reports ? null : RealisGround.PLANNED;
    }
    if (relation.equals("acl")) {
      return syntax.isInfinitive(dependent) ? RealisGround.TO_DO : null;
    }
    if (relation.equals("xcomp")
        && syntax.isInfinitive(dependent)
        && !classes.has("realis_implicative", lemma)) {
      RealisGround own = inherited(syntax, head);
      return own == null ? RealisGround.TO_DO : own;
    }
    return predicate && !relation.equals("ccomp")
        ? inherited(syntax, head)
        : ifClause(syntax, head);
  }

  /** Under a verb of hoping, considering or denying; in a clause of purpose. */
  private boolean isOnlySpokenOf(Syntax syntax, int dependent, int head) {
    String relation = syntax.relation(dependent);
    String lemma = syntax.lemma(head);
    if (relation.equals("conj") || relation.equals("nsubj")) {
      return false;
    }
    if (isSaidToWhomItReaches(syntax, dependent, head)) {
      return false;
    }
    boolean infinitive = syntax.isInfinitive(dependent);
    if (GerundClauses.isCharge(syntax, classes, dependent, head)) {
      return true;
    }
    if (relation.equals("advcl") || (relation.equals("xcomp") && isPurpose(syntax, head))) {
      return infinitive;
    }
    if (relation.equals("acl") && infinitive) {
      return !classes.has("realis_plan_nouns", lemma);
    }
    if (relation.equals("nmod") && syntax.token(head).isNoun()) {
      return classes.has("realis_speech_nouns", lemma);
    }
    if (relation.equals("obl")) {
      // "sent condolences over the attack"
      String preposition = syntax.preposition(dependent);
      if (preposition != null && ABOUT.contains(preposition) && voicesFeeling(syntax, head)) {
        return true;
      }
      return classes.has("realis_doubting", lemma)
          && !"against".equals(syntax.preposition(dependent));
    }
    if (relation.equals("ccomp") && voicesFeeling(syntax, head)) {
      return true;
    }
    return classes.has("realis_denying", lemma) || classes.has("realis_doubting", lemma);
  }

  /** "phoned the king to congratulate him": who gets through says it, too. */
  private boolean isSaidToWhomItReaches(Syntax syntax, int said, int contact) {
    return syntax.isVerb(contact)
        && syntax.isInfinitive(said)
        && classes.has("realis_said", syntax.lemma(said))
        && Contacts.isContact(syntax, contact);
  }

  /** "voiced hope that the port would open", which the parser hangs on the voicing. */
  private boolean voicesFeeling(Syntax syntax, int verb) {
    return syntax.children(verb, "obj").stream()
        .anyMatch(told -> classes.has("realis_sympathy_nouns", syntax.lemma(told)));
  }

  /** "arrived to train soldiers": the infinitive behind a verb of motion tells what for. */
  private boolean isPurpose(Syntax syntax, int verb) {
    return syntax.isVerb(verb) && classes.has("realis_motion", syntax.lemma(verb));
  }

  private static @Nullable RealisGround ifClause(Syntax syntax, int head) {
    return isConditional(syntax, head) ? RealisGround.CONDITION : null;
  }

  private @Nullable RealisGround inherited(Syntax syntax, int head) {
    return ofVerb(syntax, head);
  }

  private static boolean endsInQuestion(Syntax syntax) {
    return syntax.size() > 0 && syntax.word(syntax.size() - 1).equals("?");
  }
}
