package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles that a line was seen on: all of the few, or a sample of the many, from which their
 * number is estimated (k minimum values; Bar-Yossef and others 2002). Merging is commutative,
 * associative and idempotent: the same articles, seen again, count once. Immutable.
 *
 * @param sightings by article, unsigned, no article twice
 */
public record LineEvidence(List<Sighting> sightings) implements Serializable {

  /** More articles than this are sampled. */
  static final int SAMPLE = 8;

  /** Seen nowhere. */
  public static final LineEvidence NONE = new LineEvidence(List.of());

  public LineEvidence {
    sightings = List.copyOf(sightings);
  }

  static LineEvidence of(Sighting sighting) {
    return new LineEvidence(List.of(sighting));
  }

  /** What both know together. */
  public LineEvidence and(LineEvidence other) {
    List<Sighting> merged = new ArrayList<>(SAMPLE);
    int i = 0;
    int j = 0;
    while (merged.size() < SAMPLE && (i < sightings.size() || j < other.sightings.size())) {
      if (j == other.sightings.size()) {
        merged.add(sightings.get(i++));
      } else if (i == sightings.size()) {
        merged.add(other.sightings.get(j++));
      } else {
        Sighting a = sightings.get(i);
        Sighting b = other.sightings.get(j);
        int order = Long.compareUnsigned(a.article(), b.article());
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
        merged.add(order == 0 ? Sighting.greater(a, b) : order < 0 ? a : b);
      }
    }
    return new LineEvidence(merged);
  }

  /** Number of distinct articles: exact for a few, else an estimate. */
  public double articles() {
    int n = sightings.size();
    if (n < SAMPLE) {
      return n;
    }
    double greatest = sightings.get(n - 1).article() >>> 11;
    return Math.max(n, (n - 1) / ((greatest + 1) / (1L << 53)));
  }

  /** Whether more than one article has the line. */
  public boolean isShared() {
    return sightings.size() > 1;
  }
}
