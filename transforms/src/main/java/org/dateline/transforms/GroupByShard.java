package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * What {@link GroupByKey} gives, brought together shard by shard: a key by itself costs some
 * runners a bundle in every step after it. A shard is grouped in memory.
 *
 * @param <V> what is grouped
 */
final class GroupByShard<V>
    extends PTransform<PCollection<KV<String, V>>, PCollection<KV<String, Iterable<V>>>> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;

  private GroupByShard(Shards shards) {
    this.shards = shards;
  }

  /** Groups in so many shards. */
  static <V> GroupByShard<V> of(Shards shards) {
    return new GroupByShard<>(shards);
  }

  @Override
  @SuppressWarnings("unchecked") // the coder of pairs is one of pairs
  public PCollection<KV<String, Iterable<V>>> expand(PCollection<KV<String, V>> pairs) {
    Coder<V> values = ((KvCoder<String, V>) pairs.getCoder()).getValueCoder();
    return pairs
        .apply("Shard", ByShard.of(shards))
        .apply("Group", GroupByKey.create())
        .apply("Regroup", ParDo.of(new Regroup<V>()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), IterableCoder.of(values)));
  }

  static final class Regroup<V>
      extends DoFn<KV<Integer, Iterable<KV<String, V>>>, KV<String, Iterable<V>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, V>>> shard,
        OutputReceiver<KV<String, Iterable<V>>> out) {
      TreeMap<String, List<V>> groups = new TreeMap<>();
      for (KV<String, V> pair : shard.getValue()) {
        groups.computeIfAbsent(pair.getKey(), key -> new ArrayList<>()).add(pair.getValue());
      }
      groups.forEach((key, group) -> out.output(KV.of(key, group)));
    }
  }
}
