package org.dateline.template;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;

/** What one page teaches about its site: its lines, each with where and how it stands. */
public final class PageLines {
  private PageLines() {}

  /** Lines that are looked at, of each end of the page. */
  private static final int MAX_LINES = 750;

  /**
   * The keys of the page's lines, each with its sighting; that of the page itself among them. Empty
   * for given text, which has no site around it. All copies of one text count as one article.
   */
  public static SortedMap<Long, LineEvidence> of(Article article) {
    SortedMap<Long, LineEvidence> lines = new TreeMap<>();
    List<PageBlock> all = PageBlocks.of(article);
    if (all.isEmpty()) {
      return lines;
    }
    Topic topic = Topic.of(all);
    List<PageBlock> blocks = ends(all);
    String group = article.copyGroup();
    long id = Hash64.of(group == null ? article.id() : group);
    lines.put(
        LineKey.PAGE,
        LineEvidence.of(new Sighting(id, true, false, false, LineKey.NONE, LineKey.NONE)));
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (block.key() != LineKey.NONE) {
        Sighting sighting =
            new Sighting(
                id,
                block.isKept(),
                !topic.covers(block),
                block.form().sentence(),
                i == 0 ? LineKey.NONE : blocks.get(i - 1).key(),
                i + 1 == blocks.size() ? LineKey.NONE : blocks.get(i + 1).key());
        lines.merge(block.key(), LineEvidence.of(sighting), LineEvidence::and);
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
