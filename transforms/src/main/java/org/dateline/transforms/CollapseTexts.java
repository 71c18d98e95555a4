package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.article.Article;
import org.dateline.copies.DistinctText;
import org.dateline.copies.Shares;
import org.dateline.copies.TextBucket;

/**
 * The distinct texts of articles, in buckets. Articles are first grouped by id, so that no group
 * grows with the number of copies, and equal texts are made one there; then by text. Of 50,000
 * copies a text's bucket gets a few hundred parts.
 */
final class CollapseTexts extends PTransform<PCollection<Article>, PCollection<TextBucket>> {
  private static final long serialVersionUID = 1L;
  private static final KvCoder<Integer, DistinctText> NUMBERED =
      KvCoder.of(VarIntCoder.of(), DistinctTextCoder.of());

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollectionView<Shares> shares;

  CollapseTexts(PCollectionView<Shares> shares) {
    this.shares = shares;
  }

  @Override
  public PCollection<TextBucket> expand(PCollection<Article> articles) {
    return articles
        .apply("Sketch", ParDo.of(new SketchFn(shares)).withSideInputs(shares))
        .setCoder(NUMBERED)
        .apply("ById", GroupByKey.create())
        .apply("MergeSome", ParDo.of(new MergeSomeFn(shares)).withSideInputs(shares))
        .setCoder(NUMBERED)
        .apply("ByText", GroupByKey.create())
        .apply("MergeAll", ParDo.of(new MergeAllFn(shares)).withSideInputs(shares))
        .setCoder(SerializableCoder.of(TextBucket.class));
  }

  static final class SketchFn extends DoFn<Article, KV<Integer, DistinctText>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Shares> shares;

    SketchFn(PCollectionView<Shares> shares) {
      this.shares = shares;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Article article = context.element();
      context.output(
          KV.of(context.sideInput(shares).bucketOf(article.id()), DistinctText.of(article)));
    }
  }

  static final class MergeSomeFn
      extends DoFn<KV<Integer, Iterable<DistinctText>>, KV<Integer, DistinctText>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Shares> shares;

    MergeSomeFn(PCollectionView<Shares> shares) {
      this.shares = shares;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      for (DistinctText text : merged(context.element().getValue())) {
        context.output(KV.of(context.sideInput(shares).bucketOf(text.key()), text));
      }
    }
  }

  static final class MergeAllFn extends DoFn<KV<Integer, Iterable<DistinctText>>, TextBucket> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Shares> shares;

    MergeAllFn(PCollectionView<Shares> shares) {
      this.shares = shares;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      KV<Integer, Iterable<DistinctText>> all = context.element();
      context.output(
          new TextBucket(context.sideInput(shares), all.getKey(), merged(all.getValue())));
    }
  }

  private static List<DistinctText> merged(Iterable<DistinctText> texts) {
    List<DistinctText> list = new ArrayList<>();
    texts.forEach(list::add);
    return DistinctText.merge(list);
  }
}
