package org.dateline.transforms;

import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.copies.CandidateFinder;
import org.dateline.copies.Comparison;
import org.dateline.copies.Hashes;
import org.dateline.copies.TextBucket;

/** The pairs of texts, by key, that are near copies: found by fingerprints, then compared. */
final class FindCopies
    extends PTransform<PCollection<TextBucket>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<KV<String, String>> expand(PCollection<TextBucket> buckets) {
    PCollectionView<Hashes> furniture = buckets.apply("FindFurniture", new FindFurniture());
    return buckets
        .apply("Fingerprint", ParDo.of(new FingerprintFn(furniture)).withSideInputs(furniture))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Hashes.class)))
        .apply("ByPart", GroupByKey.create())
        .apply("FindCandidates", ParDo.of(new CandidatesFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Hashes.class)))
        .apply("ToFirst", JoinBucket.of(buckets, Hashes.class))
        .apply("SendFirst", ParDo.of(new SendFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Comparison.class)))
        .apply("ToSecond", JoinBucket.of(buckets, Comparison.class))
        .apply("Compare", ParDo.of(new CompareFn(furniture)).withSideInputs(furniture))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  static final class FingerprintFn extends DoFn<TextBucket, KV<Integer, Hashes>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Hashes> furniture;

    FingerprintFn(PCollectionView<Hashes> furniture) {
      this.furniture = furniture;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Hashes[] parts = CandidateFinder.partsOf(context.element(), context.sideInput(furniture));
      for (int part = 0; part < parts.length; part++) {
        if (parts[part].size() > 0) {
          context.output(KV.of(part, parts[part]));
        }
      }
    }
  }

  static final class CandidatesFn extends DoFn<KV<Integer, Iterable<Hashes>>, KV<Integer, Hashes>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Hashes>> part, OutputReceiver<KV<Integer, Hashes>> out) {
      CandidateFinder finder = new CandidateFinder();
      part.getValue().forEach(finder::add);
      finder.pairs().forEach((number, pairs) -> out.output(KV.of(number, pairs)));
    }
  }

  static final class SendFn extends DoFn<KV<TextBucket, List<Hashes>>, KV<Integer, Comparison>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<TextBucket, List<Hashes>> pairs, OutputReceiver<KV<Integer, Comparison>> out) {
      Comparison.of(pairs.getKey(), pairs.getValue())
          .forEach(
              (number, comparisons) ->
                  comparisons.forEach(comparison -> out.output(KV.of(number, comparison))));
    }
  }

  static final class CompareFn extends DoFn<KV<TextBucket, List<Comparison>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Hashes> furniture;

    CompareFn(PCollectionView<Hashes> furniture) {
      this.furniture = furniture;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Comparison.compare(
          context.element().getKey(),
          context.element().getValue(),
          context.sideInput(furniture),
          (one, other) -> context.output(KV.of(one, other)));
    }
  }
}
