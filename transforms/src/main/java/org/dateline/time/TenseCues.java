package org.dateline.time;

import java.util.Set;

/**
 * Decides from the words around a time expression whether it looks back or ahead. Stateless.
 *
 * <p>The verb that the expression hangs on decides: the one before it, or, where the expression
 * leads its clause, the one after it. A past verb of saying ("said Friday") is such a verb too.
 */
final class TenseCues {
  /** Which way an expression points. */
  enum Direction {
    PAST,
    FUTURE,
    /** No cue: whatever is nearest. */
    OPEN
  }

  /**
   * How many tokens off a verb is looked for; between it and its time names and titles may stand.
   */
  private static final int REACH = 25;

  private static final Set<String> FUTURE_MODALS =
      Set.of(
          "will",
          "would",
          "shall",
          "'ll",
          "\u2019ll",
          "wo",
          "may",
          "might",
          "could",
          "should",
          "must",
          "can",
          "'d");

  /** Participles and adjectives of what is yet to come. */
  private static final Set<String> SCHEDULED =
      Set.of(
          "scheduled",
          "expected",
          "planned",
          "due",
          "slated",
          "set",
          "going",
          "upcoming",
          "anticipated",
          "likely",
          "ready",
          "poised",
          "bound",
          "projected",
          "forecast");

  private static final Set<String> PLANNING_VERBS =
      Set.of(
          "plan",
          "plans",
          "hope",
          "hopes",
          "intend",
          "intends",
          "expect",
          "expects",
          "aim",
          "aims",
          "planning",
          "hoping",
          "expecting",
          "want",
          "wants");

  private static final Set<String> PLANNED = Set.of("planned", "scheduled", "slated");

  /** Words right before a date that say it is a term to come. */
  private static final Set<String> TERM_BEFORE =
      Set.of("by", "effective", "due", "payable", "maturing", "expiring", "beginning", "starting");

  private static final Set<String> LIMIT_BEFORE = Set.of("until", "till", "before");

  private static final Set<String> TERM_AFTER = Set.of("deadline", "target", "cutoff");

  /** Events that stand in calendars: "Tuesday's election" may be yet to come. */
  private static final Set<String> APPOINTED =
      Set.of(
          "election",
          "elections",
          "vote",
          "meeting",
          "meetings",
          "game",
          "games",
          "match",
          "summit",
          "talks",
          "session",
          "hearing",
          "debate",
          "referendum",
          "launch",
          "trial",
          "race",
          "visit",
          "conference",
          "poll",
          "polls",
          "ballot",
          "runoff",
          "final",
          "ceremony",
          "inauguration",
          "convention",
          "primary",
          "caucuses",
          "deadline",
          "protest",
          "march",
          "rally",
          "strike",
          "concert",
          "event",
          "funeral");

  private static final Set<String> TIMETABLE_VERBS =
      Set.of(
          "arrive", "begin", "close", "convene", "depart", "end", "expire", "finish", "go", "leave",
          "meet", "open", "resume", "return", "run", "start", "travel", "visit", "vote", "mature",
          "retire");

