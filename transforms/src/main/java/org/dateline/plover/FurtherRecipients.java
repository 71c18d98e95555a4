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
          "including",
          "since",
          "until",
          "");

  /** Further down a name seldom has to do with the verb. */
  private static final int DEEPEST = 4;

  /** Aid is told with what it pays for and what befell those whom it is for. */
  private static final int DEEPEST_OF_AID = 6;

  /** "people hit by floods in Mali": what befell them is no party, but the place tells who. */
  private static final Set<String> BEFALLING = Set.of("after", "by", "during");

  /** "discuss the question in Brussels": who meets there seldom meets the place. */
  private static final Set<String> VENUE = Set.of("at", "in");

  private static final Set<String> WITHIN_CLAUSE =
      Set.of("obl", "nmod", "acl", "obj", "appos", "advmod", "conj", "dep");

  private static final Set<String> UNTIL = Set.of("until", "unless", "before");

  /** "a painting by a Belgian artist": whoever made what is given back does not get it. */
  private static final String AUTHOR = "author";

  private final Discourse discourse;
  private final Participants participants;
  private final WordClasses classes;

  FurtherRecipients(Discourse discourse, Participants participants, WordClasses classes) {
    this.discourse = discourse;
    this.participants = participants;
    this.classes = classes;
  }

  /** Whether events of that type are often told with the thing first and the party behind. */
  static boolean isSearched(EventType type) {
    return SEARCHED.contains(type);
  }

  /** The slot of those found, who are all of some known country; null if there are none. */
  @Nullable String add(Coding coding, List<Participant> into) {
    int sentence = coding.sentence;
    Frame frame = coding.frame;
    EventType type = coding.type;
    List<Participant> actors = coding.actors;
    if (type == EventType.REJECT && addKnown(sentence, frame.get(AUTHOR), actors, true, into)) {
      return AUTHOR; // whoever's proposal it is, before those whom it is for
    }
    for (String slot : NEAR) {
      boolean maker = slot.equals(AUTHOR) && type == EventType.RETREAT;
      if (!maker && addKnown(sentence, frame.get(slot), actors, into)) {
        return slot;
      }
    }
    if (coding.entry.recipientSlots().contains("to") && addBehind(sentence, frame, actors, into)) {
      return "to";
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
    if (type == EventType.CONCEDE && addFromSettlement(sentence, frame, actors, into)) {
      return "after";
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
    int deepest = type == EventType.AID ? DEEPEST_OF_AID : DEEPEST;
    for (int depth = 0; depth < deepest && !level.isEmpty(); depth++) {
      List<Integer> below = new ArrayList<>();
      List<Integer> befalling = new ArrayList<>();
      for (int head : level) {
        for (int child : syntax.children(head)) {
          if (type == EventType.AID
              && depth > 0
              && BEFALLING.contains(Objects.requireNonNullElse(syntax.preposition(child), ""))) {
            befalling.add(child);
          }
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
          List<Integer> all = syntax.withConjuncts(List.of(head));
          addKnown(sentence, all.subList(1, all.size()), actors, into);
          return true;
        }
      }
      below.addAll(befalling);
      level = below;
    }
    return false;
  }

  private static boolean isPartOfDeed(Syntax syntax, int child) {
    return switch (syntax.plainRelation(child)) {
      case "obj", "iobj", "xcomp", "ccomp", "nsubj" -> true;
      case "dep" -> syntax.tag(child).equals("VBN"); // "people hit by floods"
      case "nmod" -> !"including".equals(syntax.preposition(child));
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

  /**
   * "returned a mask that was found in a cellar to Nigeria": the last to whom anything is given.
   */
  private boolean addBehind(
      int sentence, Frame frame, List<Participant> actors, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (int head = syntax.size() - 1; head > frame.token; head--) {
      if ("to".equals(syntax.preposition(head))
          && isInSameClause(syntax, head, frame.token)
          && addKnown(sentence, syntax.withConjuncts(List.of(head)), actors, into)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but phrases and relative clauses stands between a word and its verb. */
  private static boolean isInSameClause(Syntax syntax, int word, int verb) {
    int at = word;
    for (int steps = 0; at != verb && steps < syntax.size(); steps++) {
      String relation = syntax.plainRelation(at);
      if (at < 0 || !WITHIN_CLAUSE.contains(relation)) {
        return false;
      }
      at = syntax.head(at);
    }
    return at == verb;
  }

  /** "will not reopen the port until Ghana pays": Ghana is refused. */
  private boolean addFromCondition(
      int sentence, Frame frame, List<Participant> actors, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    Subjects subjects = discourse.frames(sentence).subjects();
    for (int clause : syntax.children(frame.token, "advcl")) {
      boolean until =
          syntax.children(clause, "mark").stream().anyMatch(m -> UNTIL.contains(syntax.word(m)));
      if (until && addKnown(sentence, subjects.logical(clause), actors, into)) {
        return true;
      }
    }
    return false;
  }

  /** "called off the strike after a deal with Ghana": whom the workers came to terms with. */
  private boolean addFromSettlement(
      int sentence, Frame frame, List<Participant> actors, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    boolean struggle =
        frame.get("obj").stream().anyMatch(o -> classes.has("industrial", syntax.lemma(o)));
    if (!struggle) {
      return false;
    }
    Frames frames = discourse.frames(sentence);
    for (int after : syntax.children(frame.token, "advcl", "obl")) {
      boolean settled =
          "after".equals(syntax.preposition(after))
              || syntax.children(after, "mark").stream()
                  .anyMatch(m -> syntax.word(m).equals("after"));
      if (settled) {
        boolean clause = syntax.isPredicate(after);
        Frame told = clause ? frames.ofVerb(after) : frames.ofNoun(after);
        List<Integer> parties = new ArrayList<>(told.get("with"));
        parties.addAll(clause ? frames.subjects().logical(after) : told.get("by"));
        if (addKnown(sentence, parties, actors, into)) {
          return true;
        }
      }
    }
    return false;
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

  private boolean addKnown(
      int sentence, List<Integer> heads, List<Participant> actors, List<Participant> into) {
    return addKnown(sentence, heads, actors, false, into);
  }

  private static boolean isWanted(Participant found, boolean withRole) {
    return found.country() != null || (withRole && found.role() != null);
  }

  private boolean addKnown(
      int sentence,
      List<Integer> heads,
      List<Participant> actors,
      boolean withRole,
      List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (int head : heads) {
      if (!syntax.token(head).isNoun()
          || TimeWords.isTime(syntax, head)
          || NounPhrase.isCharge(syntax, head)
          || isToBeMade(participants, classes, syntax, sentence, head)
          || isOwn(participants, syntax, sentence, head, actors)
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
        if (isWanted(found, withRole) && other) {
          participants.found(found, head);
          into.add(found);
        }
      }
    }
    return !into.isEmpty();
  }
}
