package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.copies.TextBucket;

/**
 * Brings values to the bucket of texts that they are about: every bucket with its values, in no
 * order. The values of a bucket are held in memory.
 *
 * @param <T> what is brought
 */
final class JoinBucket<T extends Serializable>
    extends PTransform<PCollection<KV<Integer, T>>, PCollection<KV<TextBucket, List<T>>>> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<TextBucket> buckets;

  private final Class<T> type;

  private JoinBucket(PCollection<TextBucket> buckets, Class<T> type) {
    this.buckets = buckets;
    this.type = type;
  }

  static <T extends Serializable> JoinBucket<T> of(PCollection<TextBucket> buckets, Class<T> type) {
    return new JoinBucket<>(buckets, type);
  }

  @Override
  public PCollection<KV<TextBucket, List<T>>> expand(PCollection<KV<Integer, T>> values) {
    TupleTag<TextBucket> bucket = new TupleTag<>("bucket");
    TupleTag<List<T>> gathered = new TupleTag<>("gathered");
    Coder<List<T>> lists = ListCoder.of(SerializableCoder.of(type));
    PCollection<KV<Integer, List<T>>> gatheredLists =
        values
            .apply("Gather", GroupByKey.create())
            .apply("List", ParDo.of(new ListFn<>()))
            .setCoder(KvCoder.of(VarIntCoder.of(), lists));
    PCollection<KV<Integer, TextBucket>> byNumber =
        buckets
            .apply(
                "ByNumber", WithKeys.of(TextBucket::number).withKeyType(TypeDescriptors.integers()))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(TextBucket.class)));
    return KeyedPCollectionTuple.of(bucket, byNumber)
        .and(gathered, gatheredLists)
        .apply("Join", CoGroupByKey.create())
        .apply("Pair", ParDo.of(new PairFn<>(bucket, gathered)))
        .setCoder(KvCoder.of(SerializableCoder.of(TextBucket.class), lists));
  }

  /** One list first, so that the bucket itself need not wait for single values. */
  static final class ListFn<T> extends DoFn<KV<Integer, Iterable<T>>, KV<Integer, List<T>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<T>> values, OutputReceiver<KV<Integer, List<T>>> out) {
      List<T> list = new ArrayList<>();
      values.getValue().forEach(list::add);
      out.output(KV.of(values.getKey(), list));
    }
  }

  static final class PairFn<T> extends DoFn<KV<Integer, CoGbkResult>, KV<TextBucket, List<T>>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<TextBucket> bucket;
    private final TupleTag<List<T>> gathered;

    PairFn(TupleTag<TextBucket> bucket, TupleTag<List<T>> gathered) {
      this.bucket = bucket;
      this.gathered = gathered;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> joined, OutputReceiver<KV<TextBucket, List<T>>> out) {
      out.output(
          KV.of(joined.getValue().getOnly(bucket), joined.getValue().getOnly(gathered, List.of())));
    }
  }
}
