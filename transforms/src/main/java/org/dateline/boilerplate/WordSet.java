package org.dateline.boilerplate;

import java.util.Collection;
import java.util.List;

/**
 * A set of words in lower case that tells whether it has a word of a text without cutting it out.
 * Immutable.
 */
final class WordSet {
  /** Slots for each word. */
  private static final int ROOM = 4;

  /** The one capital that becomes two characters in lower case; no word has them. */
  private static final char DOTTED_I = '\u0130';

  private final String[] slots;
  private final int longest;

  /** For each first character of ASCII, bits for the lengths of the words that begin with it. */
  private final int[] lengths = new int[128];

  private WordSet(Collection<String> words) {
    slots = new String[Integer.highestOneBit(ROOM * words.size() + 1)];
    int length = 0;
    for (String word : words) {
      int slot = slot(word.hashCode());
      while (slots[slot] != null) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = word;
      length = Math.max(length, word.length());
      if (word.charAt(0) < lengths.length) {
        lengths[word.charAt(0)] |= 1 << word.length();
      }
    }
    if (length >= Integer.SIZE) {
      throw new IllegalArgumentException("a word of " + length + " characters");
    }
    longest = length;
  }

  /** The set of these words. */
  static WordSet of(String... words) {
    return new WordSet(List.of(words));
  }

  /** Whether the set has {@code text[begin, end)}, in any case. */
  boolean has(String text, int begin, int end) {
    if (end - begin > longest || end == begin) {
      return false;
    }
    char first = lower(text.charAt(begin));
    if (first < lengths.length && (lengths[first] & 1 << (end - begin)) == 0) {
      return false;
    }
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    for (int slot = slot(hash); slots[slot] != null; slot = slot + 1 & slots.length - 1) {
      if (slots[slot].length() == end - begin && isLower(slots[slot], text, begin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLower(String word, String text, int begin) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == DOTTED_I ? c : Character.toLowerCase(c);
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & slots.length - 1;
  }
}
