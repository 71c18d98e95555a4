package org.dateline.transforms;

import java.io.Serializable;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.values.KV;

/**
 * Into how many parts a batch is cut where its elements are brought together by key, and which part
 * a key is in. Grouping some hundred elements at a time, not each key by itself, costs runners far
 * less, and no result depends on the number.
 *
 * @param count at least 1
 */
public record Shards(int count) implements Serializable {
  /** Some 100 pages of HTML, some 1,000 texts: what one worker holds in memory with ease. */
  private static final long BYTES_OF_A_SHARD = 8L << 20;

  private static final int MAX = 4_096;

  /** A batch that is not cut. */
  public static final Shards ONE = new Shards(1);

  public Shards {
    if (count < 1) {
      throw new IllegalArgumentException("shards: " + count);
    }
  }

  /** The shards that suit input files of so many bytes together, compressed or not. */
  public static Shards forBytes(long bytes) {
    return new Shards((int) Math.max(1, Math.min(MAX, bytes / BYTES_OF_A_SHARD)));
  }

  /** The shard of a key, from 0. */
  int of(String key) {
    return Math.floorMod(key.hashCode(), count);
  }

  /** The shard of a key that is a hash, from 0. */
  int of(long key) {
    return Math.floorMod(key, count);
  }

  /** A value under its key, in the key's shard. */
  <V> KV<Integer, KV<String, V>> deal(String key, V value) {
    return KV.of(of(key), KV.of(key, value));
  }

  /** The coder of what was dealt. */
  static <V extends Serializable> KvCoder<Integer, KV<String, V>> coder(Class<V> type) {
    return KvCoder.of(
        VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(type)));
  }
}
