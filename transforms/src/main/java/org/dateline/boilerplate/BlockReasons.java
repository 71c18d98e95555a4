package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.boilerplate.BlockReason.Contribution;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why the blocks of a page were labelled as they were, by asking the models once more:
 * for people who look at one page, not for batches. Thread safe.
 */
final class BlockReasons {
  /** What weighs less tells nothing. */
  private static final double LEAST = 0.005;

  private final StampParser stamps = new StampParser();
  private final BylineParser bylines = new BylineParser();

  /** The reason of every block. */
  List<BlockReason> of(
      List<Block> blocks, @Nullable String declaredTitle, DeclaredText declared, Labels labels) {
    PageFeatures page = PageFeatures.of(blocks, declaredTitle, declared, stamps, bylines);
    BodyModels models = BodyModels.load(!blocks.isEmpty() && blocks.get(0).place() != null);
    double[] odds = models.odds(page);
    List<BlockReason> reasons = new ArrayList<>(blocks.size());
    int open = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (open < page.open().size() && page.open().get(open) == i) {
        reasons.add(
            new BlockReason(
                text,
                labels.kinds().get(i),
                false,
                odds[open],
                1 / (1 + Math.exp(-odds[open])),
                contributions(models, page, open)));
        open++;
      } else {
        reasons.add(new BlockReason(text, labels.kinds().get(i), true, 0, 0, List.of()));
      }
    }
    return reasons;
  }

  /**
   * What the features, and the numbers that the trees ask for, add to the odds, the largest first.
   */
  private static List<Contribution> contributions(BodyModels models, PageFeatures page, int open) {
    List<Contribution> contributions = new ArrayList<>();
    List<String> features = page.features().get(open);
    double score = models.chain().score(features);
    for (int i = 0; i < features.size(); i++) {
      List<String> others = new ArrayList<>(features);
      String feature = others.remove(i);
      double weight = score - models.chain().score(others);
      contributions.add(new Contribution(feature, (1 - models.share()) * weight));
    }
    models
        .trees()
        .contributions(page.facts().get(open))
        .forEach(
            (fact, weight) -> contributions.add(new Contribution(fact, models.share() * weight)));
    contributions.removeIf(each -> Math.abs(each.weight()) < LEAST);
    contributions.sort(
        Comparator.comparingDouble((Contribution each) -> -Math.abs(each.weight()))
            .thenComparing(Contribution::feature));
    return contributions;
  }
}
