package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;

/** The features of all blocks of a page. */
final class PageFeatures {
  private PageFeatures() {}

  static List<List<String>> of(List<Block> blocks) {
    Outline page = new Outline(blocks, new StampParser(), new BylineParser());
    int title = Headline.find(page, null);
    BlockFeatures features = new BlockFeatures(page, title < 0 ? null : blocks.get(title).text());
    List<List<String>> all = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      all.add(features.of(i));
    }
    return all;
  }
}