  private static final Set<String> BE_PAST = Set.of("was", "were", "been");
  private static final Set<String> BE_PRESENT = Set.of("is", "are", "'s", "'re", "being", "am");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "'ve", "\u2019ve");

  private TenseCues() {}

  /** The direction of the expression that reaches from token {@code first} to {@code last}. */
  static Direction direction(Words words, int first, int last) {
    String before = words.lower(first - 1);
    // "since" reaches from the past to the time that the verb speaks of.
    if (before.equals("since")) {
      return Direction.PAST;
    }
    // "had signed by Monday": the pluperfect sets the term in the past.
    if (before.equals("by") && isPluperfect(words, first - 2)) {
      return Direction.PAST;
    }
    if (TERM_BEFORE.contains(before) || TERM_AFTER.contains(words.lower(last + 1))) {
      return Direction.FUTURE;
    }
    if (before.equals("as") && words.lower(first - 2).equals("soon")) {
      return Direction.FUTURE;
    }
    if (LIMIT_BEFORE.contains(before)) {
      return words.lower(first - 2).equals("not") ? Direction.PAST : Direction.FUTURE;
    }
    if (isAttribute(words, last)) {
      int noun = words.tag(last + 1).equals("POS") ? last + 2 : last + 1;
      boolean appointed =
          APPOINTED.contains(words.lower(noun)) || APPOINTED.contains(words.lower(noun + 1));
      return appointed ? before(words, first) : Direction.OPEN;
    }
    // "a vote for Thursday": an appointment. Of months it is rather a sum: "sales for March".
    if (before.equals("for") && words.lower(last).endsWith("day")) {
      return Direction.FUTURE;
    }
    Direction found = Direction.OPEN;
    if (leadsClause(words, first)) {
      found = after(words, last);
    }
    if (found == Direction.OPEN) {
      found = before(words, first);
    }
    return found == Direction.OPEN ? after(words, last) : found;
  }

  /** "Thursday's ruling", "the June agreement": what has a date for its name has happened. */
  private static boolean isAttribute(Words words, int last) {
    String next = words.tag(last + 1);
    return next.equals("POS") || next.equals("NN") || next.equals("NNS");
  }

  /** Whether nothing of the clause stands before the expression but its preposition. */
  private static boolean leadsClause(Words words, int first) {
    int at = first - 1;
    while (at >= 0 && (words.tag(at).equals("IN") || words.tag(at).equals("DT"))) {
      at--;
    }
    String tag = words.tag(at);
    return at < 0
        || tag.equals(",")
        || tag.equals("CC")
        || tag.equals(":")
        || tag.equals("``")
        || tag.equals("''");
  }

  private static Direction before(Words words, int first) {
    boolean present = false;
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      String word = words.lower(i);
      String tag = words.tag(i);
      if (word.equals(";")) {
        break;
      }
      if (SCHEDULED.contains(word) && !tag.startsWith("NN") && !tag.equals("VBD")) {
        return Direction.FUTURE;
      }
      // "planned a march on Saturday": the act planned is still to come, unlike the planning.
      if (PLANNED.contains(word) && tag.equals("VBD")) {
        return Direction.FUTURE;
      }
      if (PLANNING_VERBS.contains(word) && tag.startsWith("VB")) {
        return Direction.FUTURE;
      }
      if (tag.equals("MD") && FUTURE_MODALS.contains(word)) {
        return isPerfect(words, i) ? Direction.PAST : Direction.FUTURE;
      }
      if (tag.equals("TO") && words.tag(i + 1).equals("VB")) {
        Direction purpose = infinitive(words, i);
        if (purpose != Direction.OPEN) {
          return purpose;
        }
      }
      if (tag.equals("VBD")) {
        return Direction.PAST;
      }
      if (tag.equals("VBN")) {
        Direction passive = participle(words, i);
        if (passive != Direction.OPEN) {
          return passive;
        }
      }
      if (isTimetable(words, i)) {
        return Direction.FUTURE;
      }
      present |= tag.equals("VBZ") || tag.equals("VBP");
      if (present && word.equals(",")) {
        break;
      }
    }
    return Direction.OPEN;
  }

  /** "is to", "agreed to", "a plan to": what an infinitive tells of comes after its verb. */
  private static Direction infinitive(Words words, int to) {
    if (HAVE.contains(words.lower(to + 1))) {
      return Direction.PAST;
    }
    Word governor = words.at(to - 1);
    boolean plan = SCHEDULED.contains(governor.lower()) || governor.isVerb();
    return plan || governor.lower().equals("plan") || governor.lower().equals("plans")
        ? Direction.FUTURE
        : Direction.OPEN;
  }

  /** A participle looks where its auxiliaries look; by itself it tells of what was done. */
  private static Direction participle(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      String word = words.lower(i);
      String tag = words.tag(i);
      if (tag.equals("MD")) {
        return isPerfect(words, i) ? Direction.PAST : Direction.FUTURE;
      }
      if (word.equals("be")) {
        continue;
      }
      if (tag.equals("TO")) {
        return Direction.FUTURE;
      }
      if (BE_PAST.contains(word) || HAVE.contains(word)) {
        return Direction.PAST;
      }
      if (BE_PRESENT.contains(word)) {
        return Direction.OPEN;
      }
      if (!tag.equals("RB")) {
        break;
      }
    }
    // "the reduced dividend": a property, not an act.
    return words.tag(at + 1).startsWith("NN") && !words.tag(at + 1).equals("NNP")
        ? Direction.OPEN
        : Direction.PAST;
  }

  private static Direction after(Words words, int last) {
    for (int i = last + 1; i < Math.min(words.size(), last + 1 + REACH); i++) {
      String tag = words.tag(i);
      String word = words.lower(i);
      if (tag.equals("MD") && FUTURE_MODALS.contains(word)) {
        return isPerfect(words, i) ? Direction.PAST : Direction.FUTURE;
      }
      if (tag.equals("VBD")) {
        return Direction.PAST;
      }
      if (isTimetable(words, i)) {
        return Direction.FUTURE;
      }
      if (tag.equals("VBZ") || tag.equals("VBP")) {
        boolean plan = PLANNING_VERBS.contains(word) || leadsToPlan(words, i);
        if (plan) {
          return Direction.FUTURE;
        }
        return HAVE.contains(word) && hasParticiple(words, i) ? Direction.PAST : Direction.OPEN;
      }
      if (word.equals(";")) {
        break;
      }
    }
    return Direction.OPEN;
  }

  /** Whether the verb group that the word is in, or that ends before it, is "had done". */
  private static boolean isPluperfect(Words words, int at) {
    for (int i = at; i >= Math.max(0, at - 10); i--) {
      String tag = words.tag(i);
      if (words.lower(i).equals("had") && tag.equals("VBD")) {
        return words.tag(i + 1).equals("VBN")
            || (words.tag(i + 1).equals("RB") && words.tag(i + 2).equals("VBN"));
      }
      boolean other = tag.startsWith("VB") && !tag.equals("VBN");
      if (other || tag.equals("MD") || tag.equals("TO") || words.lower(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** "is scheduled", "are to", "is not expected". */
  private static boolean leadsToPlan(Words words, int be) {
    if (!BE_PRESENT.contains(words.lower(be))) {
      return false;
    }
    int next = words.tag(be + 1).equals("RB") ? be + 2 : be + 1;
    return SCHEDULED.contains(words.lower(next)) || words.tag(next).equals("TO");
  }

  private static boolean hasParticiple(Words words, int have) {
    return words.tag(have + 1).equals("VBN") || words.tag(have + 2).equals("VBN");
  }

  /** "The session opens on Monday": a simple present with a day tells what is on the calendar. */
  private static boolean isTimetable(Words words, int at) {
    String tag = words.tag(at);
    // Without an auxiliary a bare infinitive is a present that the tagger took for one.
    String previous = words.tag(at - 1);
    boolean bare =
        tag.equals("VB")
            && !previous.equals("TO")
            && !previous.equals("MD")
            && !previous.equals("RB");
    return (tag.equals("VBZ") || tag.equals("VBP") || bare)
        && TIMETABLE_VERBS.contains(lemma(words.lower(at)));
  }

  /** The infinitive of a verb in the third person; those listed are regular. */
  private static String lemma(String verb) {
    return verb.equals("goes") || verb.equals("finishes")
        ? verb.substring(0, verb.length() - 2)
        : verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
  }

  /** "would have left". */
  private static boolean isPerfect(Words words, int modal) {
    return HAVE.contains(words.lower(modal + 1))
        || (words.tag(modal + 1).equals("RB") && HAVE.contains(words.lower(modal + 2)));
  }
}
