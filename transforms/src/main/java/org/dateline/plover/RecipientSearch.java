package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;

/**
 * One search for the recipients of one coding: takes those of the words it is shown who may be
 * meant, and leaves the actor, what he does it with, and what is still to be made. Not thread safe.
 */
final class RecipientSearch {
  private final Discourse discourse;
  private final Participants participants;
  private final WordClasses classes;
  private final boolean withRole;
  private final List<Participant> found = new ArrayList<>();
  final Coding coding;

  /**
   * @param withRole whether somebody of no known country is taken for his role, such as journalists
   */
  RecipientSearch(
      Discourse discourse,
      Participants participants,
      WordClasses classes,
      Coding coding,
      boolean withRole) {
    this.discourse = discourse;
    this.participants = participants;
    this.classes = classes;
    this.coding = coding;
    this.withRole = withRole;
  }

  /** Those taken so far. */
  List<Participant> found() {
    return found;
  }

  Syntax syntax() {
    return discourse.syntax(coding.sentence);
  }

  Frames frames() {
    return discourse.frames(coding.sentence);
  }

  /** The same search, for those whose role alone tells who they are as well. */
  RecipientSearch byRole() {
    return new RecipientSearch(discourse, participants, classes, coding, true);
  }

  boolean isOfClass(String name, int token) {
    return classes.has(name, syntax().lemma(token));
  }

  /** Whether any of the phrases of these heads names a recipient; takes those who are. */
  boolean take(List<Integer> heads) {
    return take(heads, withRole);
  }

  /** The same, also for those whom only their role tells. */
  boolean takeByRole(List<Integer> heads) {
    return take(heads, true);
  }

  private boolean take(List<Integer> heads, boolean byRole) {
    Syntax syntax = syntax();
    for (int head : heads) {
      if (!syntax.token(head).isNoun()
          || TimeWords.isTime(syntax, head)
          || NounPhrase.isCharge(syntax, head)
          || isToBeMade(participants, classes, syntax, coding.sentence, head)
          || isOwn(participants, syntax, coding.sentence, head, coding.actors)
          || EventPlaces.isStreet(syntax.lemma(head))) {
        continue;
      }
      for (Participant participant : participants.all(coding.sentence, head)) {
        boolean known =
            participant.country() != null || (byRole && isSomebodyByRole(head, participant));
        if (known && coding.actors.stream().noneMatch(actor -> isAgain(actor, participant))) {
          participants.found(participant, head);
          found.add(participant);
        }
      }
    }
    return !found.isEmpty();
  }

  private boolean isSomebodyByRole(int head, Participant participant) {
    return participant.role() != null && !participants.isThing(coding.sentence, head);
  }

  /** Whether the actor is named again, as himself, in part, or by his country. */
  private static boolean isAgain(Participant actor, Participant participant) {
    return Pairs.isSame(actor, participant)
        || (participant.begin() < actor.end() && actor.begin() < participant.end())
        || (participant.role() == null
            && participant.country() != null
            && participant.country().equals(actor.country()));
  }

  /** What an actor does it with is none to whom it is done: "its troops", "their mission". */
  static boolean isOwn(
      Participants participants, Syntax syntax, int sentence, int head, List<Participant> actors) {
    return syntax.children(head, "nmod:poss").stream()
            .filter(owner -> syntax.tag(owner).startsWith("PRP"))
            .map(owner -> participants.of(sentence, owner))
            .anyMatch(
                owner ->
                    owner.country() != null
                        && actors.stream().anyMatch(a -> owner.country().equals(a.country())))
        && (participants.isThing(sentence, head)
            || syntax.lemma(head).equals("mission")
            || "MIL".equals(participants.of(sentence, head).role()));
  }

  /** "agreed to set up a clinic": there is none yet, unlike "helped form a Somali government". */
  static boolean isToBeMade(
      Participants participants, WordClasses classes, Syntax syntax, int sentence, int head) {
    int first = syntax.relation(head).equals("conj") ? syntax.head(head) : head;
    int verb = syntax.relation(first).equals("obj") ? syntax.head(first) : -1;
    if (verb < 0 || !syntax.isVerb(verb)) {
      return false;
    }
    String phrasal = syntax.particleLemma(verb);
    return classes.has("creating", phrasal == null ? syntax.lemma(verb) : phrasal)
        && participants.of(sentence, head).country() == null;
  }
}
