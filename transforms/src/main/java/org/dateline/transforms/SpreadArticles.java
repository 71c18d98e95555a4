package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.article.Article;

/**
 * Spreads articles over the workers, a few at a time, by their ids: enough groups to keep many
 * workers busy, since what follows, annotating, costs far more than moving them; not one for each
 * article, since runners pay for every group in every step after.
 */
public final class SpreadArticles extends PTransform<PCollection<Article>, PCollection<Article>> {
  private static final long serialVersionUID = 1L;

  /** Groups of a shard: of up to 250 articles, four or so. */
  private static final int GROUPS = 64;

  private final Shards shards;

  private SpreadArticles(Shards shards) {
    this.shards = shards;
  }

  /** Spreads a batch of so many shards: some groups for each. */
  public static SpreadArticles in(Shards shards) {
    return new SpreadArticles(shards);
  }

  @Override
  public PCollection<Article> expand(PCollection<Article> articles) {
    return articles
        .apply("Deal", ParDo.of(new Deal(shards)))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Article.class)))
        .apply("Spread", GroupByKey.create())
        .apply(
            "Articles",
            FlatMapElements.into(TypeDescriptor.of(Article.class)).via(group -> group.getValue()))
        .setCoder(SerializableCoder.of(Article.class));
  }

  static final class Deal extends DoFn<Article, KV<Integer, Article>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    Deal(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Article article = context.element();
      Shards groups = new Shards(GROUPS * shards.count());
      context.output(KV.of(groups.of(article.id()), article));
    }
  }
}
