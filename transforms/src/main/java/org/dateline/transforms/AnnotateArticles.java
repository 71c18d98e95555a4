package org.dateline.transforms;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;

/** Adds sentences, entities, places and dates to originals; copies are passed over. */
public final class AnnotateArticles
    extends PTransform<PCollection<Article>, PCollection<AnnotatedArticle>> {
  private static final long serialVersionUID = 1L;

  private final ArticleAnnotator.Factory factory;

  private AnnotateArticles(ArticleAnnotator.Factory factory) {
    this.factory = factory;
  }

  /** Annotates with what the factory makes on each worker. */
  public static AnnotateArticles using(ArticleAnnotator.Factory factory) {
    return new AnnotateArticles(factory);
  }

  @Override
  public PCollection<AnnotatedArticle> expand(PCollection<Article> articles) {
    return articles
        .apply("Annotate", ParDo.of(new AnnotateFn(factory)))
        .setCoder(SerializableCoder.of(AnnotatedArticle.class));
  }

  static final class AnnotateFn extends DoFn<Article, AnnotatedArticle> {
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
    public void process(@Element Article article, OutputReceiver<AnnotatedArticle> out) {
      if (article.isCopy()) {
        return;
      }
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
      out.output(result);
    }
  }
}
