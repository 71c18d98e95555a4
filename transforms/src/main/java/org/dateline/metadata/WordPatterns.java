package org.dateline.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells at a glance which of some regular expressions a line may hold, so that it is searched for
 * those alone: by the first letters of its words. For expressions of which no match begins right
 * behind a letter, or is empty, and that ask of numbers only that there is one. Thread safe.
 */
final class WordPatterns {
  /** So many characters of a word choose the expressions. */
  private static final int BEGINNING = 4;

  private static final int ASCII = 128;
  private static final int UNKNOWN = -1;
  private static final int ALL = -1;

  /** What was found out stays in a table of this size, by beginnings; a power of two. */
  private static final int TABLE = 1 << 16;

  private final List<Pattern> patterns;
  private final int[] byFirst = new int[ASCII];

  /** The same by the first two, found out when a pair is first met. */
  private final int[] byPair = new int[ASCII * ASCII];

  private final Known[] known = new Known[TABLE];

  /** What may match text with that beginning; its characters are 16 bits each. */
  private record Known(long beginning, int patterns) {}

  /**
   * @param patterns at most 31
   */
  WordPatterns(Pattern... patterns) {
    this.patterns = List.of(patterns);
    for (int c = 0; c < byFirst.length; c++) {
      byFirst[c] = thatMayMatch(String.valueOf((char) c));
    }
    Arrays.fill(byPair, UNKNOWN);
  }

  /** What the line may hold, for {@link #mayHold}; 0 if it holds none of them. */
  int glance(String line) {
    int found = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!inWord && (atFirstSight(line, i, c) & ~found) != 0) {
        found |= beginningAt(line, i);
      }
      inWord = Character.isLetter(c);
    }
    return found;
  }

  /** Whether a line with that glance may hold a match; if not, it surely holds none. */
  boolean mayHold(int glance, Pattern pattern) {
    return (glance & bit(pattern)) != 0;
  }

  /** Whether the line may hold a match of any of them. */
  boolean mayHoldAny(String line) {
    return glance(line) != 0;
  }

  /**
   * Whether the line holds a match of the pattern, which is one of these: as {@link Matcher#find}
   * says, but only tried where one may begin.
   */
  boolean find(String line, Pattern pattern) {
    return next(line, 0, bit(pattern), searching(line, pattern)) >= 0;
  }

  /** Where the match ends that the line begins with; -1 if it begins with none. */
  int endInFront(String line, Pattern pattern) {
    int bit = bit(pattern);
    if (line.isEmpty()
        || (atFirstSight(line, 0, line.charAt(0)) & bit) == 0
        || (beginningAt(line, 0) & bit) == 0) {
      return -1;
    }
    Matcher matcher = pattern.matcher(line);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** As {@link Matcher#replaceAll} does, but only tried where a match may begin. */
  String replaceAll(String line, Pattern pattern, String by) {
    Matcher matcher = searching(line, pattern);
    int bit = bit(pattern);
    int at = next(line, 0, bit, matcher);
    if (at < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    int from = 0;
    while (at >= 0) {
      out.append(line, from, at).append(by);
      from = matcher.end();
      at = next(line, from, bit, matcher);
    }
    return out.append(line, from, line.length()).toString();
  }

  /** Sees what stands before and behind the place where it is to look. */
  private static Matcher searching(String line, Pattern pattern) {
    return pattern.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Where the next match begins from there on; -1 if there is none. */
  private int next(String line, int from, int bit, Matcher matcher) {
    boolean inWord = from > 0 && Character.isLetter(line.charAt(from - 1));
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!inWord
          && (atFirstSight(line, i, c) & bit) != 0
          && (beginningAt(line, i) & bit) != 0
          && matcher.region(i, line.length()).lookingAt()) {
        return i;
      }
      inWord = Character.isLetter(c);
    }
    return -1;
  }

  private int bit(Pattern pattern) {
    return 1 << patterns.indexOf(pattern);
  }

  /** What may match there by the first two characters. */
  private int atFirstSight(String line, int at, char first) {
    if (first >= ASCII) {
      return ALL;
    }
    int byOne = byFirst[first];
    char second = at + 1 < line.length() ? line.charAt(at + 1) : ASCII;
    if (byOne == 0 || second >= ASCII || isDigit(first)) {
      return byOne;
    }
    int pair = first * ASCII + second;
    int byTwo = byPair[pair];
    if (byTwo == UNKNOWN) {
      byTwo = thatMayMatch(line.substring(at, at + 2));
      byPair[pair] = byTwo;
    }
    return byTwo;
  }

  /** What may match there. A number is as good as any other. */
  private int beginningAt(String line, int at) {
    int from = at;
    long beginning = 0;
    int length = 0;
    if (isDigit(line.charAt(at))) {
      while (from < line.length() && isOfNumber(line.charAt(from))) {
        from++;
      }
      beginning = '1';
      length = 1;
    }
    for (; length < BEGINNING && from < line.length(); length++) {
      beginning = beginning << 16 | line.charAt(from++);
    }
    long mixed = beginning * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & TABLE - 1;
    Known there = known[slot];
    if (there != null && there.beginning != beginning) {
      // Two that share a place live side by side.
      slot ^= 1;
      there = known[slot];
    }
    if (there == null || there.beginning != beginning) {
      there = new Known(beginning, thatMayMatch(text(beginning)));
      known[slot] = there;
    }
    return there.patterns;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfNumber(char c) {
    return isDigit(c) || c == '.' || c == ',';
  }

  private static String text(long beginning) {
    StringBuilder text = new StringBuilder(BEGINNING);
    for (int shift = 16 * (BEGINNING - 1); shift >= 0; shift -= 16) {
      char c = (char) (beginning >>> shift);
      if (c != 0) {
        text.append(c);
      }
    }
    return text.toString();
  }

  private int thatMayMatch(String beginning) {
    int found = 0;
    for (int i = 0; i < patterns.size(); i++) {
      Matcher matcher = patterns.get(i).matcher(beginning);
      // Without looking past the end it is clear that nothing longer matches either.
      found |= matcher.lookingAt() || matcher.hitEnd() ? 1 << i : 0;
    }
    return found;
  }
}
