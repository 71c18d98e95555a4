package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds recipients in the clauses beside the main one: in the condition of a refusal or a threat,
 * in what a protest is to bring about, in how a strike is settled. Stateless.
 */
final class ClauseRecipients {
  private static final Set<String> UNTIL = Set.of("until", "unless", "before");

  private static final Set<String> IF = Set.of("if", "unless", "until", "should");

  /** Nouns whose infinitive tells what something is done for. */
  private static final Set<String> BIDS = Set.of("attempt", "bid", "effort", "move", "order");

  private static final List<String> PRESSED = List.of("obj", "from", "on", "against", "of");

  private ClauseRecipients() {}

  /** The kind of clause that told them; null if none did. */
  static @Nullable String find(RecipientSearch search) {
    EventType type = search.coding.type;
    // A strike goes on until a court ends it, which is not struck against.
    if (type != EventType.PROTEST && inRefusal(search)) {
      return "until";
    }
    if (type == EventType.THREATEN && inCondition(search)) {
      return "if";
    }
    if (type == EventType.CONCEDE && inSettlement(search)) {
      return "after";
    }
    return type == EventType.PROTEST && inPurpose(search) ? "purpose" : null;
  }

  /** "will not reopen the port until Ghana pays": Ghana is refused. */
  private static boolean inRefusal(RecipientSearch search) {
    Syntax syntax = search.syntax();
    for (int clause : syntax.children(search.coding.trigger(), "advcl")) {
      if (isMarked(syntax, clause, UNTIL)
          && search.take(search.frames().subjects().logical(clause))) {
        return true;
      }
    }
    return false;
  }

  /** "threatened to leave the pact if Mali votes": the parser hangs the condition anywhere. */
  private static boolean inCondition(RecipientSearch search) {
    Syntax syntax = search.syntax();
    for (int clause = search.coding.trigger() + 1; clause < syntax.size(); clause++) {
      if (syntax.relation(clause).equals("advcl")
          && isMarked(syntax, clause, IF)
          && search.take(search.frames().subjects().logical(clause))) {
        return true;
      }
    }
    return false;
  }

  /** "called off the strike after a deal with Ghana": whom the workers came to terms with. */
  private static boolean inSettlement(RecipientSearch search) {
    Syntax syntax = search.syntax();
    boolean struggle =
        search.coding.frame.get("obj").stream().anyMatch(o -> search.isOfClass("industrial", o));
    if (!struggle) {
      return false;
    }
    Frames frames = search.frames();
    int trigger = search.coding.trigger();
    for (int after = trigger + 1; after < syntax.size(); after++) {
      boolean settled =
          syntax.isWithin(after, trigger)
              && ("after".equals(syntax.preposition(after))
                  || isMarked(syntax, after, Set.of("after")));
      if (settled) {
        boolean clause = syntax.isPredicate(after);
        Frame told = clause ? frames.ofVerb(after) : frames.ofNoun(after);
        List<Integer> parties = new ArrayList<>(told.get("with"));
        parties.addAll(clause ? frames.subjects().logical(after) : told.get("by"));
        if (search.take(parties)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "struck in a bid to force the ministry to pay", "marched to demand visas from Malta". */
  private static boolean inPurpose(RecipientSearch search) {
    Syntax syntax = search.syntax();
    for (int clause = search.coding.trigger() + 1; clause < syntax.size(); clause++) {
      int head = syntax.head(clause);
      boolean purpose =
          syntax.isInfinitive(clause)
              && (head == search.coding.trigger()
                  || (head >= 0
                      && BIDS.contains(syntax.lemma(head))
                      && syntax.isWithin(head, search.coding.trigger())));
      if (!purpose) {
        continue;
      }
      Frame pressing = search.frames().ofVerb(clause);
      for (String slot : PRESSED) {
        if (search.take(pressing.get(slot))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMarked(Syntax syntax, int clause, Set<String> marks) {
    return syntax.children(clause, "mark").stream().anyMatch(m -> marks.contains(syntax.word(m)));
  }
}
