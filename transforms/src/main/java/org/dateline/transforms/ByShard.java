package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Pairs with the shard that their key is in.
 *
 * @param <V> what the pairs hold
 */
public final class ByShard<V>
    extends PTransform<PCollection<KV<String, V>>, PCollection<KV<Integer, KV<String, V>>>> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;

  private ByShard(Shards shards) {
    this.shards = shards;
  }

  /** Deals into so many shards. */
  public static <V> ByShard<V> of(Shards shards) {
    return new ByShard<>(shards);
  }

  @Override
  public PCollection<KV<Integer, KV<String, V>>> expand(PCollection<KV<String, V>> pairs) {
    return pairs
        .apply("Deal", ParDo.of(new Deal<V>(shards)))
        .setCoder(KvCoder.of(VarIntCoder.of(), pairs.getCoder()));
  }

  static final class Deal<V> extends DoFn<KV<String, V>, KV<Integer, KV<String, V>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    Deal(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      KV<String, V> pair = context.element();
      context.output(KV.of(shards.of(pair.getKey()), pair));
    }
  }
}
