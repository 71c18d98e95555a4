package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.plover.LexiconEntry.Kind;

/**
 * Gives codings the actors and recipients that stand nowhere near the trigger, or are only implied:
 * the state that expels, the victims of an attack, whom a promise concerns. One article; not thread
 * safe.
 */
final class MissingParties {
  /** Modes of what police, courts and ministries do. */
  private static final Set<String> ACTS_OF_STATES =
      Set.of("arrest", "censor", "convict", "deport", "expel", "restrict");

  private static final List<String> AUTHORITY = List.of("from", "in");

  /** What is done to somebody by sending something or somebody else. */
  private static final Set<EventType> GIVING =
      Set.of(EventType.AGREE, EventType.AID, EventType.COOPERATE);

  /** Types told by what somebody does with what is his. */
  private static final Set<EventType> MEANS =
      Set.of(EventType.CONCEDE, EventType.MOBILIZE, EventType.RETREAT);

  private final Discourse discourse;
  private final Participants participants;
  private final Lexicon lexicon;
  private final FurtherRecipients further;

  MissingParties(Discourse discourse, Participants participants, Lexicon lexicon) {
    this.discourse = discourse;
    this.participants = participants;
    this.lexicon = lexicon;
    this.further = new FurtherRecipients(discourse, participants, lexicon.classes());
  }

  /**
   * Gives the event of a verb that has no recipient, or none but things, one that stands further
   * off.
   */
  void complete(Coding coding) {
    if ((coding.recipients.stream().anyMatch(Participants::isKnown) && !isOnlyThing(coding))
        || isOfNobody(coding.entry)) {
      return;
    }
    participants.noteIn(coding.finds);
    List<Participant> found = new ArrayList<>();
    String slot = further.add(coding, found);
    if (slot != null) {
      coding.recipientSlot = slot;
      coding.recipients.clear();
      coding.recipients.addAll(found);
    }
  }

  /**
   * "raised a new brigade", "shelved the plan", "left the valley": what forces are made of, or what
   * is given up, is nobody to whom it is done.
   */
  void dropMeans(Coding coding) {
    if (MEANS.contains(coding.type)
        && "obj".equals(coding.recipientSlot)
        && !coding.entry.recipientSlots().contains("obj")) {
      coding.recipients.removeIf(
          r -> r.country() == null && r.name() == null && isThing(coding, r));
    }
  }

  /**
   * "handed patrol boats to the navy", "pledged policemen to Haiti": what is given or refused, not
   * yet to whom.
   */
  private boolean isOnlyThing(Coding coding) {
    if (!"obj".equals(coding.recipientSlot) || !FurtherRecipients.isOftenBehind(coding.type)) {
      return false;
    }
    boolean given =
        GIVING.contains(coding.type)
            && coding.frame.get("to").stream()
                .anyMatch(to -> participants.of(coding.sentence, to).country() != null);
    return coding.recipients.stream()
        .allMatch(r -> r.country() == null && r.name() == null && (given || isThing(coding, r)));
  }

  private boolean isThing(Coding coding, Participant recipient) {
    Syntax syntax = discourse.syntax(coding.sentence);
    return coding.frame.get("obj").stream()
        .filter(head -> participants.of(coding.sentence, head).begin() == recipient.begin())
        .anyMatch(
            head ->
                participants.isThing(coding.sentence, head)
                    && !lexicon.classes().has("people_any", syntax.lemma(head)));
  }

  /**
   * "was expelled from Ghana", "has been arrested in Ghana": where nobody is said to do what only a
   * state can do, the state that has the power there did it.
   */
  void nameAuthority(Coding coding) {
    if (!coding.actors.isEmpty()
        || coding.recipients.isEmpty()
        || !coding.frame.passive
        || coding.entry.kind() != Kind.VERB
        || !ACTS_OF_STATES.contains(coding.entry.mode() == null ? "" : coding.entry.mode())) {
      return;
    }
    for (String slot : AUTHORITY) {
      for (int head : coding.frame.own(slot)) {
        Participant place = participants.of(coding.sentence, head);
        if (place != null && place.country() != null && place.role() == null) {
          coding.actors.add(place);
          coding.finds.add(place, head);
          coding.actorSlot = slot;
          return;
        }
      }
    }
  }

  /** Gives the victims of an attack of no known country that of the place. */
  void placeVictims(Coding coding) {
    VictimCountry.settle(discourse, participants, lexicon.classes(), coding);
  }

  /** Entries that say so, and offices left: nobody is the recipient, whoever is named beside. */
  private static boolean isOfNobody(LexiconEntry entry) {
    return entry.recipientSlots().contains("none")
        || entry.symmetrical()
        || "resign".equals(entry.mode());
  }
}
