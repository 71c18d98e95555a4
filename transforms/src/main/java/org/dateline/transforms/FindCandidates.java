package org.dateline.transforms;

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
import org.dateline.copies.CandidateFinder;
import org.dateline.copies.Furniture;
import org.dateline.copies.Hashes;
import org.dateline.copies.PairedTexts;
import org.dateline.copies.Postings;

/**
 * The pairs of texts that share a fingerprint, to be compared, or an address, by the buckets of
 * both texts.
 */
final class FindCandidates
    extends PTransform<
        PCollection<KV<Integer, PairedTexts>>, PCollection<KV<Integer, PairedTexts>>> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollectionView<Iterable<KV<Integer, Hashes>>> furniture;

  private final Shards buckets;
  private final Shards parts;

  FindCandidates(
      PCollectionView<Iterable<KV<Integer, Hashes>>> furniture, Shards buckets, Shards parts) {
    this.furniture = furniture;
    this.buckets = buckets;
    this.parts = parts;
  }

  @Override
  public PCollection<KV<Integer, PairedTexts>> expand(PCollection<KV<Integer, PairedTexts>> texts) {
    return texts
        .apply(
            "Fingerprint", ParDo.of(new FingerprintFn(furniture, parts)).withSideInputs(furniture))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Postings.class)))
        .apply("ByPart", GroupByKey.create())
        .apply("Pair", ParDo.of(new PairFn(buckets)))
        .setCoder(KvCoder.of(VarIntCoder.of(), PairedTextsCoder.of()));
  }

  static final class FingerprintFn extends DoFn<KV<Integer, PairedTexts>, KV<Integer, Postings>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Iterable<KV<Integer, Hashes>>> view;
    private final Shards parts;

    FingerprintFn(PCollectionView<Iterable<KV<Integer, Hashes>>> view, Shards parts) {
      this.view = view;
      this.parts = parts;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Furniture furniture = FindFurniture.furniture(context.sideInput(view), parts);
      Postings[] postings =
          CandidateFinder.partsOf(context.element().getValue().texts(), furniture, parts.count());
      for (int part = 0; part < postings.length; part++) {
        if (!postings[part].isEmpty()) {
          context.output(KV.of(part, postings[part]));
        }
      }
    }
  }

  static final class PairFn
      extends DoFn<KV<Integer, Iterable<Postings>>, KV<Integer, PairedTexts>> {
    private static final long serialVersionUID = 1L;

    private final Shards buckets;

    PairFn(Shards buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Postings>> part,
        OutputReceiver<KV<Integer, PairedTexts>> out) {
      CandidateFinder finder = new CandidateFinder();
      part.getValue().forEach(finder::add);
      finder.pairs(buckets.count()).forEach((bucket, pairs) -> out.output(KV.of(bucket, pairs)));
    }
  }
}
