package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the prose of an HTML page is spread over its elements. */
final class PageTree {
  private PageTree() {}

  /** Elements that hold one paragraph, so that the prose is their parent's. */
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td", "dd", "dt");

  /**
   * Counts words into the blocks' places and returns the element that holds the bulk of the prose:
   * of all elements the one whose children or grandchildren hold the most of it. Null for dumps.
   */
  static @Nullable Place weigh(Outline page) {
    for (Block block : page.blocks) {
      // Whoever explains a page looks at its blocks a second time.
      for (Place at = block.place(); at != null; at = at.parent) {
        at.words = 0;
        at.linkWords = 0;
        at.proseWords = 0;
      }
    }
    IdentityHashMap<Place, Double> scores = new IdentityHashMap<>();
    List<Place> scored = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Block block = page.blocks.get(i);
      int words = block.shape().words();
      int linked = (int) Math.round(words * block.linkShare());
      int steps = 0;
      for (Place at = block.place(); at != null; at = at.parent) {
        at.words += words;
        at.linkWords += linked;
        if (page.prose[i]) {
          at.proseWords += words;
          if (steps == 0 && PARAGRAPHS.contains(at.tag)) {
            continue;
          }
          if (++steps < 5) {
            double share = steps == 1 ? 1 : steps == 2 ? 0.5 : 0.34 / (steps - 1);
            if (scores.putIfAbsent(at, 0.0) == null) {
              scored.add(at);
            }
            scores.merge(at, Math.min(words, 120) * share, Double::sum);
          }
        }
      }
    }
    return scored.stream()
        .max(
            Comparator.comparingDouble(
                at ->
                    scores.getOrDefault(at, 0.0)
                        * (1 - (double) at.linkWords / Math.max(1, at.words))))
        .orElse(null);
  }
}
