package org.dateline.event;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.plover.EventMention;
import org.jspecify.annotations.Nullable;

/** How far an event has come where a mention tells of it: mentions of two phases never merge. */
public enum Phase {
  /** Announced or scheduled. */
  PLANNED,
  /** Said to have begun. */
  BEGUN,
  /** Done, or told without a word on its beginning or end. */
  COMPLETED,
  /** Only spoken of. */
  HYPOTHETICAL,
  /** Said not to happen. */
  NEGATED;

  private static final Set<String> BEGINNING =
      Set.of(
          "begin",
          "begins",
          "began",
          "begun",
          "beginning",
          "start",
          "starts",
          "started",
          "starting",
          "commence",
          "commences",
          "commenced",
          "commencing",
          "commencement",
          "initiate",
          "initiates",
          "initiated",
          "initiating",
          "underway");

  /** "End" as a noun dates things ("the end of May"), so its verb forms alone count. */
  private static final Set<String> ENDING =
      Set.of(
          "complete",
          "completes",
          "completed",
          "completing",
          "completion",
          "finish",
          "finishes",
          "finished",
          "finishing",
          "conclude",
          "concludes",
          "concluded",
          "concluding",
          "conclusion",
          "ends",
          "ended",
          "ending");

  /** Words that open another clause: what stands beyond them speaks of something else. */
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "after",
          "although",
          "and",
          "as",
          "because",
          "before",
          "but",
          "if",
          "or",
          "since",
          "that",
          "though",
          "unless",
          "until",
          "when",
          "where",
          "which",
          "while",
          "who",
          "whose");

  private static final Pattern WORD_OR_STOP =
      Pattern.compile("\\p{L}+|[.,;:!?()\u2014\u201c\u201d\"]");
  private static final int WORDS_BEFORE = 4;
  private static final int WORDS_AFTER = 7;

  /** The phase that realis and, for what is real, the words in and around the trigger show. */
  public static Phase of(EventMention mention) {
    return switch (mention.realis()) {
      case PLANNED -> PLANNED;
      case HYPOTHETICAL -> HYPOTHETICAL;
      case NEGATED -> NEGATED;
      case ACTUAL, BACKGROUND -> {
        Phase said = said(mention);
        yield said == null ? COMPLETED : said;
      }
    };
  }

  /** The phase that a word in or around the trigger names; null if there is no such word. */
  static @Nullable Phase said(EventMention mention) {
    Phase inTrigger = aspectOf(mention.trigger().toLowerCase(Locale.ROOT), Integer.MAX_VALUE).phase;
    if (inTrigger != null) {
      return inTrigger;
    }
    String sentence = mention.sentence().toLowerCase(Locale.ROOT);
    int begin = mention.triggerBegin() - mention.begin();
    int end = mention.triggerEnd() - mention.begin();
    if (begin < 0 || begin > end || end > sentence.length()) {
      return null;
    }
    Found before = lastAspectOf(sentence.substring(0, begin));
    Found after = aspectOf(sentence.substring(end), WORDS_AFTER);
    Found nearest = after.distance < before.distance ? after : before;
    return nearest.phase;
  }

  /** The first aspect word of the same clause within so many words. */
  private static Found aspectOf(String text, int words) {
    Matcher word = WORD_OR_STOP.matcher(text);
    for (int i = 0; i < words && word.find(); i++) {
      Found found = Found.of(word.group(), i);
      if (found.phase != null) {
        return found;
      }
      if (endsClause(word.group())) {
        break;
      }
    }
    return Found.NONE;
  }

  /** The last aspect word of the same clause within the words before the trigger. */
  private static Found lastAspectOf(String text) {
    String[] words =
        WORD_OR_STOP.matcher(text).results().map(m -> m.group()).toArray(String[]::new);
    for (int i = 0; i < WORDS_BEFORE && i < words.length; i++) {
      String word = words[words.length - 1 - i];
      Found found = Found.of(word, i);
      if (found.phase != null) {
        return found;
      }
      if (endsClause(word)) {
        break;
      }
    }
    return Found.NONE;
  }

  private static boolean endsClause(String word) {
    return !Character.isLetter(word.charAt(0)) || CLAUSE_OPENERS.contains(word);
  }

  private record Found(@Nullable Phase phase, int distance) {
    static final Found NONE = new Found(null, Integer.MAX_VALUE);

    static Found of(String word, int distance) {
      if (BEGINNING.contains(word)) {
        return new Found(BEGUN, distance);
      }
      return ENDING.contains(word) ? new Found(COMPLETED, distance) : NONE;
    }
  }
}
