package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds countries before an event noun: "Russian air strikes", "US-Niger talks". One article; not
 * thread safe.
 */
final class Modifiers {
  private final Discourse discourse;
  private final Participants participants;

  Modifiers(Discourse discourse, Participants participants) {
    this.discourse = discourse;
    this.participants = participants;
  }

  /** Whose countries the adjectives and names before the frame's noun tell, in text order. */
  List<Participant> countries(int sentence, Frame frame) {
    List<Integer> words = words(sentence, frame);
    List<Participant> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int next = at + 1;
      while (next < words.size()
          && words.get(next) == words.get(next - 1) + 1
          && !(isCountry(sentence, words.get(next - 1)) && isCountry(sentence, words.get(next)))) {
        next++;
      }
      Participant participant = participants.span(sentence, words.get(at), words.get(next - 1));
      if (participant.country() != null) {
        participants.found(participant, words.get(next - 1));
        found.add(participant);
      }
      at = next;
    }
    return found;
  }

  /** The modifiers and theirs, in text order. */
  private List<Integer> words(int sentence, Frame frame) {
    Syntax syntax = discourse.syntax(sentence);
    List<Integer> words = new ArrayList<>(frame.get("mod"));
    for (int modifier : List.copyOf(words)) {
      for (int deeper : syntax.children(modifier, "compound", "amod", "conj", "dep")) {
        if (!words.contains(deeper)) {
          words.add(deeper);
        }
      }
    }
    words.sort(null);
    return words;
  }

  private boolean isCountry(int sentence, int token) {
    return participants.span(sentence, token, token).country() != null;
  }
}
