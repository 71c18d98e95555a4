package org.dateline.plover;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds recipients that stand further from a verb than its usual slots: behind other prepositions,
 * in what is promised or refused, in the condition that ends a refusal. One article; not thread
 * safe.
 */
final class FurtherRecipients {
  private static final List<String> NEAR =
      List.of("to", "against", "with", "for", "into", "on", "from", "of", "inner");

  /** In a clause that says what is agreed, refused or given, a place tells to whom. */
  private static final List<String> WITHIN =
      List.of("iobj", "obj", "to", "for", "with", "against", "into", "from", "on", "in", "inner");

  private static final Set<String> UNTIL = Set.of("until", "unless", "before");

  private final Discourse discourse;
  private final Participants participants;

  FurtherRecipients(Discourse discourse, Participants participants) {
    this.discourse = discourse;
    this.participants = participants;
  }

  /** The slot of those found, who are all of some known country; null if there are none. */
  @Nullable String add(
      int sentence,
      Frame frame,
      LexiconEntry entry,
      List<Participant> actors,
      List<Participant> into) {
    for (String slot : NEAR) {
      if (addKnown(sentence, frame.get(slot), actors, into)) {
        return slot;
      }
    }
    for (int clause : frame.get("comp")) {
      Frame inner = discourse.frames(sentence).ofVerb(clause);
      for (String slot : WITHIN) {
        if (addKnown(sentence, inner.get(slot), actors, into)) {
          return "comp." + slot;
        }
      }
    }
    if (entry.type() == EventType.AID && addKnown(sentence, frame.get("in"), actors, into)) {
      return "in";
    }
    return addFromCondition(sentence, frame, actors, into) ? "until" : null;
  }

  /** "will not lift the ban until Ghana pays": Ghana is refused. */
  private boolean addFromCondition(
      int sentence, Frame frame, List<Participant> actors, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (int clause : syntax.children(frame.token, "advcl")) {
      boolean until =
          syntax.children(clause, "mark").stream().anyMatch(m -> UNTIL.contains(syntax.word(m)));
      if (until && addKnown(sentence, syntax.children(clause, "nsubj"), actors, into)) {
        return true;
      }
    }
    return false;
  }

  private boolean addKnown(
      int sentence, List<Integer> heads, List<Participant> actors, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (int head : heads) {
      if (!syntax.token(head).isNoun() || TimeWords.isTime(syntax, head)) {
        continue;
      }
      for (Participant found : participants.all(sentence, head)) {
        boolean other =
            actors.stream()
                .noneMatch(
                    a ->
                        Pairs.isSame(a, found)
                            || (found.role() == null
                                && found.country() != null
                                && found.country().equals(a.country())));
        if (found.country() != null && other) {
          into.add(found);
        }
      }
    }
    return !into.isEmpty();
  }
}
