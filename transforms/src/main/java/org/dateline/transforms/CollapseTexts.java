package org.dateline.transforms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
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
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.article.Article;
import org.dateline.copies.DistinctText;
import org.dateline.copies.FurnitureCounter;
import org.dateline.copies.Hashes;
import org.dateline.copies.PairedTexts;
import org.dateline.copies.StoredText;
import org.dateline.copies.StoredTexts;
import org.dateline.story.StoredMember;

/**
 * The distinct texts of articles, and the stored ones that they may belong with, in buckets by
 * their reference; beside them their shingles in parts, and an entry for each text that is new or
 * has new pages. Equal texts are made one in each bundle first: of 50,000 copies a bucket gets one
 * element a bundle.
 */
final class CollapseTexts extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** One element for each bucket that has texts. */
  static final TupleTag<KV<Integer, PairedTexts>> TEXTS = new TupleTag<>("texts") {};

  /** What a bucket shows of each part, for the furniture of that part. */
  static final TupleTag<KV<Integer, Hashes>> SHINGLES = new TupleTag<>("shingles") {};

  /** What later runs must know of texts. */
  static final TupleTag<Entry> ENTRIES = new TupleTag<>("entries") {};

  private final Shards buckets;
  private final Shards parts;
  private final ArchiveSource before;

  CollapseTexts(Shards buckets, Shards parts, ArchiveSource before) {
    this.buckets = buckets;
    this.parts = parts;
    this.before = before;
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollectionTuple collapsed =
        articles
            .apply("Sketch", ParDo.of(new SketchFn(buckets, before)))
            .setCoder(KvCoder.of(VarIntCoder.of(), DistinctTextCoder.of()))
            .apply("ByBucket", GroupByKey.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(parts))
                    .withOutputTags(TEXTS, TupleTagList.of(SHINGLES).and(ENTRIES)));
    collapsed.get(TEXTS).setCoder(KvCoder.of(VarIntCoder.of(), PairedTextsCoder.of()));
    collapsed.get(SHINGLES).setCoder(KvCoder.of(VarIntCoder.of(), HashesCoder.of()));
    collapsed.get(ENTRIES).setCoder(SerializableCoder.of(Entry.class));
    return collapsed;
  }

  static final class SketchFn extends LookUpFn<Article, KV<Integer, DistinctText>> {
    private static final long serialVersionUID = 1L;

    /** Shingles held before equal texts are made one: 8 MB. */
    private static final int MOST_SHINGLES = 1 << 20;

    /** Texts held: that many have no shingle at all. */
    private static final int MOST_TEXTS = 4_096;

    private final Shards buckets;
    private transient List<DistinctText> held = new ArrayList<>();
    private transient int shingles;

    SketchFn(Shards buckets, ArchiveSource before) {
      super(before);
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
        flush(out::output);
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      flush(
          text ->
              context.output(text, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private void flush(Consumer<KV<Integer, DistinctText>> out) {
      List<DistinctText> texts = DistinctText.merge(held);
      texts.forEach(text -> out.accept(keyed(text)));
      if (!archive().isEmpty()) {
        StoredTexts stored =
            new StoredTexts(archive(), id -> StoredMember.originalOf(archive(), id));
        Set<String> seen = new HashSet<>();
        for (DistinctText text : texts) {
          for (DistinctText near : stored.near(text)) {
            if (seen.add(near.key())) {
              out.accept(keyed(near));
            }
          }
        }
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
      texts.forEach(text -> StoredText.entry(text).ifPresent(out.get(ENTRIES)::output));
      Hashes[] shown = FurnitureCounter.partsOf(texts, parts.count());
      for (int part = 0; part < shown.length; part++) {
        if (shown[part].size() > 0) {
          out.get(SHINGLES).output(KV.of(part, shown[part]));
        }
      }
    }
  }
}
