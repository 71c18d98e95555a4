package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * What the model gets to see of a page.
 *
 * @param open positions of the blocks that are not certainly something else than body
 * @param features of each open block
 */
record PageFeatures(List<Integer> open, List<List<String>> features) {

  static PageFeatures of(List<Block> blocks, @Nullable String declaredTitle) {
    Outline page = new Outline(blocks, new StampParser(), new BylineParser());
    int title = Headline.find(page, declaredTitle);
    String headline = title < 0 ? declaredTitle : blocks.get(title).text();
    BlockFeatures features = new BlockFeatures(page, headline);
    List<List<String>> all = new ArrayList<>(blocks.size());
    Certainties certain = new Certainties(page, title, headline);
    List<Integer> open = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      if (certain.kind(i) == null) {
        open.add(i);
        all.add(features.of(i));
      }
    }
    return new PageFeatures(open, all);
  }
}
