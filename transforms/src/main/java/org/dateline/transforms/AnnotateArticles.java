package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;

/**
 * Adds sentences, entities, places and dates to originals; copies are passed over.
 *
 * <p>Articles are first spread over the workers, a few at a time, by their ids: enough groups to
 * keep many workers busy, since annotating costs far more than moving them; not one for each
 * article, since runners pay for every group in every step after.
 */
public final class AnnotateArticles
    extends PTransform<PCollection<Article>, PCollection<AnnotatedArticle>> {
  private static final long serialVersionUID = 1L;

  private static final int GROUPS_OF_A_SHARD = 64;

  private final ArticleAnnotator.Factory factory;
  private final Shards groups;

  private AnnotateArticles(ArticleAnnotator.Factory factory, Shards groups) {
    this.factory = factory;
    this.groups = groups;
  }

  /** Annotates a batch of so many shards with what the factory makes on each worker. */
  public static AnnotateArticles using(ArticleAnnotator.Factory factory, Shards shards) {
    return new AnnotateArticles(factory, new Shards(GROUPS_OF_A_SHARD * shards.count()));
  }

  @Override
  public PCollection<AnnotatedArticle> expand(PCollection<Article> articles) {
    return articles
        .apply("Deal", ParDo.of(Deal.to(groups, article -> article.isCopy() ? null : article.id())))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Article.class)))
        .apply("Spread", GroupByKey.create())
        .apply("Annotate", ParDo.of(new AnnotateFn(factory)))
        .setCoder(SerializableCoder.of(AnnotatedArticle.class));
  }

  static final class AnnotateFn extends DoFn<KV<Integer, Iterable<Article>>, AnnotatedArticle> {
    private static final long serialVersionUID = 1L;

    private final Counter annotated = StepMetrics.counter(StepMetrics.ANNOTATED);
    private final Counter notEnglish = StepMetrics.counter(StepMetrics.NOT_ENGLISH);
    private final Counter sentences = StepMetrics.counter(StepMetrics.SENTENCES);
    private final Counter tokens = StepMetrics.counter(StepMetrics.TOKENS);
    private final ArticleAnnotator.Factory factory;
    private transient ArticleAnnotator annotator;

    AnnotateFn(ArticleAnnotator.Factory factory) {
      this.factory = factory;
    }

    @Setup
    public void setup() {
      annotator = factory.create();
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Article>> group, OutputReceiver<AnnotatedArticle> out) {
      group.getValue().forEach(article -> out.output(annotated(article)));
    }

    private AnnotatedArticle annotated(Article article) {
      AnnotatedArticle result;
      try {
        result = annotator.annotate(article);
      } catch (RuntimeException e) {
        throw new IllegalStateException("annotating failed on " + article.uri(), e);
      }
      annotated.inc();
      if (!article.isEnglish()) {
        notEnglish.inc();
      }
      sentences.inc(result.sentences().size());
      for (Sentence sentence : result.sentences()) {
        tokens.inc(sentence.tokens().size());
      }
      return result;
    }
  }
}
