package org.dateline.plover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds recipients that stand further from a verb than its usual slots: behind other prepositions,
 * in what is promised or refused, in the condition that ends a refusal. One article; not thread
 * safe.
 */
final class FurtherRecipients {
  private static final List<String> NEAR =
      List.of("to", "against", "with", "for", "author", "into", "on", "from", "of", "inner");

  /** In a clause that says what is agreed, refused or given, a place tells to whom. */
  private static final List<String> WITHIN =
      List.of("iobj", "obj", "to", "for", "with", "against", "into", "from", "on", "in", "inner");

  /** Types of what is said or given, which are searched for whom it concerns. */
  private static final Set<EventType> SEARCHED =
      Set.of(
          EventType.AGREE,
          EventType.REJECT,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.SUPPORT,
          EventType.CONSULT,
          EventType.COOPERATE,
          EventType.AID);

  /** Prepositions of sources, times and reasons. */
  private static final Set<String> BESIDE =
      Set.of(
          "according_to",
          "after",
          "amid",
          "as",
          "because_of",
          "before",
          "by",
          "despite",
          "during",
          "since",
          "until",
          "");

  /** Further down a name seldom has to do with the verb. */
  private static final int DEEPEST = 4;

  /** "discuss the question in Brussels": who meets there seldom meets the place. */
  private static final Set<String> VENUE = Set.of("at", "in");

  private static final Set<String> UNTIL = Set.of("until", "unless", "before");

  private final Discourse discourse;
  private final Participants participants;

  FurtherRecipients(Discourse discourse, Participants participants) {
    this.discourse = discourse;
    this.participants = participants;
  }

  /** Whether events of that type are often told with the thing first and the party behind. */
  static boolean isSearched(EventType type) {
    return SEARCHED.contains(type);
  }

  /** The slot of those found, who are all of some known country; null if there are none. */
  @Nullable String add(
      int sentence, Frame frame, EventType type, List<Participant> actors, List<Participant> into) {
    if (type == EventType.REJECT && addKnown(sentence, frame.get("author"), actors, into)) {
      return "author"; // whoever's proposal it is, before those whom it is for
    }
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
    if (type == EventType.AID && addKnown(sentence, frame.get("in"), actors, into)) {
      return "in";
    }
    if (addFromCondition(sentence, frame, actors, into)) {
      return "until";
    }
    return SEARCHED.contains(type) && addBelow(sentence, frame.token, type, actors, into)
        ? "below"
        : null;
  }

  /**
   * "agreed to extend permits for Libyan anglers", "lifted limits imposed on a Somali": the nearest
   * of a known country in what is done, given or refused, level by level.
   */
  private boolean addBelow(
      int sentence, int token, EventType type, List<Participant> actors, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    List<Integer> level = List.of(token);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Integer> below = new ArrayList<>();
      for (int head : level) {
        for (int child : syntax.children(head)) {
          boolean venue =
              type == EventType.CONSULT
                  && VENUE.contains(Objects.requireNonNullElse(syntax.preposition(child), ""));
          if (!venue
              && isPartOfDeed(syntax, child)
              && (head != token || !isBeside(syntax, child))) {
            below.add(child);
          }
        }
      }
      Collections.sort(below);
      for (int head : below) {
        if (addKnown(sentence, List.of(head), actors, into)) {
          return true;
        }
      }
      level = below;
    }
    return false;
  }

  private static boolean isPartOfDeed(Syntax syntax, int child) {
    return switch (syntax.plainRelation(child)) {
      case "obj", "iobj", "xcomp", "ccomp", "nmod", "nsubj" -> true;
      case "acl" -> !syntax.relation(child).equals("acl:relcl");
      case "advcl" -> syntax.isInfinitive(child);
      case "obl" -> !BESIDE.contains(Objects.requireNonNullElse(syntax.preposition(child), ""));
      default -> false;
    };
  }

  /** What the trigger itself has beside its object: who does it, where, by what source. */
  private static boolean isBeside(Syntax syntax, int child) {
    String relation = syntax.plainRelation(child);
    return relation.equals("nsubj") || relation.equals("obl");
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
      if (!syntax.token(head).isNoun()
          || TimeWords.isTime(syntax, head)
          || EventPlaces.isStreet(syntax.lemma(head))) {
        continue;
      }
      for (Participant found : participants.all(sentence, head)) {
        boolean other =
            actors.stream()
                .noneMatch(
                    a ->
                        Pairs.isSame(a, found)
                            || (found.begin() < a.end() && a.begin() < found.end())
                            || (found.role() == null
                                && found.country() != null
                                && found.country().equals(a.country())));
        if (found.country() != null && other) {
          participants.found(found, head);
          into.add(found);
        }
      }
    }
    return !into.isEmpty();
  }
}
