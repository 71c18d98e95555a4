package org.dateline.plover;

import java.util.List;

/**
 * How an article's events were coded.
 *
 * @param coded in text order of their triggers
 * @param leftOut words that may tell events and are not coded, in text order
 */
public record ArticleExplanation(List<ExplainedCoding> coded, List<LeftOut> leftOut) {
  public ArticleExplanation {
    coded = List.copyOf(coded);
    leftOut = List.copyOf(leftOut);
  }
}
