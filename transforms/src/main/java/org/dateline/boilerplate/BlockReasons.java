package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.boilerplate.BlockReason.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why the blocks of a page were labelled as they were, by asking the model once more: for
 * people who look at one page, not for batches. Thread safe.
 */
final class BlockReasons {
  private final BodyModel dumps = BodyModel.load("dump-weights.tsv");
  private final BodyModel html = BodyModel.load("html-weights.tsv");

  /** The reason of every block. */
  List<BlockReason> of(List<Block> blocks, @Nullable String declaredTitle, Labels labels) {
    PageFeatures page = PageFeatures.of(blocks, declaredTitle);
    BodyModel model = !blocks.isEmpty() && blocks.get(0).place() != null ? html : dumps;
    double[] scores = page.features().stream().mapToDouble(model::score).toArray();
    double[] likelihoods = model.probabilities(scores);
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
                scores[open],
                likelihoods[open],
                contributions(model, page.features().get(open), scores[open])));
        open++;
      } else {
        reasons.add(new BlockReason(text, labels.kinds().get(i), true, 0, 0, List.of()));
      }
    }
    return reasons;
  }

  /** What each feature adds: how the score changes when it is taken away. */
  private static List<Contribution> contributions(
      BodyModel model, List<String> features, double score) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      List<String> others = new ArrayList<>(features);
      String feature = others.remove(i);
      double weight = score - model.score(others);
      if (Math.abs(weight) > 0.005) {
        contributions.add(new Contribution(feature, weight));
      }
    }
    contributions.sort(
        Comparator.comparingDouble((Contribution each) -> -Math.abs(each.weight()))
            .thenComparing(Contribution::feature));
    return contributions;
  }
}
