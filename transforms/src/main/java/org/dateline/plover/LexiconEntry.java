package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one word means under some conditions.
 *
 * @param id stable name, such as {@code RETREAT/withdraw.v[from=#country]}
 * @param lemma base form; with a particle joined by an underscore
 * @param kind part of speech
 * @param conditions all must hold
 * @param type PLOVER type
 * @param mode PLOVER mode; null if none fits, {@link #MODE_OF_COMPLEMENT} if the complement decides
 * @param contexts PLOVER contexts, sorted
 * @param symmetrical whether all who take part are actors
 * @param actorSlots where the actor stands, best first; empty for the usual slots
 * @param recipientSlots where the recipient stands, best first; empty for the usual slots
 * @param order position in the lexicon
 */
record LexiconEntry(
    String id,
    String lemma,
    Kind kind,
    List<Condition> conditions,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    boolean symmetrical,
    List<String> actorSlots,
    List<String> recipientSlots,
    int order) {

  static final String MODE_OF_COMPLEMENT = "*";

  /** Parts of speech that name events. */
  enum Kind {
    VERB('v'),
    NOUN('n'),
    ADJECTIVE('a');

    final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  /**
   * One condition: that one of the slots is filled, by one of the words if any are given.
   *
   * @param negated whether it must not hold
   * @param slots names of slots
   * @param lemmas head lemmas that satisfy it
   * @param codes tests on the participant, without their sign: that it has a code, {@code country},
   *     {@code person}, {@code money} or a PLOVER role
   */
  record Condition(boolean negated, List<String> slots, Set<String> lemmas, Set<String> codes) {
    boolean anyFiller() {
      return lemmas.isEmpty() && codes.isEmpty();
    }
  }

  /** How much the conditions ask for: the more, the more an entry is worth. */
  int specificity() {
    int sum = 0;
    for (Condition condition : conditions) {
      sum += condition.negated() ? 0 : condition.anyFiller() ? 2 : 3;
    }
    return sum;
  }

  /** Inside another event, a noun's own words count, not those of the verb that carries it. */
  LexiconEntry withoutLight(List<String> usual) {
    List<String> slots = new ArrayList<>(actorSlots.isEmpty() ? usual : actorSlots);
    slots.remove("light");
    return new LexiconEntry(
        id,
        lemma,
        kind,
        conditions,
        type,
        mode,
        contexts,
        symmetrical,
        slots,
        recipientSlots,
        order);
  }
}
