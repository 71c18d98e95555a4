package org.dateline.transforms;

import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.story.ArticleTerms;
import org.dateline.story.DocumentFrequencies;

/**
 * In how many articles each term stands: counted in parallel, then one table of the shared ones.
 */
final class CountTerms
    extends PTransform<PCollection<ArticleTerms>, PCollection<DocumentFrequencies>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<DocumentFrequencies> expand(PCollection<ArticleTerms> articles) {
    return articles
        .apply("Keys", ParDo.of(new Keys()))
        .setCoder(BigEndianLongCoder.of())
        .apply("Count", Count.perElement())
        .apply("Shared", Filter.by(count -> count.getValue() > 1))
        .apply("Table", Combine.globally(new TableFn()));
  }

  static final class Keys extends DoFn<ArticleTerms, Long> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element ArticleTerms article, OutputReceiver<Long> out) {
      for (long key : DocumentFrequencies.keysOf(article)) {
        out.output(key);
      }
    }
  }

  static final class TableFn
      extends Combine.CombineFn<KV<Long, Long>, DocumentFrequencies.Builder, DocumentFrequencies> {
    private static final long serialVersionUID = 1L;

    @Override
    public DocumentFrequencies.Builder createAccumulator() {
      return new DocumentFrequencies.Builder();
    }

    @Override
    public DocumentFrequencies.Builder addInput(
        DocumentFrequencies.Builder table, KV<Long, Long> count) {
      return table.add(count.getKey(), count.getValue());
    }

    @Override
    public DocumentFrequencies.Builder mergeAccumulators(
        Iterable<DocumentFrequencies.Builder> tables) {
      DocumentFrequencies.Builder all = new DocumentFrequencies.Builder();
      tables.forEach(all::addAll);
      return all;
    }

    @Override
    public DocumentFrequencies extractOutput(DocumentFrequencies.Builder table) {
      return table.build();
    }

    @Override
    public Coder<DocumentFrequencies.Builder> getAccumulatorCoder(
        CoderRegistry registry, Coder<KV<Long, Long>> counts) {
      return SerializableCoder.of(DocumentFrequencies.Builder.class);
    }

    @Override
    public Coder<DocumentFrequencies> getDefaultOutputCoder(
        CoderRegistry registry, Coder<KV<Long, Long>> counts) {
      return SerializableCoder.of(DocumentFrequencies.class);
    }
  }
}
