package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;

/** What speaks for each open block of a page being body, at first sight: logarithms of odds. */
final class FirstLook {
  final double[] chain;
  final double[] trees;

  /** The common judgement of chain and trees. */
  final double[] both;

  FirstLook(double[] chain, double[] trees, double[] both) {
    this.chain = chain;
    this.trees = trees;
    this.both = both;
  }

  /**
   * What is known of each open block for a second look, named by {@link SecondLook#names}: what the
   * first look says of it and of those around it, and what could be said before.
   */
  List<float[]> rows(PageFeatures page) {
    SecondLook second = new SecondLook(page.outline(), page.open(), this);
    RowOfFacts row = new RowOfFacts(false);
    List<float[]> rows = new ArrayList<>(page.open().size());
    for (int i = 0; i < page.open().size(); i++) {
      row.clear();
      second.of(page.open().get(i), row);
      row.addAll(page.facts().get(i));
      rows.add(row.values());
    }
    return rows;
  }
}
