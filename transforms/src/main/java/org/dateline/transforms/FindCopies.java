package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.copies.Comparison;
import org.dateline.copies.Furniture;
import org.dateline.copies.Hashes;
import org.dateline.copies.PairedTexts;

/**
 * The pairs of texts that are copies, and the pages of texts that are linked or have several: from
 * texts and pairs by bucket, pairs to be compared in one pass and those that need none. All come
 * out under one key, an element a bucket.
 */
final class FindCopies
    extends PTransform<
        PCollection<KV<Integer, PairedTexts>>, PCollection<KV<Integer, PairedTexts>>> {
  private static final long serialVersionUID = 1L;
  private static final KvCoder<Integer, PairedTexts> PAIRED =
      KvCoder.of(VarIntCoder.of(), PairedTextsCoder.of());

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollectionView<Iterable<KV<Integer, Hashes>>> furniture;

  private final Shards buckets;
  private final Shards parts;

  FindCopies(
      PCollectionView<Iterable<KV<Integer, Hashes>>> furniture, Shards buckets, Shards parts) {
    this.furniture = furniture;
    this.buckets = buckets;
    this.parts = parts;
  }

  @Override
  public PCollection<KV<Integer, PairedTexts>> expand(
      PCollection<KV<Integer, PairedTexts>> textsAndPairs) {
    return textsAndPairs
        .apply("ToTexts", GroupByKey.create())
        .apply("Send", ParDo.of(new SendFn(buckets)))
        .setCoder(PAIRED)
        .apply("ToPartners", GroupByKey.create())
        .apply("Compare", ParDo.of(new CompareFn(furniture, parts)).withSideInputs(furniture))
        .setCoder(PAIRED);
  }

  static final class SendFn
      extends DoFn<KV<Integer, Iterable<PairedTexts>>, KV<Integer, PairedTexts>> {
    private static final long serialVersionUID = 1L;

    private final Shards buckets;

    SendFn(Shards buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<PairedTexts>> bucket,
        OutputReceiver<KV<Integer, PairedTexts>> out) {
      Comparison.send(bucket.getKey(), buckets.count(), bucket.getValue())
          .forEach((number, texts) -> out.output(KV.of(number, texts)));
    }
  }

  static final class CompareFn
      extends DoFn<KV<Integer, Iterable<PairedTexts>>, KV<Integer, PairedTexts>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Iterable<KV<Integer, Hashes>>> view;
    private final Shards parts;

    CompareFn(PCollectionView<Iterable<KV<Integer, Hashes>>> view, Shards parts) {
      this.view = view;
      this.parts = parts;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Furniture furniture = FindFurniture.furniture(context.sideInput(view), parts);
      PairedTexts copies = Comparison.compare(context.element().getValue(), furniture);
      if (!copies.isEmpty()) {
        context.output(KV.of(0, copies));
      }
    }
  }
}
