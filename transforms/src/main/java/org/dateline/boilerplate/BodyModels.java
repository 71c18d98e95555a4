package org.dateline.boilerplate;

import java.util.List;

/**
 * Two ways of telling body, which err on different blocks, and their common judgement: a chain over
 * named features that sees what its neighbours are, and trees over numbers. Immutable.
 *
 * @param chain conditional random field
 * @param trees boosted trees
 * @param share of the trees in the judgement
 */
record BodyModels(BodyModel chain, TreeModel trees, double share) {

  /** Share of the trees in the judgement of HTML; dumps say less about themselves in numbers. */
  private static final double TREES_OF_HTML = 0.7;

  private static final double TREES_OF_DUMPS = 0.5;

  static BodyModels of(boolean html, BodyModel chain, TreeModel trees) {
    return new BodyModels(chain, trees, html ? TREES_OF_HTML : TREES_OF_DUMPS);
  }

  /** The models for dumps or for HTML, as this package holds them. */
  static BodyModels load(boolean html) {
    String kind = html ? "html" : "dump";
    return of(
        html,
        BodyModel.load(kind + "-weights.tsv"),
        TreeModel.load(kind + "-trees.txt", BlockFacts.names(html)));
  }

  /** What speaks for each open block of the page being body: the logarithm of the odds. */
  double[] odds(PageFeatures page) {
    int n = page.open().size();
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      List<String> features = page.features().get(i);
      scores[i] = chain.score(features) + page.certain().leaning(page.open().get(i));
    }
    double[] likely = chain.probabilities(scores);
    double[] odds = new double[n];
    for (int i = 0; i < n; i++) {
      double p = Math.min(1 - 1e-4, Math.max(1e-4, likely[i]));
      odds[i] = share * trees.score(page.facts().get(i)) + (1 - share) * Math.log(p / (1 - p));
    }
    return odds;
  }
}
