package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The distinct toponyms of one document, which vouch for each other's places.
 *
 * <p>Scores are refined in a few rounds: what a toponym likely means tells which country and
 * division the document is about, and that tells what the others mean. Used by one thread only.
 */
final class DocumentToponyms {
  private static final int ROUNDS = 4;

  /** Whoever mixes up a city and its division is not wrong by more. */
  private static final double SAME_AREA_KM = 50;

  /** At that distance nearness has fallen to 1/e. */
  private static final double NEAR_KM = 120;

  private final List<Toponym> toponyms = new ArrayList<>();
  private final PlaceTable places;
  private final ResolverWeights weights;
  private final int homeCountry;
  private final Map<Integer, Double> idioms;

  /**
   * @param homeCountry number of the outlet's country; -1 if unknown
   * @param idioms what the text's words say for which country it is written
   */
  DocumentToponyms(
      PlaceTable places, ResolverWeights weights, int homeCountry, Map<Integer, Double> idioms) {
    this.places = places;
    this.weights = weights;
    this.homeCountry = homeCountry;
    this.idioms = idioms;
  }

  /** One name in one sense, with all its mentions. */
  static final class Toponym {
    final String key;
    final List<ToponymCandidate> candidates;

    /** Whether it is a people or its adjective. */
    final boolean demonym;

    int mentions;

    Toponym(String key, List<ToponymCandidate> candidates, boolean demonym) {
      this.key = key;
      this.candidates = candidates;
      this.demonym = demonym;
    }

    /** The likeliest candidate; null if there is none. */
    @Nullable ToponymCandidate best() {
      ToponymCandidate best = null;
      for (ToponymCandidate candidate : candidates) {
        if (best == null || candidate.probability > best.probability) {
          best = candidate;
        }
      }
      return best;
    }

    /** Probability of the best candidate and of what lies around it, such as its own district. */
    double confidence(ToponymCandidate best) {
      double sum = 0;
      for (ToponymCandidate candidate : candidates) {
        if (candidate == best || candidate.distanceTo(best) < SAME_AREA_KM) {
          sum += candidate.probability;
        }
      }
      return Math.min(1, sum);
    }

    /** How many times more probable the best is than any that lies elsewhere. */
    double lead(ToponymCandidate best) {
      double second = 0;
      for (ToponymCandidate candidate : candidates) {
        if (candidate != best && candidate.distanceTo(best) >= SAME_AREA_KM) {
          second = Math.max(second, candidate.probability);
        }
      }
      return second == 0 ? Double.POSITIVE_INFINITY : best.probability / second;
    }

    /** Alpha-2 of the country in which it lies with at least that probability; null if none. */
    @Nullable String likelyCountry(PlaceTable places, double least) {
      Map<String, Double> shares = new TreeMap<>();
      for (ToponymCandidate candidate : candidates) {
        String country = places.countryOf(candidate.row);
        if (country != null) {
          shares.merge(country, candidate.probability, Double::sum);
        }
      }
      for (Map.Entry<String, Double> share : shares.entrySet()) {
        if (share.getValue() >= least) {
          return share.getKey();
        }
      }
      return null;
    }

    /** A name weighs more the more often it stands, but not by as much. */
    double weight() {
      return Math.sqrt(mentions);
    }
  }

  void add(Toponym toponym) {
    toponyms.add(toponym);
  }

  /** Sets the probability of every candidate of every toponym. */
  void resolve() {
    for (Toponym toponym : toponyms) {
      softmax(toponym.candidates, priors(toponym));
    }
    for (int round = 0; round < ROUNDS; round++) {
      Map<Integer, Double> countries = new HashMap<>();
      Map<Integer, Double> divisions = new HashMap<>();
      double total = 0;
      for (Toponym toponym : toponyms) {
        tally(toponym, 1, countries, divisions);
        total += toponym.weight();
      }
      List<double[]> scores = new ArrayList<>();
      for (Toponym toponym : toponyms) {
        tally(toponym, -1, countries, divisions);
        scores.add(scores(toponym, countries, divisions, total - toponym.weight()));
        tally(toponym, 1, countries, divisions);
      }
      for (int i = 0; i < toponyms.size(); i++) {
        softmax(toponyms.get(i).candidates, scores.get(i));
      }
    }
  }

