package org.dateline.template;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.dateline.article.Article;
import org.dateline.article.RemovedBlock;
import org.dateline.boilerplate.Furniture;
import org.jspecify.annotations.Nullable;

/**
 * A page's furniture in brief, to find pages of the same site: keys of lines that were removed from
 * it. Immutable.
 *
 * @param keys the smallest of the lines' keys, ascending
 * @param telling those of the keys whose lines are long and of no usual wording, ascending
 */
public record PageSketch(
    @SuppressWarnings("ArrayRecordComponent") long[] keys,
    @SuppressWarnings("ArrayRecordComponent") long[] telling)
    implements Serializable {

  /** Pages of one site share lines that count at least so much; with less they say too little. */
  private static final int MIN_POINTS = 20;

  /** What a telling line counts; others count one. */
  static final int TELLING = 7;

  /** Shorter lines are usual labels: many sites have them. */
  private static final int TELLING_WORDS = 5;

  private static final int MAX_LINES = 256;

  /** Pages of one site share this much of the shorter page; those of one theme or owner less. */
  private static final double SHARED = 0.5;

  private static final int BANDS = 16;
  private static final int ROWS = 2;

  /** The sketch of the article's page; null if the page has too little furniture. */
  public static @Nullable PageSketch of(Article article) {
    TreeSet<Long> keys = new TreeSet<>();
    TreeSet<Long> telling = new TreeSet<>();
    for (RemovedBlock block : article.removed()) {
      if (isOfTheSite(block)) {
        LineForm form = LineForm.of(block.text());
        long key = LineKey.of(block.text(), form.sentence());
        if (key != LineKey.NONE) {
          keys.add(key);
          if (form.words() >= TELLING_WORDS && !isUsual(block.text())) {
            telling.add(key);
          }
        }
      }
    }
    long[] kept = keys.stream().limit(MAX_LINES).mapToLong(key -> key).toArray();
    telling.retainAll(Arrays.stream(kept).boxed().toList());
    return kept.length + (TELLING - 1) * telling.size() < MIN_POINTS
        ? null
        : new PageSketch(kept, telling.stream().mapToLong(key -> key).toArray());
  }

  /** What it counts when another page has the line, too. */
  int points(long key) {
    return contains(telling, key) ? TELLING : 1;
  }

  /** Whether many sites word a line so: it is known furniture and names nothing. */
  private static boolean isUsual(String line) {
    String[] words = line.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      if (words[i].length() > 1 && Character.isUpperCase(words[i].charAt(0))) {
        return false;
      }
    }
    return Furniture.of(line) != null;
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
    PageSketch common = one.common(other);
    int shared = common.keys.length;
    int points = shared + (TELLING - 1) * common.telling.length;
    return points >= MIN_POINTS && shared >= SHARED * Math.min(one.keys.length, other.keys.length);
  }

  /** The lines that both pages have, as this page has them. */
  PageSketch common(PageSketch other) {
    return new PageSketch(
        Arrays.stream(keys).filter(key -> contains(other.keys, key)).toArray(),
        Arrays.stream(telling).filter(key -> contains(other.keys, key)).toArray());
  }

  /** The lines that either has. */
  PageSketch and(PageSketch other) {
    return new PageSketch(union(keys, other.keys), union(telling, other.telling));
  }

  private static long[] union(long[] one, long[] other) {
    return LongStream.concat(Arrays.stream(one), Arrays.stream(other))
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean contains(long[] sorted, long key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }

  /** Writes this in nine bytes a line. */
  public void write(DataOutput out) throws IOException {
    out.writeShort(keys.length);
    for (long key : keys) {
      out.writeLong(key);
      out.writeBoolean(contains(telling, key));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static PageSketch read(DataInput in) throws IOException {
    long[] keys = new long[in.readUnsignedShort()];
    long[] telling = new long[keys.length];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readLong();
      if (in.readBoolean()) {
        telling[count++] = keys[i];
      }
    }
    return new PageSketch(keys, Arrays.copyOf(telling, count));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageSketch that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(telling, that.telling);
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
