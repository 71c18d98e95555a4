package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;

/** By which word of its sentence each participant of a coding was found. Not thread safe. */
final class Finds {
  private final List<Participant> participants = new ArrayList<>(2);
  private final List<Integer> words = new ArrayList<>(2);

  /** Notes the word; the first that gives a participant counts. */
  void add(Participant participant, int word) {
    if (at(participant) < 0) {
      participants.add(participant);
      words.add(word);
    }
  }

  /** Has another stand for a participant. */
  void replace(Participant participant, Participant other) {
    int at = at(participant);
    if (at >= 0) {
      participants.set(at, other);
    }
  }

  /** The head of the phrase that gave the participant; -1 if none is noted. */
  int wordOf(Participant participant) {
    int at = at(participant);
    return at < 0 ? -1 : words.get(at);
  }

  private int at(Participant participant) {
    for (int i = 0; i < participants.size(); i++) {
      if (participants.get(i).equals(participant)) {
        return i;
      }
    }
    return -1;
  }
}
