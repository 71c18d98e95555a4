package org.dateline.boilerplate;

import java.util.List;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * What each block of a page was found to be.
 *
 * @param kinds why each block is not body; null where it is
 * @param title position of the headline; -1 if there is none
 * @param subtitle position of the deck; -1 if there is none
 */
record Labels(List<RemovedBlock.@Nullable Kind> kinds, int title, int subtitle) {

  boolean isBody(int block) {
    return kinds.get(block) == null;
  }
}
