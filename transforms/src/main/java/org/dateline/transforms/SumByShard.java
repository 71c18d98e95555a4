package org.dateline.transforms;

import java.io.Serializable;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableBiFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * One value for each key, the sum of its values, summed shard by shard. A shard's sums are held in
 * memory, not its values, so that a key may have any number of them.
 *
 * @param <V> what is summed
 */
final class SumByShard<V extends Serializable>
    extends PTransform<PCollection<KV<String, V>>, PCollection<KV<String, V>>> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;
  private final Class<V> type;
  private final SerializableBiFunction<V, V, V> plus;

  private SumByShard(Shards shards, Class<V> type, SerializableBiFunction<V, V, V> plus) {
    this.shards = shards;
    this.type = type;
    this.plus = plus;
  }

  /** Sums by a function that is commutative and associative. */
  static <V extends Serializable> SumByShard<V> of(
      Shards shards, Class<V> type, SerializableBiFunction<V, V, V> plus) {
    return new SumByShard<>(shards, type, plus);
  }

  @Override
  public PCollection<KV<String, V>> expand(PCollection<KV<String, V>> pairs) {
    return pairs
        .apply("Shard", ByShard.of(shards))
        .apply("Sum", Combine.perKey(new SumFn<>(plus)))
        .apply("Sums", ParDo.of(new Spread<V>()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(type)));
  }

  /** Sums by key; not to be changed once handed on. */
  record Sums<V extends Serializable>(TreeMap<String, V> byKey) implements Serializable {}

  static final class SumFn<V extends Serializable>
      extends Combine.CombineFn<KV<String, V>, Sums<V>, Sums<V>> {
    private static final long serialVersionUID = 1L;

    private final SerializableBiFunction<V, V, V> plus;

    SumFn(SerializableBiFunction<V, V, V> plus) {
      this.plus = plus;
    }

    @Override
    public Sums<V> createAccumulator() {
      return new Sums<>(new TreeMap<>());
    }

    @Override
    public Sums<V> addInput(Sums<V> sums, KV<String, V> pair) {
      sums.byKey().merge(pair.getKey(), pair.getValue(), plus);
      return sums;
    }

    @Override
    public Sums<V> mergeAccumulators(Iterable<Sums<V>> parts) {
      Sums<V> all = createAccumulator();
      parts.forEach(part -> part.byKey().forEach((k, v) -> all.byKey().merge(k, v, plus)));
      return all;
    }

    @Override
    public Sums<V> extractOutput(Sums<V> sums) {
      return sums;
    }

    @Override
    public Coder<Sums<V>> getAccumulatorCoder(CoderRegistry registry, Coder<KV<String, V>> pairs) {
      return coder();
    }

    @Override
    public Coder<Sums<V>> getDefaultOutputCoder(
        CoderRegistry registry, Coder<KV<String, V>> pairs) {
      return coder();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class object knows no type arguments
    private static <V extends Serializable> Coder<Sums<V>> coder() {
      return (Coder) SerializableCoder.of(Sums.class);
    }
  }

  static final class Spread<V extends Serializable>
      extends DoFn<KV<Integer, Sums<V>>, KV<String, V>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, Sums<V>> shard, OutputReceiver<KV<String, V>> out) {
      shard.getValue().byKey().forEach((key, sum) -> out.output(KV.of(key, sum)));
    }
  }
}
