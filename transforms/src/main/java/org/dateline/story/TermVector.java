package org.dateline.story;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Weighted terms, sparse: terms as 64-bit hashes in ascending order, beside each its weight, which
 * is above 0. Immutable, thread safe.
 */
public final class TermVector implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] terms;
  private final float[] weights;

  private TermVector(long[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /** Takes terms in ascending order, each once, and beside each its weight. */
  public static TermVector copyOf(long[] terms, float[] weights) {
    return new TermVector(terms.clone(), weights.clone());
  }

  /** The terms whose weight is above 0. */
  static TermVector of(SortedMap<Long, Double> weights) {
    long[] terms = new long[weights.size()];
    float[] values = new float[terms.length];
    int size = 0;
    for (Map.Entry<Long, Double> entry : weights.entrySet()) {
      if (entry.getValue() > 0) {
        terms[size] = entry.getKey();
        values[size++] = entry.getValue().floatValue();
      }
    }
    return new TermVector(Arrays.copyOf(terms, size), Arrays.copyOf(values, size));
  }

  /** How many terms there are. */
  public int size() {
    return terms.length;
  }

  /** The term at a place, 0-based. */
  public long term(int place) {
    return terms[place];
  }

  /** Its weight. */
  public float weight(int place) {
    return weights[place];
  }

  /** Those {@code count} terms that weigh most; of equal ones the smaller hash. */
  TermVector heaviest(int count) {
    if (count >= terms.length) {
      return this;
    }
    TreeMap<Long, Double> kept = new TreeMap<>();
    for (int i : byWeight(count)) {
      kept.put(terms[i], (double) weights[i]);
    }
    return of(kept);
  }

  /** Places of those {@code count} terms that weigh most, heaviest first. */
  int[] byWeight(int count) {
    return IntStream.range(0, terms.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -weights[i]).thenComparingInt(i -> i))
        .limit(count)
        .mapToInt(i -> i)
        .toArray();
  }

  /** This vector at length one; an empty one as it is. */
  TermVector normalized() {
    double squares = 0;
    for (float weight : weights) {
      squares += (double) weight * weight;
    }
    double length = Math.sqrt(squares);
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / length);
    }
    return new TermVector(terms, scaled);
  }

  /** The scalar product, of vectors of length one the cosine; 0 if they share too few terms. */
  double dot(TermVector other, int minShared) {
    double sum = 0;
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] < other.terms[j]) {
        i++;
      } else if (terms[i] > other.terms[j]) {
        j++;
      } else {
        sum += (double) weights[i++] * other.weights[j++];
        shared++;
      }
    }
    return shared < minShared ? 0 : sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TermVector that
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "TermVector[" + terms.length + " terms]";
  }
}
