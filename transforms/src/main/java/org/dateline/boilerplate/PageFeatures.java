package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's blocks are by form and order, and what the models get to see of the rest.
 *
 * @param outline what the blocks are by themselves
 * @param title position of the headline; -1 if it is not on the page
 * @param certain what form and order say
 * @param open positions of the blocks that are not certainly something else than body
 * @param features of the blocks
 * @param facts of each open block
 */
record PageFeatures(
    Outline outline,
    int title,
    Certainties certain,
    List<Integer> open,
    BlockFeatures features,
    List<float[]> facts) {

  static PageFeatures of(
      List<Block> blocks,
      @Nullable String declaredTitle,
      DeclaredText declared,
      StampParser stamps,
      BylineParser bylines) {
    Outline page = new Outline(blocks, stamps, bylines);
    int title = Headline.find(page, declaredTitle);
    String headline = title < 0 ? declaredTitle : blocks.get(title).text();
    Certainties certain = new Certainties(page, title, headline, declaredTitle != null);
    BlockFeatures features = new BlockFeatures(page, headline);
    BlockFacts facts = new BlockFacts(page, certain, title, declared);
    List<Integer> open = new ArrayList<>(blocks.size());
    List<float[]> rows = new ArrayList<>(blocks.size());
    RowOfFacts row = new RowOfFacts(false);
    for (int i = 0; i < blocks.size(); i++) {
      if (certain.kind(i) == null) {
        open.add(i);
        row.clear();
        facts.of(i, row);
        rows.add(row.values());
      }
    }
    return new PageFeatures(page, title, certain, open, features, rows);
  }
}
