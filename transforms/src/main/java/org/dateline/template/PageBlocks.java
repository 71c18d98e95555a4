package org.dateline.template;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Flag;

/** The blocks of an article's page, kept and removed, in page order. */
final class PageBlocks {
  private PageBlocks() {}

  /** The page's blocks; none if its text was given, or if nobody noted where paragraphs stood. */
  static List<PageBlock> of(Article article) {
    if (article.flags().contains(Flag.GIVEN_TEXT) || article.blocks().isEmpty()) {
      return List.of();
    }
    String[] paragraphs = article.text().split("\n\n", -1);
    if (paragraphs.length != article.blocks().size()) {
      return List.of();
    }
    List<PageBlock> blocks = new ArrayList<>(paragraphs.length + article.removed().size());
    int next = 0;
    for (int i = 0; i <= article.removed().size(); i++) {
      while (next < paragraphs.length && article.blocks().get(next).removedBefore() <= i) {
        blocks.add(PageBlock.kept(paragraphs[next], article.blocks().get(next)));
        next++;
      }
      if (i < article.removed().size()) {
        blocks.add(PageBlock.removed(article.removed().get(i)));
      }
    }
    // Paragraphs below more removed blocks than there are: the places are of another page.
    return next == paragraphs.length ? blocks : List.of();
  }
}
