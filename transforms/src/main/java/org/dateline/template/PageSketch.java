package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * A page's furniture in brief, to find pages of the same site: keys of lines that were removed from
 * it. Immutable.
 *
 * @param keys the smallest of the lines' keys, ascending
 * @param lines number of keys; of a slice, of the whole
 */
public record PageSketch(@SuppressWarnings("ArrayRecordComponent") long[] keys, int lines)
    implements Serializable {

  /** Pages with fewer lines say too little of their site. */
  private static final int MIN_LINES = 20;

  private static final int MAX_LINES = 256;

  /** Pages of one site share this much of the shorter page; those of one theme or owner less. */
  private static final double SHARED = 0.5;

  private static final int BANDS = 16;
  private static final int ROWS = 2;

  /** The sketch of the article's page; null if the page has too little furniture. */
  public static @Nullable PageSketch of(Article article) {
    TreeSet<Long> keys = new TreeSet<>();
    for (RemovedBlock block : article.removed()) {
      if (isOfTheSite(block)) {
        long key = LineKey.of(block.text(), LineForm.of(block.text()).sentence());
        if (key != LineKey.NONE) {
          keys.add(key);
        }
      }
    }
    return keys.size() < MIN_LINES
        ? null
        : new PageSketch(
            keys.stream().limit(MAX_LINES).mapToLong(key -> key).toArray(),
            Math.min(keys.size(), MAX_LINES));
  }

  /** What tells of the page, and what all sites have, does not count. */
  private static boolean isOfTheSite(RemovedBlock block) {
    return switch (block.kind()) {
      case TITLE, SUBTITLE, BYLINE, STAMP, CAPTION, SHARE -> false;
      default -> true;
    };
  }

  /**
   * Bands of a MinHash signature (Broder 1997): of pages that share half of their lines 99 in 100
   * have one in common, of those that share a third 84.
   */
  public List<Long> bands() {
    List<Long> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long mixed = band;
      for (int row = 0; row < ROWS; row++) {
        long seed = Hash64.mix((long) ROWS * band + row + 1);
        long least = Long.MAX_VALUE;
        for (long key : keys) {
          least = Math.min(least, Hash64.mix(key ^ seed));
        }
        mixed = Hash64.mix(mixed ^ least);
      }
      bands.add(mixed);
    }
    return bands;
  }

  /** Whether two pages are of one site: they share many lines, and most of the shorter page. */
  public static boolean sameSite(PageSketch one, PageSketch other) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < one.keys.length && j < other.keys.length) {
      int order = Long.compare(one.keys[i], other.keys[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared >= MIN_LINES && shared >= SHARED * Math.min(one.keys.length, other.keys.length);
  }

  /** The part of the sketch with every key whose remainder is this. */
  public PageSketch slice(int remainder, int slices) {
    return new PageSketch(
        Arrays.stream(keys).filter(key -> Math.floorMod(key, slices) == remainder).toArray(),
        lines);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageSketch that
        && lines == that.lines
        && Arrays.equals(keys, that.keys);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }

  @Override
  public String toString() {
    return "PageSketch" + Arrays.toString(keys);
  }
}
