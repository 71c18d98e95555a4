package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.copies.DistinctText;
import org.dateline.copies.FurnitureCounter;
import org.dateline.copies.Hashes;
import org.dateline.copies.PairedTexts;

/**
 * The distinct texts of articles, in buckets by their reference, and beside them their shingles in
 * parts. Equal texts are made one in each bundle first: of 50,000 copies a bucket gets one element
 * a bundle.
 */
final class CollapseTexts extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** One element for each bucket that has texts. */
  static final TupleTag<KV<Integer, PairedTexts>> TEXTS = new TupleTag<>("texts") {};

  /** What a bucket shows of each part, for the furniture of that part. */
  static final TupleTag<KV<Integer, Hashes>> SHINGLES = new TupleTag<>("shingles") {};

  private final Shards buckets;
  private final Shards parts;

  CollapseTexts(Shards buckets, Shards parts) {
    this.buckets = buckets;
    this.parts = parts;
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollectionTuple collapsed =
        articles
            .apply("Sketch", ParDo.of(new SketchFn(buckets)))
            .setCoder(KvCoder.of(VarIntCoder.of(), DistinctTextCoder.of()))
            .apply("ByBucket", GroupByKey.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(parts)).withOutputTags(TEXTS, TupleTagList.of(SHINGLES)));
    collapsed.get(TEXTS).setCoder(KvCoder.of(VarIntCoder.of(), PairedTextsCoder.of()));
    collapsed.get(SHINGLES).setCoder(KvCoder.of(VarIntCoder.of(), HashesCoder.of()));
    return collapsed;
  }

  static final class SketchFn extends DoFn<Article, KV<Integer, DistinctText>> {
    private static final long serialVersionUID = 1L;

    /** Shingles held before equal texts are made one: 8 MB. */
    private static final int MOST_SHINGLES = 1 << 20;

    /** Texts held: that many have no shingle at all. */
    private static final int MOST_TEXTS = 4_096;

    private final Shards buckets;
    private transient List<DistinctText> held = new ArrayList<>();
    private transient int shingles;

    SketchFn(Shards buckets) {
      this.buckets = buckets;
    }

    @StartBundle
    public void start() {
      held = new ArrayList<>();
      shingles = 0;
    }

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<Integer, DistinctText>> out) {
      DistinctText text = DistinctText.of(article);
      held.add(text);
      shingles += text.sketch().shingles().size();
      if (shingles >= MOST_SHINGLES || held.size() >= MOST_TEXTS) {
        DistinctText.merge(held).forEach(merged -> out.output(keyed(merged)));
        start();
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      for (DistinctText merged : DistinctText.merge(held)) {
        context.output(keyed(merged), GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
      start();
    }

    private KV<Integer, DistinctText> keyed(DistinctText text) {
      return KV.of(Hashes.share(text.reference(), buckets.count()), text);
    }
  }

  static final class MergeFn
      extends DoFn<KV<Integer, Iterable<DistinctText>>, KV<Integer, PairedTexts>> {
    private static final long serialVersionUID = 1L;

    private final Shards parts;

    MergeFn(Shards parts) {
      this.parts = parts;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<DistinctText>> bucket, MultiOutputReceiver out) {
      List<DistinctText> all = new ArrayList<>();
      bucket.getValue().forEach(all::add);
      List<DistinctText> texts = DistinctText.merge(all);
      out.get(TEXTS).output(KV.of(bucket.getKey(), PairedTexts.of(texts)));
      Hashes[] shown = FurnitureCounter.partsOf(texts, parts.count());
      for (int part = 0; part < shown.length; part++) {
        if (shown[part].size() > 0) {
          out.get(SHINGLES).output(KV.of(part, shown[part]));
        }
      }
    }
  }
}
