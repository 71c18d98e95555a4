package org.dateline.plover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The syntactic slots of a verb or event noun and what fills them: heads of noun phrases, or of
 * clauses for complements. Passives are turned back to the active.
 */
final class Frame {
  final int token;
  private final Map<String, List<Integer>> slots = new LinkedHashMap<>();
  private final Map<String, List<Integer>> deep = new LinkedHashMap<>();

  /** Whether the verb is passive. */
  boolean passive;

  /** The verb that carries the noun; -1 if none. */
  int light = -1;

  Frame(int token) {
    this.token = token;
  }

  /** Heads in the slot, best first; empty if it is not filled. */
  List<Integer> get(String slot) {
    List<Integer> own = slots.get(slot);
    return own != null ? own : deep.getOrDefault(slot, List.of());
  }

  /** Heads that fill the slot themselves, not by hanging on the filler of another. */
  List<Integer> own(String slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /** Adds what hangs on a filler of another slot; it counts where the slot has no filler itself. */
  void addDeep(String slot, List<Integer> heads) {
    List<Integer> filled = deep.computeIfAbsent(slot, key -> new ArrayList<>());
    for (int head : heads) {
      if (head != token && !filled.contains(head)) {
        filled.add(head);
      }
    }
  }

  void add(String slot, List<Integer> heads) {
    if (heads.isEmpty()) {
      return;
    }
    List<Integer> filled = slots.computeIfAbsent(slot, key -> new ArrayList<>());
    for (int head : heads) {
      if (head != token && !filled.contains(head)) {
        filled.add(head);
      }
    }
    if (filled.isEmpty()) {
      slots.remove(slot);
    }
  }

  @Override
  public String toString() {
    return token + (passive ? " passive " : " ") + slots;
  }
}
