package org.dateline.transforms;

import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * How many {@link Shards} suit a collection, as a side input.
 *
 * @param <T> what is counted
 */
public final class CountShards<T> extends PTransform<PCollection<T>, PCollectionView<Integer>> {
  private static final long serialVersionUID = 1L;

  /** Counts are summed in two rounds: a runner may copy what it has at each that arrives. */
  private static final int FANOUT = 64;

  private final long elementsOfAShard;

  private CountShards(long elementsOfAShard) {
    this.elementsOfAShard = elementsOfAShard;
  }

  /** Shards of about so many elements each, one at least and 4,096 at most. */
  public static <T> CountShards<T> of(long elements) {
    return new CountShards<>(elements);
  }

  @Override
  public PCollectionView<Integer> expand(PCollection<T> values) {
    long size = elementsOfAShard;
    return values
        .apply("One", MapElements.into(TypeDescriptors.longs()).via(value -> 1L))
        .apply("Count", Combine.globally(Sum.ofLongs()).withFanout(FANOUT))
        .apply(
            "Shards",
            MapElements.into(TypeDescriptors.integers()).via(n -> Shards.forElements(n, size)))
        .apply("View", View.asSingleton());
  }
}
