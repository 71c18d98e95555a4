package org.dateline.transforms;

import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.jspecify.annotations.Nullable;

/**
 * How many {@link Shards} suit a collection, as a side input.
 *
 * @param <T> what is counted
 */
public final class CountShards<T> extends PTransform<PCollection<T>, PCollectionView<Integer>> {
  private static final long serialVersionUID = 1L;

  /** Counts are summed in two rounds: a runner may copy what it has at each that arrives. */
  private static final int FANOUT = 8;

  private final long elementsOfAShard;

  private CountShards(long elementsOfAShard) {
    this.elementsOfAShard = elementsOfAShard;
  }

  private static <T> CountShards<T> of(long elements) {
    return new CountShards<>(elements);
  }

  /** The shards, if they are known already, else those of a collection of articles. */
  static PCollectionView<Integer> unlessKnown(
      @Nullable PCollectionView<Integer> known, PCollection<?> articles) {
    return known == null ? count(articles) : known;
  }

  private static <T> PCollectionView<Integer> count(PCollection<T> articles) {
    return articles.apply("CountShards", of(Shards.ARTICLES_A_SHARD));
  }

  /** Counts articles: shards suit a batch that has so many of them. */
  public static <T> CountShards<T> ofArticles() {
    return of(Shards.ARTICLES_A_SHARD);
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
