package org.dateline.time;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides from the words around a time expression whether it looks back or ahead. Stateless.
 *
 * <p>News tells what has happened: without a cue a weekday or month is the last one, and the
 * weekday of publication is publication day itself.
 */
final class TenseCues {
  private static final Set<String> FUTURE_MODALS =
      Set.of(
          "will", "would", "shall", "'ll", "’ll", "wo", "may", "might", "could", "should", "must",
          "can");
  private static final Set<String> FUTURE_WORDS =
      Set.of(
          "scheduled",
          "expected",
          "planned",
          "due",
          "slated",
          "set",
          "going",
          "upcoming",
          "until",
          "till",
          "before",
          "plans",
          "plan",
          "hopes",
          "hope",
          "intends",
          "expects",
          "aims",
          "aim",
          "deadline");

  /**
   * How many tokens before an expression its verb is looked for; clauses of news are about so long.
   */
  private static final int REACH = 10;

  private static final Set<String> TIMETABLE_VERBS =
      Set.of(
          "arrive", "begin", "close", "convene", "depart", "end", "expire", "finish", "go", "leave",
          "meet", "open", "resume", "return", "run", "start", "travel", "visit", "vote");

  private TenseCues() {}

  /** Which way an expression points. */
  enum Direction {
    PAST(SUTime.RESOLVE_TO_PAST),
    FUTURE(SUTime.RESOLVE_TO_FUTURE),
    /** No cue: whatever is nearest. */
    OPEN(SUTime.RESOLVE_TO_CLOSEST);

    private final int flags;

    Direction(int flags) {
      this.flags = flags;
    }

    int flags() {
      return flags;
    }
  }

  /** The direction of the expression that reaches from token {@code first} to {@code last}. */
  static Direction direction(List<CoreLabel> tokens, int first, int last) {
    if (first > 0 && isDeadline(word(tokens, first - 1))) {
      return Direction.FUTURE;
    }
    boolean sawVerb = false;
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      String word = word(tokens, i);
      String tag = tokens.get(i).tag();
      if (word.equals(";")) {
        break;
      }
      if (FUTURE_WORDS.contains(word) && !isPastReport(tokens, i)) {
        return Direction.FUTURE;
      }
      if (FUTURE_MODALS.contains(word) && tag.equals("MD")) {
        return i + 1 < tokens.size() && isPerfect(tokens, i + 1)
            ? Direction.PAST
            : Direction.FUTURE;
      }
      if (tag.equals("TO") && i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("VB")) {
        return isPerfect(tokens, i + 1) ? Direction.PAST : Direction.FUTURE;
      }
      if (tag.equals("VBD") || tag.equals("VBN") || (tag.startsWith("VB") && isHave(word))) {
        return Direction.PAST;
      }
      if (isTimetable(tokens.get(i))) {
        return Direction.FUTURE;
      }
      if (tag.startsWith("VB") && !tag.equals("VB")) {
        sawVerb = true;
      }
      if (sawVerb && word.equals(",")) {
        break;
      }
    }
    if (sawVerb) {
      return Direction.OPEN;
    }
    // The expression leads its clause: "On Friday the two sides will meet".
    for (int i = last + 1; i < Math.min(tokens.size(), last + 1 + REACH); i++) {
      String tag = tokens.get(i).tag();
      String word = word(tokens, i);
      if (tag.equals("MD") && FUTURE_MODALS.contains(word)) {
        return Direction.FUTURE;
      }
      if (tag.equals("VBD")) {
        return Direction.PAST;
      }
      if (tag.startsWith("VB") || word.equals(";")) {
        break;
      }
    }
    return Direction.OPEN;
  }

  private static boolean isDeadline(String word) {
    return word.equals("by")
        || word.equals("until")
        || word.equals("till")
        || word.equals("next")
        || word.equals("for");
  }

  /** "was set", "had been due": the plan itself lies behind. */
  private static boolean isPastReport(List<CoreLabel> tokens, int at) {
    return at > 0 && word(tokens, at - 1).equals("had");
  }

  /** "The session opens on Monday": a simple present with a day tells what is on the calendar. */
  private static boolean isTimetable(CoreLabel token) {
    return (token.tag().equals("VBZ") || token.tag().equals("VBP"))
        && TIMETABLE_VERBS.contains(token.lemma());
  }

  private static boolean isPerfect(List<CoreLabel> tokens, int at) {
    return isHave(word(tokens, at));
  }

  private static boolean isHave(String word) {
    return word.equals("have") || word.equals("has") || word.equals("had");
  }

  private static String word(List<CoreLabel> tokens, int at) {
    return tokens.get(at).word().toLowerCase(Locale.ROOT);
  }
}
