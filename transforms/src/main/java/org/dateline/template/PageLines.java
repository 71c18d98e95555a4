package org.dateline.template;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;

/** What one page teaches about its site: its lines, each with where and how it stands. */
final class PageLines {
  private PageLines() {}

  /** Lines that are looked at, of each end of the page. */
  private static final int MAX_LINES = 750;

  /** The article as templates count it: all copies of one text are one. */
  static long article(Article article) {
    String group = article.copyGroup();
    return Hash64.of(group == null ? article.id() : group);
  }

  /** The keys of the lines among the page's blocks, each with its sighting. */
  static SortedMap<Long, Sighting> of(long article, List<PageBlock> all) {
    SortedMap<Long, Sighting> lines = new TreeMap<>();
    Topic topic = Topic.of(all);
    List<PageBlock> blocks = ends(all);
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (block.key() != LineKey.NONE) {
        Sighting sighting =
            new Sighting(
                article,
                block.isKept(),
                !topic.covers(block),
                block.form().sentence(),
                i == 0 ? LineKey.NONE : blocks.get(i - 1).key(),
                i + 1 == blocks.size() ? LineKey.NONE : blocks.get(i + 1).key());
        lines.merge(block.key(), sighting, Sighting::greater);
      }
    }
    return lines;
  }

  private static List<PageBlock> ends(List<PageBlock> blocks) {
    if (blocks.size() <= 2 * MAX_LINES) {
      return blocks;
    }
    List<PageBlock> ends = new ArrayList<>(blocks.subList(0, MAX_LINES));
    ends.addAll(blocks.subList(blocks.size() - MAX_LINES, blocks.size()));
    return ends;
  }
}
