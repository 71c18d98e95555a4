package org.dateline.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/**
 * Sends each element, or what is made of it, to the shard of its key. Elements without a key are
 * passed over.
 *
 * @param <T> type of the elements
 * @param <V> what is made of them
 */
final class Deal<T, V> extends DoFn<T, KV<Integer, V>> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;
  private final SerializableFunction<T, @Nullable String> key;
  private final SerializableFunction<T, V> value;

  private Deal(
      Shards shards,
      SerializableFunction<T, @Nullable String> key,
      SerializableFunction<T, V> value) {
    this.shards = shards;
    this.key = key;
    this.value = value;
  }

  /** Deals the elements themselves. */
  static <T> Deal<T, T> to(Shards shards, SerializableFunction<T, @Nullable String> key) {
    return new Deal<>(shards, key, element -> element);
  }

  /** Deals what is made of each element that has a key. */
  static <T, V> Deal<T, V> to(
      Shards shards,
      SerializableFunction<T, @Nullable String> key,
      SerializableFunction<T, V> value) {
    return new Deal<>(shards, key, value);
  }

  @ProcessElement
  public void process(@Element T element, OutputReceiver<KV<Integer, V>> out) {
    String own = key.apply(element);
    if (own != null) {
      out.output(KV.of(shards.of(own), value.apply(element)));
    }
  }
}
