package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;

/**
 * Spreads articles over the workers by their ids, and keeps the work before from being done again:
 * what follows, annotating, costs far more than moving them.
 */
public final class SpreadArticles extends PTransform<PCollection<Article>, PCollection<Article>> {
  private static final long serialVersionUID = 1L;

  private SpreadArticles() {}

  public static SpreadArticles create() {
    return new SpreadArticles();
  }

  @Override
  public PCollection<Article> expand(PCollection<Article> articles) {
    return articles
        .apply("ById", WithKeys.of(Article::id).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Article.class)))
        .apply("Spread", Reshuffle.of())
        .apply("Articles", Values.create());
  }
}
