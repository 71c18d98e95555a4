package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;

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

  private final PCollectionView<Integer> shards;
  private final Made<L, R, T> made;
  private final Coder<T> coder;

  private JoinByShard(
      PCollection<KV<String, R>> right,
      PCollectionView<Integer> shards,
      Coder<T> coder,
      Made<L, R, T> made) {
    this.right = right;
    this.shards = shards;
    this.coder = coder;
    this.made = made;
  }

  /** Joins with what stands on the right. */
  static <L, R, T> JoinByShard<L, R, T> with(
      PCollection<KV<String, R>> right,
      PCollectionView<Integer> shards,
      Coder<T> coder,
      Made<L, R, T> made) {
    return new JoinByShard<>(right, shards, coder, made);
  }

  @Override
  public PCollection<T> expand(PCollection<KV<String, L>> left) {
    TupleTag<KV<String, L>> leftTag = new TupleTag<>("left");
    TupleTag<KV<String, R>> rightTag = new TupleTag<>("right");
    return KeyedPCollectionTuple.of(leftTag, left.apply("ShardLeft", ByShard.of(shards)))
        .and(rightTag, right.apply("ShardRight", ByShard.of(shards)))
        .apply("Join", CoGroupByKey.create())
        .apply("Make", ParDo.of(new MakeFn<>(leftTag, rightTag, made)))
        .setCoder(coder);
  }

  static final class MakeFn<L, R, T> extends DoFn<KV<Integer, CoGbkResult>, T> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<KV<String, L>> left;
    private final TupleTag<KV<String, R>> right;
    private final Made<L, R, T> made;

    MakeFn(TupleTag<KV<String, L>> left, TupleTag<KV<String, R>> right, Made<L, R, T> made) {
      this.left = left;
      this.right = right;
      this.made = made;
    }

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> shard, OutputReceiver<T> out) {
      TreeMap<String, Joined<L, R>> byKey = new TreeMap<>();
      for (KV<String, L> pair : shard.getValue().getAll(left)) {
        byKey.computeIfAbsent(pair.getKey(), Joined::new).left().add(pair.getValue());
      }
      for (KV<String, R> pair : shard.getValue().getAll(right)) {
        byKey.computeIfAbsent(pair.getKey(), Joined::new).right().add(pair.getValue());
      }
      byKey.values().forEach(joined -> made.apply(joined).forEach(out::output));
    }
  }
}
