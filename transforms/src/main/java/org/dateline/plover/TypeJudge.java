package org.dateline.plover;

import java.util.Map;
import java.util.Set;
import org.dateline.plover.Candidates.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the model whether a candidate is an event and of which type: it may veto what the
 * rules code, give it another type, and code what the rules do not know. One article; not thread
 * safe.
 */
final class TypeJudge {
  /** From this probability of no event on, what the rules code is left out. */
  private static final double VETO = 0.7;

  /**
   * The same of what only may happen, for its realis says already that it has not, and of what one
   * country asks of another.
   */
  private static final double SELDOM_VETO = 0.95;

  /** From this probability of a type on, a word that the lexicon knows otherwise is coded. */
  private static final double PROPOSE = 0.75;

  /** Up to this probability of no event, a type less probable than that is coded, too. */
  private static final double HARDLY_NONE = 0.2;

  /** From this probability on, a type is coded of what is hardly no event. */
  private static final double LIKELY = 0.6;

  /** From this probability of a type on, a coding that the rules refuse is coded. */
  private static final double RESCUE = 0.5;

  /** How many times as probable as the rules' type another must be, as logarithm. */
  private static final double BONUS = 4;

  private static final double SMALLEST = 1e-3;

  /** Who acts for a state or against it even where the text does not say for which. */
  private static final Set<String> POWERS =
      Set.of("COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY", "UAF");

  private static final int REASONS = 4;

  private final Candidates candidates;
  private final TypeFeatures features;
  private final TypeModel model;

  TypeJudge(Candidates candidates, TypeFeatures features, TypeModel model) {
    this.candidates = candidates;
    this.features = features;
    this.model = model;
  }

  /** Whether the candidate is an event; gives its coding type, probability and reasons. */
  boolean accepts(Candidate candidate) {
    Coding coding = candidate.coding();
    boolean ruled = coding.refused == null && !coding.isProposed();
    if (!ruled && !isTold(candidate)) {
      coding.omitted = Omission.of(candidate);
      return false;
    }
    Map<String, Float> described = features.of(coding, candidate.judged());
    double[] probabilities = model.probabilities(described);
    coding.described = described;
    coding.probabilities = probabilities;
    double veto = isRarelyNone(coding) ? SELDOM_VETO : VETO;
    if (ruled && probabilities[TypeModel.NONE] >= veto) {
      coding.omitted = Omission.NO_EVENT;
      return false;
    }
    int likeliest = likeliest(probabilities, ruled ? coding.type : null);
    if (!ruled && !isSure(coding, likeliest, probabilities)) {
      coding.omitted =
          isLikely(probabilities, likeliest) ? Omission.UNLISTED_REQUEST : Omission.UNSURE;
      return false;
    }
    coding.probability = probabilities[likeliest];
    coding.reasons = model.reasons(described, likeliest, REASONS);
    EventType best = TypeModel.typeOf(likeliest);
    if (best != coding.type) {
      coding.overruled = !coding.isProposed();
      if (coding.isProposed()) {
        coding.rewrite = null;
        coding.type = best;
        coding.mode = null;
      } else {
        coding.rewriteTo(best, null, "model");
      }
      coding.announcement = best == EventType.AGREE || best == EventType.CONCEDE;
    }
    if (coding.isProposed()) {
      candidates.settle(coding);
    }
    if (!ruled && !candidates.isComplete(coding)) {
      coding.omitted = Omission.INCOMPLETE;
      return false;
    }
    return true;
  }

  private static boolean isRarelyNone(Coding coding) {
    return coding.realis == Realis.HYPOTHETICAL
        || (coding.type == EventType.REQUEST && isBetweenCountries(coding));
  }

  private static int likeliest(double[] probabilities, @Nullable EventType ruled) {
    int likeliest = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < TypeModel.NONE; c++) {
      double score = Math.log(probabilities[c] + SMALLEST);
      score += ruled == TypeModel.typeOf(c) ? BONUS : 0;
      // In steps that the order of floating-point operations does not reach.
      score = Math.round(score * 1e6) / 1e6;
      if (score > highest) {
        highest = score;
        likeliest = c;
      }
    }
    return likeliest;
  }

  /**
   * Whether the model may code what the rules do not. Verbs of asking are all in the lexicon: what
   * it has no entry for there is comment more often than request.
   */
  private static boolean isSure(Coding coding, int type, double[] probabilities) {
    double probability = probabilities[type];
    if (!coding.isProposed()) {
      return probability >= RESCUE;
    }
    return isLikely(probabilities, type)
        && (TypeModel.typeOf(type) != EventType.REQUEST || isBetweenCountries(coding));
  }

  private static boolean isLikely(double[] probabilities, int type) {
    return probabilities[type] >= PROPOSE
        || (probabilities[type] >= LIKELY && probabilities[TypeModel.NONE] <= HARDLY_NONE);
  }

  /** Whether one country, or a body of states, turns to another. */
  private static boolean isBetweenCountries(Coding coding) {
    return coding.actors.stream()
        .anyMatch(
            a ->
                a.country() != null
                    && coding.recipients.stream()
                        .anyMatch(r -> r.country() != null && !r.country().equals(a.country())));
  }

  /** Whether anybody is named who takes part in what the rules do not code. */
  private static boolean isTold(Candidate candidate) {
    Coding coding = candidate.coding();
    return candidate.judged() != null
        && coding.refused != Refusal.COMPLEMENT
        && coding.refused != Refusal.STATEMENT
        && coding.refused != Refusal.MENTION
        && !isAllegationOfNobody(coding)
        && coding.refused != Refusal.NOBODY
        && (coding.actors.stream().anyMatch(TypeJudge::isNamed)
            || coding.recipients.stream().anyMatch(TypeJudge::isNamed));
  }

  /** "claimed that they had attacked": nobody else is accused. */
  private static boolean isAllegationOfNobody(Coding coding) {
    return coding.refused != null
        && coding.type == EventType.ACCUSE
        && "allege".equals(coding.mode)
        && coding.recipients.isEmpty();
  }

  private static boolean isNamed(Participant participant) {
    return participant.country() != null
        || participant.name() != null
        || (participant.role() != null && POWERS.contains(participant.role()));
  }
}
