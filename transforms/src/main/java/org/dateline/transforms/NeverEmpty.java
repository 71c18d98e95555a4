package org.dateline.transforms;

import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * A collection with one element more, which changes nothing for those who use it. What becomes a
 * side input must not be empty: the direct runner does not notice when an empty side input is
 * complete if nothing else happens at that time, and then waits for ever.
 *
 * @param <T> type of the elements
 */
final class NeverEmpty<T> extends PTransform<PCollection<T>, PCollection<T>> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final T neutral;

  private NeverEmpty(T neutral) {
    this.neutral = neutral;
  }

  /** Adds an element that changes nothing. */
  static <T> NeverEmpty<T> with(T neutral) {
    return new NeverEmpty<>(neutral);
  }

  @Override
  public PCollection<T> expand(PCollection<T> elements) {
    return PCollectionList.of(elements)
        .and(
            elements
                .getPipeline()
                .apply("Neutral", Create.of(neutral).withCoder(elements.getCoder())))
        .apply("All", Flatten.pCollections());
  }
}
