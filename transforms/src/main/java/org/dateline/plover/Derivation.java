package org.dateline.plover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a coding came by a word: a participant, or what a condition of its lexicon entry asks for.
 *
 * @param participant null for a condition
 * @param slot the slot of the trigger that it fills, such as {@code subj} or {@code against}; null
 *     if it fills none
 * @param word by which it was found; null if none is noted
 * @param arcs from the trigger to the word
 * @param resolution what beside its words tells who it is; null if nothing does
 * @param lender what lent it a country; null if nothing did
 */
public record Derivation(
    @Nullable Participant participant,
    @Nullable String slot,
    @Nullable String word,
    List<Arc> arcs,
    @Nullable Resolution resolution,
    @Nullable Lender lender) {

  public Derivation {
    arcs = List.copyOf(arcs);
  }
}
