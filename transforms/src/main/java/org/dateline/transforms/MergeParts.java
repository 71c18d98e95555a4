package org.dateline.transforms;

import java.io.Serializable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;

/**
 * Merges parts of a whole, such as counts of shards, and makes of all of them together what others
 * look things up in. With no parts it is made of an empty one.
 *
 * @param <P> a part; mutable, has equals
 * @param <T> what the whole becomes
 */
final class MergeParts<P extends Serializable, T extends Serializable>
    extends Combine.CombineFn<P, P, T> {
  private static final long serialVersionUID = 1L;

  /** Makes an empty part. */
  interface Empty<P> extends Supplier<P>, Serializable {}

  /** Adds the second part to the first, leaving the second as it is; in any order. */
  interface Add<P> extends BiConsumer<P, P>, Serializable {}

  /** Makes of the whole what others look things up in. */
  interface Make<P, T> extends Function<P, T>, Serializable {}

  private final Class<P> part;
  private final Class<T> table;
  private final Empty<P> empty;
  private final Add<P> add;
  private final Make<P, T> make;

  private MergeParts(Class<P> part, Class<T> table, Empty<P> empty, Add<P> add, Make<P, T> make) {
    this.part = part;
    this.table = table;
    this.empty = empty;
    this.add = add;
    this.make = make;
  }

  /** Merges parts of one class into a table of another. */
  static <P extends Serializable, T extends Serializable> MergeParts<P, T> of(
      Class<P> part, Class<T> table, Empty<P> empty, Add<P> add, Make<P, T> make) {
    return new MergeParts<>(part, table, empty, add, make);
  }

  @Override
  public P createAccumulator() {
    return empty.get();
  }

  @Override
  public P addInput(P all, P one) {
    add.accept(all, one);
    return all;
  }

  @Override
  public P mergeAccumulators(Iterable<P> parts) {
    P all = empty.get();
    parts.forEach(one -> add.accept(all, one));
    return all;
  }

  @Override
  public T extractOutput(P all) {
    return make.apply(all);
  }

  @Override
  public Coder<P> getAccumulatorCoder(CoderRegistry registry, Coder<P> parts) {
    return SerializableCoder.of(part);
  }

  @Override
  public Coder<T> getDefaultOutputCoder(CoderRegistry registry, Coder<P> parts) {
    return SerializableCoder.of(table);
  }
}
