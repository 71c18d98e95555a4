package org.dateline.boilerplate;

import java.util.List;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * What became of a block of a page, and why.
 *
 * @param text the block's text, white space collapsed
 * @param kind why it was dropped; null if it was kept
 * @param certain whether its form alone decided, so that the model was not asked
 * @param score what speaks for its being body, by itself: log odds; 0 if it is certain
 * @param likelihood of being body, 0 to 1, given its neighbours; 0 if it is certain
 * @param contributions what the score is made of, the weightiest first; empty if it is certain
 */
public record BlockReason(
    String text,
    RemovedBlock.@Nullable Kind kind,
    boolean certain,
    double score,
    double likelihood,
    List<Contribution> contributions) {

  public BlockReason {
    contributions = List.copyOf(contributions);
  }

  /** Whether the block is part of the article's text. */
  public boolean isKept() {
    return kind == null;
  }

  /**
   * A part of a score.
   *
   * @param feature its name
   * @param weight by how much the score would be lower without it; negative speaks against body
   */
  public record Contribution(String feature, double weight) {}
}
