package org.dateline.annotation;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of an article's text. Stateless.
 *
 * <p>Blank lines always part paragraphs. A single line break does so only when the text's lines are
 * paragraphs by themselves; in hard-wrapped text it is white space.
 */
final class Paragraphs {
  /** Lines of hard-wrapped text seldom get longer than this. */
  private static final int WRAP_WIDTH = 100;

  /** Share of lines that must end a sentence before single line breaks count as paragraph ends. */
  private static final double ENDED_SHARE = 0.6;

  private Paragraphs() {}

  /** A stretch of text, UTF-16 code units, end exclusive. */
  record Span(int begin, int end) {}

  /** The paragraphs in text order, without white space around them; none is empty. */
  static List<Span> of(String text) {
    List<Span> found = new ArrayList<>();
    for (Span block : split(text, new Span(0, text.length()), true)) {
      if (linesAreParagraphs(text, block)) {
        found.addAll(split(text, block, false));
      } else {
        found.add(block);
      }
    }
    return found;
  }

  private static List<Span> split(String text, Span within, boolean atBlankLinesOnly) {
    List<Span> parts = new ArrayList<>();
    int begin = within.begin();
    int at = begin;
    while (at < within.end()) {
      if (text.charAt(at) != '\n') {
        at++;
        continue;
      }
      int next = at + 1;
      int breaks = 1;
      while (next < within.end() && Character.isWhitespace(text.charAt(next))) {
        if (text.charAt(next) == '\n') {
          breaks++;
        }
        next++;
      }
      if (breaks > 1 || !atBlankLinesOnly) {
        add(parts, text, begin, at);
        begin = next;
      }
      at = next;
    }
    add(parts, text, begin, within.end());
    return parts;
  }

  private static void add(List<Span> parts, String text, int begin, int end) {
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      parts.add(new Span(begin, end));
    }
  }

  /**
   * Wrapped lines break anywhere and have like lengths; lines that are paragraphs mostly end where
   * a sentence ends, or run far past any usual width.
   */
  private static boolean linesAreParagraphs(String text, Span block) {
    List<Span> lines = split(text, block, false);
    if (lines.size() < 2) {
      return false;
    }
    int ended = 0;
    int longest = 0;
    for (Span line : lines) {
      if (endsSentence(text, line)) {
        ended++;
      }
      longest = Math.max(longest, line.end() - line.begin());
    }
    return longest > WRAP_WIDTH || ended >= ENDED_SHARE * lines.size();
  }

  private static boolean endsSentence(String text, Span line) {
    int last = line.end() - 1;
    while (last > line.begin() && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?…:".indexOf(text.charAt(last)) >= 0;
  }
}
