package org.dateline.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.article.Article;
import org.dateline.story.Story;
import org.dateline.story.StoryDigest;
import org.dateline.story.StoryMember;

/** One row for each story, from the story of each article as {@link GroupStories} gives it. */
public final class SummarizeStories
    extends PTransform<PCollection<KV<String, String>>, PCollection<Story>> {
  private static final long serialVersionUID = 1L;
  private static final Shards SHARDS = new Shards(8);

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<Article> articles;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<String, List<String>>> entities;

  private SummarizeStories(
      PCollection<Article> articles, PCollection<KV<String, List<String>>> entities) {
    this.articles = articles;
    this.entities = entities;
  }

  /**
   * Summarizes stories of these articles.
   *
   * @param articles all of them, copies included
   * @param entities article id to names of entities in it; articles without need not be there
   */
  public static SummarizeStories of(
      PCollection<Article> articles, PCollection<KV<String, List<String>>> entities) {
    return new SummarizeStories(articles, entities);
  }

  @Override
  public PCollection<Story> expand(PCollection<KV<String, String>> stories) {
    TupleTag<KV<String, String>> story = new TupleTag<>("story");
    TupleTag<StoryMember> member = new TupleTag<>("member");
    TupleTag<KV<String, List<String>>> names = new TupleTag<>("names");
    return KeyedPCollectionTuple.of(story, stories.apply("ShardStories", sharded()))
        .and(
            member,
            articles
                .apply("Members", ParDo.of(new Members()))
                .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(StoryMember.class))))
        .and(names, entities.apply("ShardEntities", sharded()))
        .apply("Join", CoGroupByKey.create())
        .apply("ByStory", ParDo.of(new ByStory(story, member, names)))
        .setCoder(
            KvCoder.of(
                VarIntCoder.of(),
                KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StoryDigest.class))))
        .apply("Stories", GroupByKey.create())
        .apply("Summarize", ParDo.of(new Summarize()))
        .setCoder(SerializableCoder.of(Story.class));
  }

  private static <V> WithShards<V> sharded() {
    return new WithShards<>();
  }

  static final class WithShards<V>
      extends PTransform<PCollection<KV<String, V>>, PCollection<KV<Integer, KV<String, V>>>> {
    private static final long serialVersionUID = 1L;

    @Override
    public PCollection<KV<Integer, KV<String, V>>> expand(PCollection<KV<String, V>> pairs) {
      return pairs
          .apply("Shard", ParDo.of(new Shard<V>()))
          .setCoder(KvCoder.of(VarIntCoder.of(), pairs.getCoder()));
    }
  }

  static final class Shard<V> extends DoFn<KV<String, V>, KV<Integer, KV<String, V>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, V> pair, OutputReceiver<KV<Integer, KV<String, V>>> out) {
      out.output(KV.of(SHARDS.of(pair.getKey()), pair));
    }
  }

  static final class Members extends DoFn<Article, KV<Integer, StoryMember>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<Integer, StoryMember>> out) {
      out.output(KV.of(SHARDS.of(article.id()), StoryMember.of(article)));
    }
  }

  static final class ByStory
      extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, KV<String, StoryDigest>>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<KV<String, String>> story;
    private final TupleTag<StoryMember> member;
    private final TupleTag<KV<String, List<String>>> names;

    ByStory(
        TupleTag<KV<String, String>> story,
        TupleTag<StoryMember> member,
        TupleTag<KV<String, List<String>>> names) {
      this.story = story;
      this.member = member;
      this.names = names;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> joined,
        OutputReceiver<KV<Integer, KV<String, StoryDigest>>> out) {
      Map<String, String> stories = new HashMap<>();
      joined.getValue().getAll(story).forEach(kv -> stories.put(kv.getKey(), kv.getValue()));
      Map<String, List<String>> entities = new HashMap<>();
      for (KV<String, List<String>> named : joined.getValue().getAll(names)) {
        entities.computeIfAbsent(named.getKey(), id -> new ArrayList<>()).addAll(named.getValue());
      }
      // One digest a story, so that a text with very many copies weighs no more than others.
      TreeMap<String, StoryDigest> digests = new TreeMap<>();
      for (StoryMember one : joined.getValue().getAll(member)) {
        String id = stories.get(one.articleId());
        if (id != null) {
          digests
              .computeIfAbsent(id, key -> new StoryDigest())
              .add(one.naming(entities.getOrDefault(one.articleId(), List.of())));
        }
      }
      digests.forEach((id, digest) -> out.output(KV.of(SHARDS.of(id), KV.of(id, digest))));
    }
  }

  static final class Summarize extends DoFn<KV<Integer, Iterable<KV<String, StoryDigest>>>, Story> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, StoryDigest>>> shard, OutputReceiver<Story> out) {
      TreeMap<String, StoryDigest> digests = new TreeMap<>();
      for (KV<String, StoryDigest> part : shard.getValue()) {
        digests.computeIfAbsent(part.getKey(), id -> new StoryDigest()).addAll(part.getValue());
      }
      digests.forEach((id, digest) -> out.output(digest.story(id)));
    }
  }
}
