package org.dateline.transforms;

import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.fivew.FiveW;
import org.dateline.fivew.FiveWFinder;
import org.dateline.plover.EventExtractor;
import org.dateline.plover.EventMention;

/**
 * Codes who did what to whom in annotated articles, and tells what each is mainly about. Of their
 * sentences only the borders are kept: nobody asks for tokens and parses any more, and they are
 * most of what an article weighs.
 */
public final class CodeEvents
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<CodedArticle>> {
  private static final long serialVersionUID = 1L;

  private final EventExtractor.Factory factory;

  private CodeEvents(EventExtractor.Factory factory) {
    this.factory = factory;
  }

  /** Codes with what the factory makes on each worker. */
  public static CodeEvents using(EventExtractor.Factory factory) {
    return new CodeEvents(factory);
  }

  @Override
  public PCollection<CodedArticle> expand(PCollection<AnnotatedArticle> articles) {
    return articles
        .apply("Code", ParDo.of(new CodeFn(factory)))
        .setCoder(SerializableCoder.of(CodedArticle.class));
  }

  static final class CodeFn extends DoFn<AnnotatedArticle, CodedArticle> {
    private static final long serialVersionUID = 1L;

    private final Counter coded = StepMetrics.counter(StepMetrics.MENTIONS);
    private final EventExtractor.Factory factory;
    private transient EventExtractor extractor;
    private transient FiveWFinder finder;

    CodeFn(EventExtractor.Factory factory) {
      this.factory = factory;
    }

    @Setup
    public void setup() {
      extractor = factory.create();
      finder = new FiveWFinder();
    }

    @ProcessElement
    public void process(@Element AnnotatedArticle article, OutputReceiver<CodedArticle> out) {
      List<EventMention> mentions;
      FiveW answers;
      try {
        mentions = extractor.code(article);
        answers = finder.find(article);
      } catch (RuntimeException e) {
        throw new IllegalStateException("coding failed on " + article.article().uri(), e);
      }
      coded.inc(mentions.size());
      out.output(new CodedArticle(article.outlined(), mentions, answers));
    }
  }
}
