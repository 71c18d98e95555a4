package org.dateline.plover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.plover.LexiconEntry.Kind;
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

  /** Types whose parties often have no country, such as companies, unions and journalists. */
  private static final Set<EventType> BY_ROLE =
      Set.of(
          EventType.AGREE,
          EventType.REJECT,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.THREATEN,
          EventType.PROTEST);

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
  static boolean isOftenBehind(EventType type) {
    return SEARCHED.contains(type)
        || type == EventType.SANCTION
        || type == EventType.ACCUSE
        || type == EventType.THREATEN;
  }

  /** The slot of those found; null if there are none. Of event nouns only clauses are searched. */
  @Nullable String add(Coding coding, List<Participant> into) {
    boolean noun = coding.entry.kind() == Kind.NOUN;
    boolean unnamed = BY_ROLE.contains(coding.type);
    if (noun && !unnamed) {
      return null;
    }
    RecipientSearch search = new RecipientSearch(discourse, participants, classes, coding, false);
    String slot = noun ? findInClauses(search) : find(search);
    if (slot == null && unnamed) {
      search = search.byRole();
      slot = noun ? findInClauses(search) : find(search);
    }
    into.addAll(search.found());
    return slot;
  }

  private static @Nullable String findInClauses(RecipientSearch search) {
    for (int clause : search.coding.frame.get("comp")) {
      Frame inner = search.frames().ofVerb(clause);
      boolean asked = search.coding.type == EventType.REQUEST;
      if (asked && search.take(inner.get("subj"))) {
        return "comp.subj";
      }
      String slot = within(search, inner);
      if (slot != null) {
        return slot;
      }
    }
    return ClauseRecipients.find(search);
  }

  private static @Nullable String within(RecipientSearch search, Frame clause) {
    for (String slot : WITHIN) {
      if (search.take(clause.get(slot))) {
        return "comp." + slot;
      }
    }
    return null;
  }

  private static @Nullable String find(RecipientSearch search) {
    Coding coding = search.coding;
    Frame frame = coding.frame;
    EventType type = coding.type;
    if (type == EventType.REJECT) { // whoever's proposal it is, before those whom it is for
      if (search.takeByRole(frame.get(AUTHOR)) || search.takeByRole(frame.get("maker"))) {
        return AUTHOR;
      }
    }
    for (String slot : NEAR) {
      boolean madeByHim = slot.equals(AUTHOR) && type == EventType.RETREAT;
      if (!madeByHim && search.take(frame.get(slot))) {
        return slot;
      }
    }
    if (coding.entry.recipientSlots().contains("to") && isBehind(search)) {
      return "to";
    }
    // Whom the accused is said to have harmed is not accused.
    List<Integer> clauses = type == EventType.ACCUSE ? List.of() : frame.get("comp");
    for (int clause : clauses) {
      String slot = within(search, search.frames().ofVerb(clause));
      if (slot != null) {
        return slot;
      }
    }
    if (type == EventType.AID && search.take(frame.get("in"))) {
      return "in";
    }
    String clause = ClauseRecipients.find(search);
    if (clause != null) {
      return clause;
    }
    return SEARCHED.contains(type) && isBelow(search) ? "below" : null;
  }

  /**
   * "agreed to extend permits for Libyan anglers", "lifted limits imposed on a Somali": the nearest
   * of a known country in what is done, given or refused, level by level.
   */
  private static boolean isBelow(RecipientSearch search) {
    int token = search.coding.trigger();
    EventType type = search.coding.type;
    Syntax syntax = search.syntax();
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
        if (search.take(List.of(head))) {
          List<Integer> all = syntax.withConjuncts(List.of(head));
          search.take(all.subList(1, all.size()));
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
  private static boolean isBehind(RecipientSearch search) {
    Syntax syntax = search.syntax();
    int verb = search.coding.trigger();
    for (int head = syntax.size() - 1; head > verb; head--) {
      if ("to".equals(syntax.preposition(head))
          && isInSameClause(syntax, head, verb)
          && search.take(syntax.withConjuncts(List.of(head)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but phrases and relative clauses stands between a word and its verb. */
  private static boolean isInSameClause(Syntax syntax, int word, int verb) {
    int at = word;
    for (int steps = 0; at != verb && steps < syntax.size(); steps++) {
      if (at < 0 || !WITHIN_CLAUSE.contains(syntax.plainRelation(at))) {
        return false;
      }
      if (syntax.relation(at).equals("conj") && syntax.isPredicate(at)) {
        return false;
      }
      at = syntax.head(at);
    }
    return at == verb;
  }
}
