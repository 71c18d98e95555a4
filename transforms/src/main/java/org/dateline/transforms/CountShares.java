package org.dateline.transforms;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.copies.Shares;

/** How many shares suit a batch of articles, as a side input. */
final class CountShares extends PTransform<PCollection<Article>, PCollectionView<Shares>> {
  private static final long serialVersionUID = 1L;

  /** Counts are summed in two rounds: a runner may copy what it has at each that arrives. */
  private static final int FANOUT = 8;

  @Override
  public PCollectionView<Shares> expand(PCollection<Article> articles) {
    return articles
        .apply("One", MapElements.into(TypeDescriptors.longs()).via(article -> 1L))
        .apply("Count", Combine.globally(Sum.ofLongs()).withFanout(FANOUT))
        .apply("Shares", MapElements.into(TypeDescriptor.of(Shares.class)).via(Shares::of))
        .setCoder(SerializableCoder.of(Shares.class))
        .apply("View", View.asSingleton());
  }
}
