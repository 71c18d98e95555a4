package org.dateline.boilerplate;

/**
 * Tells body in two looks: the first judges each block, the second knows what the first made of the
 * whole page. Immutable.
 *
 * @param first models that judge blocks by themselves and their neighbours
 * @param second trees over the numbers that {@link FirstModels#rows} gives
 */
record BodyModels(FirstModels first, TreeModel second) {

  /**
   * Share of the second look. Alone it is a little better on pages like those it learned from
   * (.001) and worse on short plain ones.
   */
  static final double SECOND = 0.5;

  /** The models for dumps or for HTML, as this package holds them. */
  static BodyModels load(boolean html) {
    String kind = html ? "html" : "dump";
    return new BodyModels(
        FirstModels.of(
            html,
            BodyModel.load(kind + "-weights.tsv"),
            TreeModel.load(kind + "-trees.txt", BlockFacts.names(html))),
        TreeModel.load(kind + "-second-trees.txt", SecondLook.names(html)));
  }

  /** What speaks for each open block of the page being body: the logarithm of the odds. */
  double[] odds(PageFeatures page) {
    FirstLook look = first.look(page);
    double[] odds = second.scores(look.rows(page));
    for (int i = 0; i < odds.length; i++) {
      odds[i] = SECOND * odds[i] + (1 - SECOND) * look.both[i];
    }
    return odds;
  }
}
