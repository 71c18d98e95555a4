package org.dateline.time;

import org.jspecify.annotations.Nullable;

/** The words that a rule has read, and what its named elements are. Immutable. */
final class Match {
  /** Something named in a pattern. */
  record Capture(String name, Object value, int begin, int end, @Nullable Capture previous) {}

  private final Words words;
  private final int begin;
  private final int end;
  private final boolean hyphenated;
  private final @Nullable Capture captures;

  Match(Words words, int begin, int end, boolean hyphenated, @Nullable Capture captures) {
    this.words = words;
    this.begin = begin;
    this.end = end;
    this.hyphenated = hyphenated;
    this.captures = captures;
  }

  Words words() {
    return words;
  }

  /** Index of the first word. */
  int begin() {
    return begin;
  }

  /** Index after the last word. */
  int end() {
    return end;
  }

  /** Whether a hyphen was passed over: "two-year". */
  boolean hyphenated() {
    return hyphenated;
  }

  /** The word before the first. */
  String before() {
    return words.lower(begin - 1);
  }

  /** The word after the last. */
  String after() {
    return words.lower(end);
  }

  boolean has(String name) {
    return find(name) != null;
  }

  /** The word that a named element read; empty if it read none. */
  String word(String name) {
    Capture capture = find(name);
    return capture == null ? "" : words.lower(capture.begin());
  }

  int number(String name) {
    return (Integer) value(name);
  }

  Count count(String name) {
    return (Count) value(name);
  }

  TimeUnit unit(String name) {
    return (TimeUnit) value(name);
  }

  Meaning meaning(String name) {
    return (Meaning) value(name);
  }

  /** Where a named element begins. */
  int beginOf(String name) {
    Capture capture = find(name);
    return capture == null ? -1 : capture.begin();
  }

  /** Where a named element ends. */
  int endOf(String name) {
    Capture capture = find(name);
    return capture == null ? -1 : capture.end();
  }

  Object value(String name) {
    Capture capture = find(name);
    if (capture == null) {
      throw new IllegalStateException("nothing named " + name);
    }
    return capture.value();
  }

  private @Nullable Capture find(String name) {
    Capture at = captures;
    while (at != null && !at.name().equals(name)) {
      at = at.previous();
    }
    return at;
  }
}
