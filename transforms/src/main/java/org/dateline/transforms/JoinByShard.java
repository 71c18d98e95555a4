package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.join.UnionCoder;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Joins two collections by key, shard by shard, as {@link GroupByShard} groups: a function makes of
 * each key's values on both sides what comes out.
 *
 * @param <L> values on the left
 * @param <R> values on the right
 * @param <T> what comes out
 */
final class JoinByShard<L, R, T> extends PTransform<PCollection<KV<String, L>>, PCollection<T>> {
  private static final long serialVersionUID = 1L;
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  /**
   * A key's values on both sides.
   *
   * @param key the key
   * @param left values on the left, none if empty
   * @param right values on the right, none if empty
   */
  record Joined<L, R>(String key, List<L> left, List<R> right) {
    Joined(String key) {
      this(key, new ArrayList<>(), new ArrayList<>());
    }

    /** The one value on the right, or what stands for none. */
    R rightOr(R none) {
      return right.isEmpty() ? none : right.get(0);
    }
  }

  /** What comes of a key's values. */
  interface Made<L, R, T> extends SerializableFunction<Joined<L, R>, Iterable<T>>, Serializable {}

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<String, R>> right;

  private final Shards shards;
  private final Made<L, R, T> made;
  private final Coder<T> coder;

  private JoinByShard(
      PCollection<KV<String, R>> right, Shards shards, Coder<T> coder, Made<L, R, T> made) {
    this.right = right;
    this.shards = shards;
    this.coder = coder;
    this.made = made;
  }

  /** Joins with what stands on the right. */
  static <L, R, T> JoinByShard<L, R, T> with(
      PCollection<KV<String, R>> right, Shards shards, Coder<T> coder, Made<L, R, T> made) {
    return new JoinByShard<>(right, shards, coder, made);
  }

  @Override
  public PCollection<T> expand(PCollection<KV<String, L>> left) {
    Coder<RawUnionValue> either = UnionCoder.of(List.of(left.getCoder(), right.getCoder()));
    KvCoder<Integer, RawUnionValue> sharded = KvCoder.of(VarIntCoder.of(), either);
    return PCollectionList.of(
            left.apply("ShardLeft", ParDo.of(new DealFn<L>(shards, LEFT))).setCoder(sharded))
        .and(right.apply("ShardRight", ParDo.of(new DealFn<R>(shards, RIGHT))).setCoder(sharded))
        .apply("Both", Flatten.pCollections())
        .apply("Join", GroupByKey.create())
        .apply("Make", ParDo.of(new MakeFn<>(made)))
        .setCoder(coder);
  }

  static final class DealFn<V> extends DoFn<KV<String, V>, KV<Integer, RawUnionValue>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final int side;

    DealFn(Shards shards, int side) {
      this.shards = shards;
      this.side = side;
    }

    @ProcessElement
    public void process(
        @Element KV<String, V> pair, OutputReceiver<KV<Integer, RawUnionValue>> out) {
      out.output(KV.of(shards.of(pair.getKey()), new RawUnionValue(side, pair)));
    }
  }

  static final class MakeFn<L, R, T> extends DoFn<KV<Integer, Iterable<RawUnionValue>>, T> {
    private static final long serialVersionUID = 1L;

    private final Made<L, R, T> made;

    MakeFn(Made<L, R, T> made) {
      this.made = made;
    }

    @ProcessElement
    @SuppressWarnings("unchecked") // what is under a tag has the type of its side
    public void process(
        @Element KV<Integer, Iterable<RawUnionValue>> shard, OutputReceiver<T> out) {
      TreeMap<String, Joined<L, R>> byKey = new TreeMap<>();
      for (RawUnionValue value : shard.getValue()) {
        if (value.getUnionTag() == LEFT) {
          KV<String, L> pair = (KV<String, L>) value.getValue();
          byKey.computeIfAbsent(pair.getKey(), Joined::new).left().add(pair.getValue());
        } else {
          KV<String, R> pair = (KV<String, R>) value.getValue();
          byKey.computeIfAbsent(pair.getKey(), Joined::new).right().add(pair.getValue());
        }
      }
      byKey.values().forEach(joined -> made.apply(joined).forEach(out::output));
    }
  }
}
