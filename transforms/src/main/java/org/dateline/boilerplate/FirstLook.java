package org.dateline.boilerplate;

import java.util.Arrays;

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
  float[][] rows(PageFeatures page) {
    SecondLook second = new SecondLook(page.outline(), page.open(), this);
    RowOfFacts row = new RowOfFacts(false);
    float[][] rows = new float[page.open().size()][];
    for (int i = 0; i < rows.length; i++) {
      row.clear();
      second.of(page.open().get(i), row);
      float[] seen = row.values();
      float[] known = page.facts().get(i);
      rows[i] = Arrays.copyOf(seen, seen.length + known.length);
      System.arraycopy(known, 0, rows[i], seen.length, known.length);
    }
    return rows;
  }
}
