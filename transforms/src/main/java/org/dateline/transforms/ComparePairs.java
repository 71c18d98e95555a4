package org.dateline.transforms;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Distinct;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Those of the candidate pairs whose values a test accepts. Candidates may come more than once and
 * either way round; each is tested once, with the value of the smaller id first.
 *
 * @param <V> what stands behind an id
 */
final class ComparePairs<V extends Serializable>
    extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;
  private static final KvCoder<String, String> PAIR =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  /**
   * Whether two values belong together.
   *
   * @param <V> what is compared
   */
  interface Test<V> extends Serializable {
    boolean accepts(V first, V second);
  }

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<String, V>> values;

  private final Test<V> test;

  private ComparePairs(PCollection<KV<String, V>> values, Test<V> test) {
    this.values = values;
    this.test = test;
  }

  /** Compares what {@code values} has of the two ids of a pair; ids it lacks are passed over. */
  static <V extends Serializable> ComparePairs<V> of(
      PCollection<KV<String, V>> values, Test<V> test) {
    return new ComparePairs<>(values, test);
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<String, String>> candidates) {
    // Named, not anonymous: those would hold on to this transform.
    TupleTag<V> own = new TupleTag<>("own");
    TupleTag<String> partner = new TupleTag<>("partner");
    TupleTag<Half<V>> half = new TupleTag<>("half");
    PCollection<KV<String, Half<V>>> halves =
        KeyedPCollectionTuple.of(own, values)
            .and(
                partner,
                candidates
                    .apply("Order", ParDo.of(new Order()))
                    .setCoder(PAIR)
                    .apply("Once", Distinct.create()))
            .apply("JoinFirst", CoGroupByKey.create())
            .apply("First", ParDo.of(new First<>(own, partner)))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), Half.coder()));
    return KeyedPCollectionTuple.of(own, values)
        .and(half, halves)
        .apply("JoinSecond", CoGroupByKey.create())
        .apply("Compare", ParDo.of(new Compare<>(own, half, test)))
        .setCoder(PAIR);
  }

  /** A value on its way to its partner. */
  record Half<V extends Serializable>(String id, V value) implements Serializable {
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <V extends Serializable> Coder<Half<V>> coder() {
      return (Coder) SerializableCoder.of(Half.class);
    }
  }

  static final class Order extends DoFn<KV<String, String>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, String> pair, OutputReceiver<KV<String, String>> out) {
      int order = pair.getKey().compareTo(pair.getValue());
      if (order != 0) {
        out.output(order < 0 ? pair : KV.of(pair.getValue(), pair.getKey()));
      }
    }
  }

  static final class First<V extends Serializable>
      extends DoFn<KV<String, CoGbkResult>, KV<String, Half<V>>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<V> own;
    private final TupleTag<String> partner;

    First(TupleTag<V> own, TupleTag<String> partner) {
      this.own = own;
      this.partner = partner;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, Half<V>>> out) {
      V value = joined.getValue().getOnly(own, null);
      if (value != null) {
        Half<V> half = new Half<>(joined.getKey(), value);
        for (String other : joined.getValue().getAll(partner)) {
          out.output(KV.of(other, half));
        }
      }
    }
  }

  static final class Compare<V extends Serializable>
      extends DoFn<KV<String, CoGbkResult>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<V> own;
    private final TupleTag<Half<V>> half;
    private final Test<V> test;

    Compare(TupleTag<V> own, TupleTag<Half<V>> half, Test<V> test) {
      this.own = own;
      this.half = half;
      this.test = test;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, String>> out) {
      V second = joined.getValue().getOnly(own, null);
      if (second != null) {
        for (Half<V> first : joined.getValue().getAll(half)) {
          if (test.accepts(first.value(), second)) {
            out.output(KV.of(first.id(), joined.getKey()));
          }
        }
      }
    }
  }
}
