package org.dateline.boilerplate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of articles that stand outside the page's own: elements {@code article}, which HTML
 * defines as parts that could stand on their own. Stateless.
 */
final class OtherArticles {
  /** So many side by side are a row; a live report is a row, too, but within its article. */
  private static final int ROW = 3;

  /** Prose of the page's own article, in words. */
  private static final int MIN_PROSE = 40;

  private OtherArticles() {}

  /** For each block whether it stands in such a row; no line of a dump does. */
  static boolean[] in(List<Block> blocks) {
    Map<Place, Integer> prose = new LinkedHashMap<>();
    Map<Place, Set<Place>> children = new HashMap<>();
    Set<Place> headed = new HashSet<>();
    for (Block block : blocks) {
      Place place = block.place();
      boolean heading = place != null && place.nearest("h1") != null;
      for (Place at = place; at != null; at = at.parent) {
        if (at.tag.equals("article") && at.parent != null) {
          prose.merge(at, block.isProse() ? block.shape().words() : 0, Integer::sum);
          children.computeIfAbsent(at.parent, key -> new HashSet<>()).add(at);
          if (heading) {
            headed.add(at);
          }
        }
      }
    }
    boolean[] other = new boolean[blocks.size()];
    Place own = own(prose, headed);
    for (int i = 0; own != null && i < other.length; i++) {
      for (Place at = blocks.get(i).place(); at != null && !other[i]; at = at.parent) {
        Set<Place> row = at.parent == null ? Set.of() : children.getOrDefault(at.parent, Set.of());
        other[i] =
            at.tag.equals("article")
                && row.size() >= ROW
                && !row.contains(own)
                && !at.isWithin(own)
                && !own.isWithin(at);
      }
    }
    return other;
  }

  /**
   * The first article with prose that holds a heading of the first order, else the first of all.
   */
  private static @Nullable Place own(Map<Place, Integer> prose, Set<Place> headed) {
    Place first = null;
    for (Map.Entry<Place, Integer> article : prose.entrySet()) {
      if (article.getValue() >= MIN_PROSE) {
        if (headed.contains(article.getKey())) {
          return article.getKey();
        }
        first = first == null ? article.getKey() : first;
      }
    }
    return first;
  }
}
