package org.dateline.template;

import java.util.List;
import org.dateline.template.TemplateLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where the site goes on below the article: from the first cluster of furniture on after which no
 * prose of the article resumes. What stands there, such as teasers of other articles, differs from
 * page to page and is known by nothing but its place.
 */
final class PageTail {

  /** So many lines of furniture among so many blocks begin the tail. */
  private static final int CLUSTER = 3;

  private static final int WINDOW = 6;

  /** The tail has no more than this share of the words that are not known to be furniture. */
  private static final double MAX_SHARE = 0.4;

  /** Shorter sentences may be labels, whatever they speak of. */
  private static final int SENTENCE = 8;

  /** So many words under no headline of their own are a paragraph. */
  private static final int PARAGRAPH = 16;

  private final List<PageBlock> blocks;
  private final @Nullable Kind[] kinds;
  private final boolean[] furniture;

  private PageTail(List<PageBlock> blocks, @Nullable Kind[] kinds, boolean[] furniture) {
    this.blocks = blocks;
    this.kinds = kinds;
    this.furniture = furniture;
  }

  /** Position of the tail's first block; the number of blocks if there is no tail. */
  static int begin(List<PageBlock> blocks, @Nullable Kind[] kinds, boolean[] furniture) {
    return new PageTail(blocks, kinds, furniture).begin();
  }

  private int begin() {
    int total = 0;
    for (int i = 0; i < furniture.length; i++) {
      total += words(i);
    }
    int earliest = Math.max(afterTwoThirds(total), lastResumption() + 1);
    for (int i = earliest; i < furniture.length; i++) {
      if (furniture[i] && isCluster(i)) {
        return i;
      }
    }
    return furniture.length;
  }

  private int words(int block) {
    return blocks.get(block).isKept() && !furniture[block] ? blocks.get(block).form().words() : 0;
  }

  private int afterTwoThirds(int total) {
    int seen = 0;
    for (int i = 0; i < furniture.length; i++) {
      seen += words(i);
      if (seen > 0 && seen >= (1 - MAX_SHARE) * total) {
        return i + 1;
      }
    }
    return furniture.length;
  }

  private boolean isCluster(int from) {
    int found = 0;
    for (int i = from; i < Math.min(furniture.length, from + WINDOW); i++) {
      found += furniture[i] ? 1 : 0;
    }
    return found >= CLUSTER;
  }

  /**
   * The last block that shows that the article goes on: a sentence of its topic, or a paragraph,
   * that is no teaser's.
   */
  private int lastResumption() {
    Topic topic = Topic.of(article());
    for (int i = furniture.length - 1; i >= 0; i--) {
      if (isProse(i)
          && !isTeaser(i)
          && (blocks.get(i).form().words() >= PARAGRAPH
              || (blocks.get(i).form().words() >= SENTENCE && topic.covers(blocks.get(i))))) {
        return i;
      }
    }
    return -1;
  }

  private List<PageBlock> article() {
    return java.util.stream.IntStream.range(0, furniture.length)
        .filter(this::isProse)
        .mapToObj(blocks::get)
        .toList();
  }

  private boolean isProse(int block) {
    return blocks.get(block).isProse() && !furniture[block] && kinds[block] == null;
  }

  /** Whether a headline stands above the block, and no other sentence beside it. */
  private boolean isTeaser(int block) {
    if (block == 0 || (block + 1 < furniture.length && isProse(block + 1))) {
      return false;
    }
    PageBlock above = blocks.get(block - 1);
    return !above.form().sentence() && (above.form().words() > 3 || furniture[block - 1]);
  }
}
