package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.story.Islands;
import org.dateline.story.Neighbourhood;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryProfile;

/**
 * The island of every article that looks like another of its blocks: from shards of block keys and
 * sketches. Each shard's links are thinned out to a forest before the forests are merged; the
 * forest of all holds one link an article, in one worker's memory.
 */
final class FindIslands
    extends PTransform<
        PCollection<KV<Integer, Iterable<KV<Long, StoryProfile>>>>,
        PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<KV<String, String>> expand(
      PCollection<KV<Integer, Iterable<KV<Long, StoryProfile>>>> blocks) {
    return blocks
        .apply("LinkNeighbours", ParDo.of(new LinkNeighbours()))
        .setCoder(SerializableCoder.of(Islands.class))
        .apply("Merge", Combine.globally(new Merge()))
        .apply("Members", ParDo.of(new Members()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  static final class LinkNeighbours
      extends DoFn<KV<Integer, Iterable<KV<Long, StoryProfile>>>, Islands> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<Long, StoryProfile>>> shard, OutputReceiver<Islands> out) {
      TreeMap<Long, List<StoryProfile>> blocks = new TreeMap<>();
      for (KV<Long, StoryProfile> entry : shard.getValue()) {
        blocks.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(entry.getValue());
      }
      Islands islands = new Islands();
      for (List<StoryProfile> block : blocks.values()) {
        Neighbourhood.links(block).forEach(islands::add);
      }
      islands.prune();
      out.output(islands);
    }
  }

  static final class Merge implements SerializableFunction<Iterable<Islands>, Islands> {
    private static final long serialVersionUID = 1L;

    @Override
    public Islands apply(Iterable<Islands> parts) {
      Islands all = new Islands();
      parts.forEach(all::addAll);
      all.prune();
      return all;
    }
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
}
