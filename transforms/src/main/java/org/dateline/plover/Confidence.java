package org.dateline.plover;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How probable it is that a coding is right: that the sentence tells an event of its type, done by
 * its actors to its recipients, or by or to nobody where it has none. A calibrated probability
 * (Platt, Probabilistic outputs for support vector machines, 1999): a logistic function of the type
 * model's probability and of a few facts that tell right codings from wrong ones. Its weights stand
 * in {@code confidence.txt}, learned from sentences that the type model has not seen. Immutable,
 * thread safe.
 */
final class Confidence {
  /** Beyond it the type model's probability says no more of how sure a coding is. */
  private static final double MOST = 0.998;

  /**
   * Labelled sentences tell no countries beside the words: of those lent, one in twenty is taken to
   * be wrong.
   */
  private static final double LENT_COUNTRY = 0.95;

  private final Map<Fact, Double> weights;

  /**
   * @param weights by fact; what has none counts nothing
   */
  Confidence(Map<Fact, Double> weights) {
    this.weights = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      this.weights.put(fact, weights.getOrDefault(fact, 0.0));
    }
  }

  /** What tells right codings from wrong ones; all but the model's probability are yes or no. */
  enum Fact {
    /** Always so. */
    ANY,
    /** The type model's probability of the type, as logarithm of the odds. */
    MODEL,
    /** The rules do not give the type: the model does. */
    NO_RULE,
    /** Nobody is said to act. */
    NO_ACTOR,
    /** It happens to nobody. */
    NO_RECIPIENT,
    /** The recipient is words alone: no name, no country, no role. */
    UNKNOWN_RECIPIENT,
    /** The recipient stands behind "in": it may be no more than the place. */
    RECIPIENT_IN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The weights that ship with Dateline, read once. */
  static Confidence standard() {
    return Holder.STANDARD;
  }

  /** The weights that the lines give: a fact and its weight, separated by a tab. */
  static Confidence read(Iterable<String> lines) {
    Map<Fact, Double> weights = new EnumMap<>(Fact.class);
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        weights.put(
            Fact.valueOf(fields[0].toUpperCase(Locale.ROOT)), Double.parseDouble(fields[1]));
      }
    }
    return new Confidence(weights);
  }

  /** The lines that {@link #read} reads. */
  List<String> lines() {
    return weights.entrySet().stream()
        .map(w -> String.format(Locale.ROOT, "%s\t%.2f", w.getKey().code(), w.getValue()))
        .toList();
  }

  /** What the fact adds to the log odds. */
  double weight(Fact fact) {
    return weights.getOrDefault(fact, 0.0);
  }

  /** The facts of a coding in their order; 0 for what is not so. */
  static Map<Fact, Double> facts(Coding coding) {
    Map<Fact, Double> facts = new EnumMap<>(Fact.class);
    double model = Math.min(MOST, Math.max(1 - MOST, coding.probability));
    facts.put(Fact.ANY, 1.0);
    facts.put(Fact.MODEL, StrictMath.log(model / (1 - model)));
    facts.put(Fact.NO_RULE, coding.isByRule() ? 0.0 : 1.0);
    facts.put(Fact.NO_ACTOR, coding.actors.isEmpty() ? 1.0 : 0.0);
    boolean nobody = coding.recipients.isEmpty();
    boolean known = coding.recipients.stream().anyMatch(Participants::isKnown);
    facts.put(Fact.NO_RECIPIENT, nobody ? 1.0 : 0.0);
    facts.put(Fact.UNKNOWN_RECIPIENT, nobody || known ? 0.0 : 1.0);
    facts.put(Fact.RECIPIENT_IN, "in".equals(coding.recipientSlot) ? 1.0 : 0.0);
    return facts;
  }

  /** The probability that codings with such facts are right. */
  double of(Map<Fact, Double> facts) {
    double sum = 0;
    for (Fact fact : Fact.values()) {
      sum += weight(fact) * facts.getOrDefault(fact, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** Between 0 and 1, in hundredths. */
  double of(Coding coding) {
    double sure = of(facts(coding)) * (coding.isLent() ? LENT_COUNTRY : 1);
    return Math.round(sure * 100) / 100.0;
  }

  private static final class Holder {
    static final Confidence STANDARD = read(Lexicon.lines("confidence.txt"));
  }
}
