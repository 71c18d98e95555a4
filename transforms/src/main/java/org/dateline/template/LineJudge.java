package org.dateline.template;

import java.util.List;
import java.util.function.ToLongFunction;
import org.dateline.template.TemplateLine.Kind;

/**
 * Tells furniture from what an outlet repeats in its articles: background, quotations, subheads.
 *
 * <p>Labels are furniture if pages removed them by themselves, if they stand beside the same line
 * again and again, or if most pages have them. A sentence must besides speak of other things than
 * the articles that have it: background in a follow-up never does.
 */
final class LineJudge {
  private LineJudge() {}

  /** From this share of the site's pages on, a label needs no other evidence. */
  private static final double COMMON = 0.6;

  private static final double COMMON_SENTENCE = 0.4;

  /** What a line is. {@code pages} is the number of the site's pages. */
  static Kind kind(LineEvidence evidence, double pages) {
    List<Sighting> seen = evidence.sightings();
    int n = seen.size();
    if (n < 2) {
      return Kind.SEEN;
    }
    int kept = 0;
    int apart = 0;
    int sentences = 0;
    for (Sighting sighting : seen) {
      kept += sighting.kept() ? 1 : 0;
      apart += sighting.apart() ? 1 : 0;
      sentences += sighting.sentence() ? 1 : 0;
    }
    int framed = Math.max(framed(seen, Sighting::before), framed(seen, Sighting::after));
    double share = Math.min(1, evidence.articles() / Math.max(1, pages));
    boolean inFrame = 2 * framed > n && framed > 1;
    boolean removed = kept == 0 || (kept == 1 && (n > 2 || !inFrame));
    if (2 * sentences > n) {
      boolean known = inFrame || 2 * kept <= n || (n > 2 && share >= COMMON_SENTENCE);
      Kind kind = removed ? Kind.MENU : Kind.FURNITURE;
      return known && 3 * apart >= 2 * n ? kind : Kind.SHARED;
    }
    if (removed && n > kept + 1) {
      return Kind.MENU;
    }
    // Two pages, both of which took it for body, may be about one thing: be sure.
    boolean series = n == 2 && kept == 2 && apart < 2;
    boolean known = inFrame || 2 * kept <= n || (n > 2 && share >= COMMON);
    return known && !series ? Kind.FURNITURE : Kind.SHARED;
  }

  /** How many of the sightings have the most frequent neighbour. */
  private static int framed(List<Sighting> seen, ToLongFunction<Sighting> neighbour) {
    int best = 0;
    for (Sighting one : seen) {
      long key = neighbour.applyAsLong(one);
      int same = 0;
      for (Sighting other : seen) {
        same += neighbour.applyAsLong(other) == key ? 1 : 0;
      }
      best = key == LineKey.NONE ? best : Math.max(best, same);
    }
    return best;
  }
}
