package org.dateline.transforms;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.article.ContentHash;
import org.dateline.article.RawPage;
import org.dateline.boilerplate.BoilerplateStripper;
import org.dateline.reject.Reject;
import org.dateline.reject.RejectedException;
import org.dateline.reject.Step;

/** Frees the articles from the pages they stand on, each page by itself. */
public final class StripBoilerplate
    extends PTransform<PCollection<RawPage>, WithFailures.Result<PCollection<Article>, Reject>> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<Article> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<Reject> REJECTS = new TupleTag<>() {};

  private StripBoilerplate() {}

  public static StripBoilerplate create() {
    return new StripBoilerplate();
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Reject> expand(PCollection<RawPage> pages) {
    PCollectionTuple stripped =
        pages.apply(
            "Strip", ParDo.of(new StripFn()).withOutputTags(ARTICLES, TupleTagList.of(REJECTS)));
    return WithFailures.Result.of(
        stripped.get(ARTICLES).setCoder(SerializableCoder.of(Article.class)),
        stripped.get(REJECTS).setCoder(SerializableCoder.of(Reject.class)));
  }

  static final class StripFn extends DoFn<RawPage, Article> {
    private static final long serialVersionUID = 1L;

    private transient BoilerplateStripper stripper;

    @Setup
    public void setup() {
      stripper = new BoilerplateStripper();
    }

    @ProcessElement
    public void process(@Element RawPage page, MultiOutputReceiver out) {
      try {
        out.get(ARTICLES).output(stripper.strip(page));
      } catch (RejectedException e) {
        Reject reject = e.at(page.uri(), Step.STRIP, ContentHash.sha256(page.content()));
        StepMetrics.count(reject);
        out.get(REJECTS).output(reject);
      } catch (RuntimeException e) {
        throw new IllegalStateException("stripping failed on " + page.uri(), e);
      }
    }
  }
}
