package org.dateline.plover;

import java.util.List;

/**
 * How the type model weighed a type against the next probable class.
 *
 * @param chosen the type, or {@code NONE} for no event
 * @param probability of it
 * @param other the most probable of the other classes
 * @param otherProbability of it
 * @param contributions what speaks for the one and, below nought, for the other; greatest first
 */
public record TypeChoice(
    String chosen,
    double probability,
    String other,
    double otherProbability,
    List<Contribution> contributions) {

  public TypeChoice {
    contributions = List.copyOf(contributions);
  }

  static TypeChoice of(TypeModel model, Coding coding, int chosen) {
    int other = chosen == 0 ? 1 : 0;
    for (int c = 0; c < TypeModel.CLASSES; c++) {
      if (c != chosen && coding.probabilities[c] > coding.probabilities[other]) {
        other = c;
      }
    }
    return new TypeChoice(
        TypeModel.nameOf(chosen),
        coding.probabilities[chosen],
        TypeModel.nameOf(other),
        coding.probabilities[other],
        model.contributions(coding.described, chosen, other));
  }
}
