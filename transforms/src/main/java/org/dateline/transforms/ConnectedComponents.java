package org.dateline.transforms;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.grouping.Components;

/**
 * Connected components of a graph given by its links: every node that has a link, with the smallest
 * node of its component.
 *
 * <p>One mergeable union-find, so no rounds over the graph. It holds every node that has a link,
 * not every link, in one worker's memory: about 200 bytes a node.
 */
final class ConnectedComponents
    extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  /** Forests are merged in two rounds: a runner may copy what it has at each that arrives. */
  private static final int FANOUT = 8;

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<String, String>> links) {
    return links
        .apply("Union", Combine.globally(new UnionFn()).withFanout(FANOUT))
        .apply(
            "Roots",
            FlatMapElements.into(
                    TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                .via(
                    forest ->
                        forest.roots().entrySet().stream()
                            .map(entry -> KV.of(entry.getKey(), entry.getValue()))
                            .toList()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  static final class UnionFn extends Combine.CombineFn<KV<String, String>, Components, Components>
      implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Components createAccumulator() {
      return new Components();
    }

    @Override
    public Components addInput(Components forest, KV<String, String> link) {
      forest.link(link.getKey(), link.getValue());
      return forest;
    }

    @Override
    public Components mergeAccumulators(Iterable<Components> forests) {
      Components all = new Components();
      forests.forEach(all::addAll);
      return all;
    }

    @Override
    public Components extractOutput(Components forest) {
      return forest;
    }

    @Override
    public Coder<Components> getAccumulatorCoder(
        CoderRegistry registry, Coder<KV<String, String>> links) {
      return SerializableCoder.of(Components.class);
    }

    @Override
    public Coder<Components> getDefaultOutputCoder(
        CoderRegistry registry, Coder<KV<String, String>> links) {
      return SerializableCoder.of(Components.class);
    }
  }
}
