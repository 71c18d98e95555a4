package org.dateline.boilerplate;

/**
 * Two ways of telling body, which err on different blocks, and their common judgement: a chain over
 * named features that sees what its neighbours are, and trees over numbers. Immutable.
 *
 * @param chain conditional random field
 * @param trees boosted trees
 * @param share of the trees in the judgement
 */
record FirstModels(BodyModel chain, TreeModel trees, double share) {

  /** Share of the trees in the judgement of HTML; dumps say less about themselves in numbers. */
  private static final double TREES_OF_HTML = 0.7;

  private static final double TREES_OF_DUMPS = 0.5;

  static FirstModels of(boolean html, BodyModel chain, TreeModel trees) {
    return new FirstModels(chain, trees, html ? TREES_OF_HTML : TREES_OF_DUMPS);
  }

  /** What speaks for each open block of the page being body. */
  FirstLook look(PageFeatures page) {
    int n = page.open().size();
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      int block = page.open().get(i);
      scores[i] = chain.score(page.features(), block) + page.certain().leaning(block);
    }
    double[] likely = chain.probabilities(scores);
    double[] ofChain = new double[n];
    double[] ofTrees = trees.scores(page.facts());
    double[] both = new double[n];
    for (int i = 0; i < n; i++) {
      double p = Math.min(1 - 1e-4, Math.max(1e-4, likely[i]));
      ofChain[i] = Math.log(p / (1 - p));
      both[i] = share * ofTrees[i] + (1 - share) * ofChain[i];
    }
    return new FirstLook(ofChain, ofTrees, both);
  }
}
