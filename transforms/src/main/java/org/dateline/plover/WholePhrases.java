package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of participants as a reader needs them: with the name that stands in apposition ("the
 * defence minister, Ana Ruiz") and with the place that tells which ("300 people in Malakal"). Who
 * they are is found without these words. Stateless.
 */
final class WholePhrases {
  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "inside", "along", "around");

  /** Tokens that a place may have. */
  private static final int LONGEST_PLACE = 8;

  private WholePhrases() {}

  /** The participants of a sentence's event, each with the whole of its words. */
  static List<Participant> of(Discourse discourse, int sentence, List<Participant> participants) {
    List<Participant> whole = new ArrayList<>(participants.size());
    for (Participant participant : participants) {
      whole.add(whole(discourse, sentence, participant));
    }
    return whole;
  }

  private static Participant whole(Discourse discourse, int sentence, Participant participant) {
    Syntax syntax = discourse.syntax(sentence);
    int first = syntax.sentence().tokenAt(participant.begin());
    int last = syntax.sentence().tokenAt(participant.end() - 1);
    int end = first < 0 || last < 0 ? -1 : end(syntax, first, last);
    return end < 0
        ? participant
        : new Participant(
            discourse.text(participant.begin(), syntax.token(end).end()),
            participant.begin(),
            syntax.token(end).end(),
            participant.name(),
            participant.country(),
            participant.role(),
            participant.entityId());
  }

  /** Last token of the whole phrase; -1 if it ends where it did. */
  private static int end(Syntax syntax, int first, int last) {
    int next = last + 1;
    if (next + 1 >= syntax.size()) {
      return -1;
    }
    for (int head = first; head <= last; head++) {
      if (!syntax.tag(head).equals("NN") && !syntax.tag(head).equals("NNS")) {
        continue;
      }
      for (int child : syntax.children(head, "appos", "nmod")) {
        NounPhrase phrase = child > last ? NounPhrase.of(syntax, child) : null;
        if (phrase != null && phrase.first() == next + 1 && isPart(syntax, child, next, phrase)) {
          return phrase.last();
        }
      }
    }
    return -1;
  }

  /** Whether a name behind a comma, or a place behind its preposition. */
  private static boolean isPart(Syntax syntax, int child, int before, NounPhrase phrase) {
    if (syntax.relation(child).equals("appos")) {
      return syntax.word(before).equals(",") && syntax.token(child).entity().equals("PERSON");
    }
    String preposition = syntax.preposition(child);
    return preposition != null
        && preposition.equals(syntax.word(before))
        && PLACING.contains(preposition)
        && phrase.last() - phrase.first() < LONGEST_PLACE
        && !TimeWords.isTime(syntax, child);
  }
}