  private static void tally(
      Toponym toponym, int sign, Map<Integer, Double> countries, Map<Integer, Double> divisions) {
    for (ToponymCandidate candidate : toponym.candidates) {
      double share = sign * toponym.weight() * candidate.probability;
      if (candidate.country >= 0) {
        countries.merge(candidate.country, share, Double::sum);
      }
      if (candidate.admin1 >= 0) {
        divisions.merge(candidate.admin1, share, Double::sum);
      }
    }
  }

  private double[] priors(Toponym toponym) {
    double[] scores = new double[toponym.candidates.size()];
    for (int i = 0; i < scores.length; i++) {
      ToponymCandidate candidate = toponym.candidates.get(i);
      scores[i] =
          candidate.prior
              + (homeCountry >= 0 && candidate.country == homeCountry ? weights.home() : 0)
              + weights.idiom() * idioms.getOrDefault(candidate.country, 0.0);
    }
    return scores;
  }

  private double[] scores(
      Toponym toponym,
      Map<Integer, Double> countries,
      Map<Integer, Double> divisions,
      double others) {
    double[] scores = priors(toponym);
    if (others <= 0) {
      return scores;
    }
    for (int i = 0; i < scores.length; i++) {
      ToponymCandidate candidate = toponym.candidates.get(i);
      double inCountry = Math.max(0, countries.getOrDefault(candidate.country, 0.0));
      double inDivision = Math.max(0, divisions.getOrDefault(candidate.admin1, 0.0));
      scores[i] +=
          weights.sameCountry() * inCountry / (others + 1)
              + weights.sameAdmin1() * saturated(inDivision)
              + weights.near() * saturated(nearness(toponym, candidate))
              + weights.sameName() * sameName(toponym, candidate)
              + (toponym.demonym ? weights.named() * named(toponym, candidate) : 0);
    }
    return scores;
  }

  private static double saturated(double support) {
    return support / (support + 1);
  }

  private double nearness(Toponym toponym, ToponymCandidate candidate) {
    if (candidate.kind == Place.Kind.COUNTRY) {
      return 0;
    }
    double sum = 0;
    for (Toponym other : toponyms) {
      if (other != toponym && !other.key.equals(toponym.key)) {
        double likely = 0;
        for (ToponymCandidate neighbour : other.candidates) {
          if (neighbour.probability > 0.02
              && neighbour.kind != Place.Kind.COUNTRY
              && Math.abs(neighbour.latitude - candidate.latitude) < 5) {
            likely +=
                neighbour.probability * StrictMath.exp(-candidate.distanceTo(neighbour) / NEAR_KM);
          }
        }
        sum += likely * other.weight();
      }
    }
    return sum;
  }

  /** How likely another toponym is the candidate's own name: the "Koreans" of "South Korea". */
  private double named(Toponym toponym, ToponymCandidate candidate) {
    double most = 0;
    for (Toponym other : toponyms) {
      if (!other.demonym && other != toponym) {
        for (ToponymCandidate namesake : other.candidates) {
          if (namesake.row == candidate.row) {
            most = Math.max(most, namesake.probability);
          }
        }
      }
    }
    return most;
  }

  private double sameName(Toponym toponym, ToponymCandidate candidate) {
    double most = 0;
    for (Toponym other : toponyms) {
      if (other != toponym && other.key.equals(toponym.key)) {
        for (ToponymCandidate twin : other.candidates) {
          if (twin.row == candidate.row) {
            most = Math.max(most, twin.probability);
          }
        }
      }
    }
    return most;
  }

  /** Table in which the candidates are rows. */
  PlaceTable places() {
    return places;
  }

  private static void softmax(List<ToponymCandidate> candidates, double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      candidates.get(i).probability = scores[i] / sum;
    }
  }
}
