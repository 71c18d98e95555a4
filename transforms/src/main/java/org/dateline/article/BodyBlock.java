package org.dateline.article;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph of an article's body stood on its page.
 *
 * @param removedBefore number of removed blocks above it on the page: with it the page's order of
 *     kept and removed blocks can be told
 * @param begin offset in the decoded file in code points, as in {@link RemovedBlock}; null for HTML
 * @param end offset, exclusive; null for HTML
 * @param path DOM path; null for dumps
 * @param place key of the kind of place, as in {@link RemovedBlock}; 0 if there is none
 */
public record BodyBlock(
    int removedBefore,
    @Nullable Integer begin,
    @Nullable Integer end,
    @Nullable String path,
    long place)
    implements Serializable {

  /** A paragraph of a page whose markup tells nothing of the place. */
  public BodyBlock(
      int removedBefore, @Nullable Integer begin, @Nullable Integer end, @Nullable String path) {
    this(removedBefore, begin, end, path, 0);
  }
}
