package org.dateline.transforms;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.story.Islands;
import org.dateline.story.Link;
import org.dateline.story.StoryGrouper;

/**
 * The island of every article that has a link. One mergeable forest, so no rounds over the graph;
 * it holds one link an article in one worker's memory.
 */
final class FindIslands extends PTransform<PCollection<Link>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<KV<String, String>> expand(PCollection<Link> links) {
    return links
        .apply("Forest", Combine.globally(new ForestFn()))
        .apply("Islands", ParDo.of(new Members()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  static final class Members extends DoFn<Islands, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Islands islands, OutputReceiver<KV<String, String>> out) {
      islands
          .islands(StoryGrouper.MAX_ISLAND)
          .forEach((article, island) -> out.output(KV.of(article, island)));
    }
  }

  static final class ForestFn extends Combine.CombineFn<Link, Islands, Islands> {
    private static final long serialVersionUID = 1L;

    @Override
    public Islands createAccumulator() {
      return new Islands();
    }

    @Override
    public Islands addInput(Islands islands, Link link) {
      islands.add(link);
      return islands;
    }

    @Override
    public Islands mergeAccumulators(Iterable<Islands> parts) {
      Islands all = new Islands();
      parts.forEach(all::addAll);
      return all;
    }

    @Override
    public Islands extractOutput(Islands islands) {
      return islands;
    }

    @Override
    public Coder<Islands> getAccumulatorCoder(CoderRegistry registry, Coder<Link> links) {
      return SerializableCoder.of(Islands.class);
    }

    @Override
    public Coder<Islands> getDefaultOutputCoder(CoderRegistry registry, Coder<Link> links) {
      return SerializableCoder.of(Islands.class);
    }
  }
}
