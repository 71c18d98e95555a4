package org.dateline.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one sentence, safe to look at beyond either end. Immutable. */
final class Words {
  private static final Word NONE = Word.of("", "", -1, -1, false);

  private final List<Word> words;
  private final Set<String> people;

  Words(List<Word> words) {
    this(words, Set.of());
  }

  /**
   * The words of a sentence.
   *
   * @param people words in lower case that belong to names of people somewhere in the text
   */
  Words(List<Word> words, Set<String> people) {
    this.words = words;
    this.people = people;
  }

  /** Whether the word belongs to a person's name here or elsewhere in the text. */
  boolean isPersonElsewhere(String lower) {
    return people.contains(lower);
  }

  int size() {
    return words.size();
  }

  /** The word at an index; an empty one before the first and after the last. */
  Word at(int index) {
    return index >= 0 && index < words.size() ? words.get(index) : NONE;
  }

  String lower(int index) {
    return at(index).lower();
  }

  String tag(int index) {
    return at(index).tag();
  }

  /** Whether the word begins with a capital letter. */
  boolean isCapitalized(int index) {
    String form = at(index).form();
    return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
  }

  /** Whether the word has no small letter. */
  boolean isShouted(int index) {
    String form = at(index).form();
    return form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** Whether the word stands against the one before it without a space: the "year" of "23-year". */
  boolean isGlued(int index) {
    return index > 0 && index < size() && at(index).begin() == at(index - 1).end();
  }

  /** Whether the word is a hyphen that joins its neighbours: "third-quarter". */
  boolean isJoint(int index) {
    return at(index).isHyphen() && isGlued(index) && isGlued(index + 1);
  }
}
