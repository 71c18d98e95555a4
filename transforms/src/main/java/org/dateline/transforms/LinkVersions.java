package org.dateline.transforms;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.copies.DistinctText;
import org.dateline.copies.SharedAddress;
import org.dateline.copies.TextBucket;

/** The pairs of texts, by key, that one page showed at different times. */
final class LinkVersions
    extends PTransform<PCollection<TextBucket>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;
  private static final KvCoder<String, String> STRINGS =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  @Override
  public PCollection<KV<String, String>> expand(PCollection<TextBucket> buckets) {
    return buckets
        .apply("Addresses", ParDo.of(new AddressesFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), STRINGS))
        .apply("ByAddress", GroupByKey.create())
        .apply("Link", ParDo.of(new LinkFn()))
        .setCoder(STRINGS);
  }

  static final class AddressesFn extends DoFn<TextBucket, KV<Integer, KV<String, String>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element TextBucket bucket, OutputReceiver<KV<Integer, KV<String, String>>> out) {
      for (DistinctText text : bucket.texts()) {
        for (String address : SharedAddress.of(text)) {
          out.output(KV.of(bucket.shares().bucketOf(address), KV.of(address, text.key())));
        }
      }
    }
  }

  static final class LinkFn
      extends DoFn<KV<Integer, Iterable<KV<String, String>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, String>>> shown,
        OutputReceiver<KV<String, String>> out) {
      SortedMap<String, SharedAddress> addresses = new TreeMap<>();
      for (KV<String, String> text : shown.getValue()) {
        addresses
            .computeIfAbsent(text.getKey(), address -> new SharedAddress())
            .add(text.getValue());
      }
      for (SharedAddress address : addresses.values()) {
        List<String> versions = address.versions();
        for (int i = 1; i < versions.size(); i++) {
          out.output(KV.of(versions.get(0), versions.get(i)));
        }
      }
    }
  }
}
