package org.dateline.benchmarks;

import java.util.Locale;
import java.util.Set;

/**
 * What became of the inputs of a run.
 *
 * @param run name of the run
 * @param inputs how many uris went in
 * @param articles how many of them have an article row
 * @param rejected how many of them have a reject and no article row
 */
record Coverage(String run, int inputs, int articles, int rejected) {
  /** The share of uris that must be accounted for. */
  static final double REQUIRED = 0.99;

  static Coverage of(String run, Set<String> inputs, Set<String> articles, Set<String> rejects) {
    int withArticle = 0;
    int withReject = 0;
    for (String uri : inputs) {
      if (articles.contains(uri)) {
        withArticle++;
      } else if (rejects.contains(uri)) {
        withReject++;
      }
    }
    return new Coverage(run, inputs.size(), withArticle, withReject);
  }

  /** Share of the inputs that have an article row or a reject. */
  double share() {
    return inputs == 0 ? 0 : (articles + rejected) / (double) inputs;
  }

  boolean suffices() {
    return share() >= REQUIRED;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %d of %d accounted for", run, articles + rejected, inputs);
  }
}
