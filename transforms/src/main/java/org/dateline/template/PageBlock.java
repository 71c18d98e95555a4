package org.dateline.template;

import java.util.Objects;
import org.dateline.article.BodyBlock;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page, kept as body or removed.
 *
 * @param text its text, white space collapsed
 * @param form what it is by its form
 * @param key the line's key; {@link LineKey#NONE} if it has none
 * @param kept where it stands, if it is body; null if it was removed
 * @param removed the removed block; null if it is body
 */
record PageBlock(
    String text,
    LineForm form,
    long key,
    @Nullable BodyBlock kept,
    @Nullable RemovedBlock removed) {

  static PageBlock kept(String text, BodyBlock place) {
    LineForm form = LineForm.of(text);
    return new PageBlock(text, form, LineKey.of(text, form.sentence()), place, null);
  }

  static PageBlock removed(RemovedBlock block) {
    LineForm form = LineForm.of(block.text());
    return new PageBlock(
        block.text(), form, LineKey.of(block.text(), form.sentence()), null, block);
  }

  /** The key of the place that the markup gives it; {@link PlaceKey#NONE} if it has none. */
  long placeKey() {
    return removed != null ? removed.place() : Objects.requireNonNull(kept).place();
  }

  boolean isKept() {
    return kept != null;
  }

  /** Whether it is a sentence of the body. */
  boolean isProse() {
    return kept != null && form.sentence();
  }

  /** Where it stands as a paragraph of the body below so many removed blocks. */
  BodyBlock place(int removedBefore) {
    if (removed != null) {
      return new BodyBlock(
          removedBefore, removed.begin(), removed.end(), removed.path(), removed.place());
    }
    BodyBlock at = Objects.requireNonNull(kept);
    return new BodyBlock(removedBefore, at.begin(), at.end(), at.path(), at.place());
  }

  /** The block as one that is not body. */
  RemovedBlock asRemoved() {
    if (removed != null) {
      return removed;
    }
    BodyBlock at = Objects.requireNonNull(kept);
    return new RemovedBlock(
        RemovedBlock.Kind.TEMPLATE, at.begin(), at.end(), at.path(), text, at.place());
  }
}
