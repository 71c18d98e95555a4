package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.story.ArticleTerms;
import org.dateline.story.DocumentFrequencies;

/**
 * In how many articles each term stands: counted for each shard of articles, the counts added up
 * for each part of the terms, and the terms that two articles share put into one table.
 */
final class CountTerms
    extends PTransform<
        PCollection<KV<Integer, Iterable<ArticleTerms>>>, PCollection<DocumentFrequencies>> {
  private static final long serialVersionUID = 1L;
  private static final int PARTS = 8;

  @Override
  public PCollection<DocumentFrequencies> expand(
      PCollection<KV<Integer, Iterable<ArticleTerms>>> shards) {
    return shards
        .apply("CountShard", ParDo.of(new CountShard()))
        .setCoder(
            KvCoder.of(VarIntCoder.of(), SerializableCoder.of(DocumentFrequencies.Builder.class)))
        .apply("Parts", GroupByKey.create())
        .apply("AddUp", ParDo.of(new AddUp()))
        .setCoder(SerializableCoder.of(DocumentFrequencies.class))
        .apply("Table", Combine.globally(new Join()));
  }

  static final class CountShard
      extends DoFn<KV<Integer, Iterable<ArticleTerms>>, KV<Integer, DocumentFrequencies.Builder>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<ArticleTerms>> shard,
        OutputReceiver<KV<Integer, DocumentFrequencies.Builder>> out) {
      DocumentFrequencies.Builder counts = new DocumentFrequencies.Builder();
      shard.getValue().forEach(counts::add);
      for (int part = 0; part < PARTS; part++) {
        out.output(KV.of(part, counts.part(part, PARTS)));
      }
    }
  }

  static final class AddUp
      extends DoFn<KV<Integer, Iterable<DocumentFrequencies.Builder>>, DocumentFrequencies> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<DocumentFrequencies.Builder>> part,
        OutputReceiver<DocumentFrequencies> out) {
      DocumentFrequencies.Builder all = new DocumentFrequencies.Builder();
      part.getValue().forEach(all::addAll);
      out.output(all.build());
    }
  }

  static final class Join
      implements SerializableFunction<Iterable<DocumentFrequencies>, DocumentFrequencies> {
    private static final long serialVersionUID = 1L;

    @Override
    public DocumentFrequencies apply(Iterable<DocumentFrequencies> parts) {
      return DocumentFrequencies.join(parts);
    }
  }
}
