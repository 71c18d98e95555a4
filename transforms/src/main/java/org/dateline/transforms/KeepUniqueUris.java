package org.dateline.transforms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.article.ContentHash;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;

/**
 * Keeps one article of each uri: the newest fetched, then the one whose text sorts first. The
 * others are rejected.
 */
public final class KeepUniqueUris
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Reject>> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<Article> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<Reject> REJECTS = new TupleTag<>() {};

  private static final Comparator<Article> NEWEST_FIRST =
      Comparator.comparing(Article::fetchedAt, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Article::text)
          .thenComparing(Article::toString);

  private final Shards shards;

  private KeepUniqueUris(Shards shards) {
    this.shards = shards;
  }

  /** Works on a batch that is cut into so many shards. */
  public static KeepUniqueUris in(Shards shards) {
    return new KeepUniqueUris(shards);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Reject> expand(PCollection<Article> articles) {
    PCollectionTuple unique =
        articles
            .apply("Shard", ParDo.of(Deal.to(shards, Article::uri)))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Article.class)))
            .apply("Group", GroupByKey.create())
            .apply(
                "KeepNewest",
                ParDo.of(new KeepFn()).withOutputTags(ARTICLES, TupleTagList.of(REJECTS)));
    return WithFailures.Result.of(
        unique.get(ARTICLES).setCoder(SerializableCoder.of(Article.class)),
        unique.get(REJECTS).setCoder(SerializableCoder.of(Reject.class)));
  }

  /** Groups a shard by uri, in memory. */
  static final class KeepFn extends DoFn<KV<Integer, Iterable<Article>>, Article> {
    private static final long serialVersionUID = 1L;

    private final Counter kept = StepMetrics.counter(StepMetrics.ARTICLES);

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Article>> shard, MultiOutputReceiver out) {
      SortedMap<String, List<Article>> byUri = new TreeMap<>();
      for (Article article : shard.getValue()) {
        byUri.computeIfAbsent(article.uri(), uri -> new ArrayList<>()).add(article);
      }
      byUri.values().forEach(articles -> keepNewest(articles, out));
    }

    private void keepNewest(List<Article> articles, MultiOutputReceiver out) {
      articles.sort(NEWEST_FIRST);
      kept.inc();
      out.get(ARTICLES).output(articles.get(0));
      for (Article other : articles.subList(1, articles.size())) {
        Reject reject =
            new Reject(
                other.uri(),
                Step.STRIP,
                Reason.DUPLICATE_URI,
                articles.size() + " pages have this uri; the newest is kept",
                ContentHash.sha256(other.text()));
        StepMetrics.count(reject);
        out.get(REJECTS).output(reject);
      }
    }
  }
}
