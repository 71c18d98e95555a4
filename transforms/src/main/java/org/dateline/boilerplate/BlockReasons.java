package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** A first look that says less is told as one: shares in almost nothing would be arbitrary. */
  private static final double LEAST_WHOLE = 0.5;

  private static final String FIRST_LOOK = "first look";

  private final StampParser stamps = new StampParser();
  private final BylineParser bylines = new BylineParser();

  /** The reason of every block. */
  List<BlockReason> of(
      List<Block> blocks, @Nullable String declaredTitle, DeclaredText declared, Labels labels) {
    PageFeatures page = PageFeatures.of(blocks, declaredTitle, declared, stamps, bylines);
    BodyModels models = BodyModels.load(!blocks.isEmpty() && blocks.get(0).place() != null);
    double[] odds = models.odds(page);
    List<float[]> rows = models.first().look(page).rows(page);
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
                contributions(models, page, open, rows.get(open))));
        open++;
      } else {
        reasons.add(new BlockReason(text, labels.kinds().get(i), true, 0, 0, List.of()));
      }
    }
    return reasons;
  }

  /** What adds to the odds, the largest first. */
  private static List<Contribution> contributions(
      BodyModels models, PageFeatures page, int open, float[] row) {
    SortedMap<String, Double> sums = models.second().contributions(row);
    sums.replaceAll((fact, weight) -> BodyModels.SECOND * weight);
    SortedMap<String, Double> first = ofFirstLook(models.first(), page, open);
    double whole = first.values().stream().mapToDouble(Double::doubleValue).sum();
    double seen = (1 - BodyModels.SECOND) * whole;
    for (String name : SecondLook.OWN_ODDS) {
      Double weight = sums.remove(name);
      seen += weight == null ? 0 : weight;
    }
    if (Math.abs(whole) < LEAST_WHOLE) {
      sums.put(FIRST_LOOK, seen);
    } else {
      double share = seen / whole;
      first.forEach((name, weight) -> sums.merge(name, share * weight, Double::sum));
    }
    List<Contribution> contributions = new ArrayList<>();
    sums.forEach((name, weight) -> contributions.add(new Contribution(name, weight)));
    contributions.removeIf(each -> Math.abs(each.weight()) < LEAST);
    contributions.sort(
        Comparator.comparingDouble((Contribution each) -> -Math.abs(each.weight()))
            .thenComparing(Contribution::feature));
    return contributions;
  }

  /** What the features, and the numbers that the trees ask for, add to the odds at first sight. */
  private static SortedMap<String, Double> ofFirstLook(
      FirstModels models, PageFeatures page, int open) {
    SortedMap<String, Double> sums = new TreeMap<>();
    List<String> features = page.features().of(page.open().get(open));
    double score = models.chain().score(features);
    for (int i = 0; i < features.size(); i++) {
      List<String> others = new ArrayList<>(features);
      String feature = others.remove(i);
      double weight = score - models.chain().score(others);
      sums.merge(feature, (1 - models.share()) * weight, Double::sum);
    }
    models
        .trees()
        .contributions(page.facts().get(open))
        .forEach((fact, weight) -> sums.merge(fact, models.share() * weight, Double::sum));
    return sums;
  }
}
