package org.dateline.transforms;

import java.util.List;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
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
  private static final KvCoder<String, StoryMember> KEYED_MEMBER =
      KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StoryMember.class));

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
    TupleTag<String> story = new TupleTag<>("story");
    TupleTag<StoryMember> member = new TupleTag<>("member");
    TupleTag<List<String>> names = new TupleTag<>("names");
    return KeyedPCollectionTuple.of(story, stories)
        .and(member, articles.apply("Members", ParDo.of(new Members())).setCoder(KEYED_MEMBER))
        .and(names, entities)
        .apply("Join", CoGroupByKey.create())
        .apply("ByStory", ParDo.of(new ByStory(story, member, names)))
        .setCoder(KEYED_MEMBER)
        .apply("Digest", Combine.perKey(new DigestFn()))
        .apply("Summarize", ParDo.of(new Summarize()))
        .setCoder(SerializableCoder.of(Story.class));
  }

  static final class Members extends DoFn<Article, KV<String, StoryMember>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<String, StoryMember>> out) {
      out.output(KV.of(article.id(), StoryMember.of(article)));
    }
  }

  static final class ByStory extends DoFn<KV<String, CoGbkResult>, KV<String, StoryMember>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<String> story;
    private final TupleTag<StoryMember> member;
    private final TupleTag<List<String>> names;

    ByStory(TupleTag<String> story, TupleTag<StoryMember> member, TupleTag<List<String>> names) {
      this.story = story;
      this.member = member;
      this.names = names;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, StoryMember>> out) {
      String id = joined.getValue().getOnly(story, null);
      if (id == null) {
        return;
      }
      TreeSet<String> all = new TreeSet<>();
      joined.getValue().getAll(names).forEach(all::addAll);
      for (StoryMember one : joined.getValue().getAll(member)) {
        out.output(KV.of(id, one.naming(List.copyOf(all))));
      }
    }
  }

  static final class DigestFn extends Combine.CombineFn<StoryMember, StoryDigest, StoryDigest> {
    private static final long serialVersionUID = 1L;

    @Override
    public StoryDigest createAccumulator() {
      return new StoryDigest();
    }

    @Override
    public StoryDigest addInput(StoryDigest digest, StoryMember member) {
      digest.add(member);
      return digest;
    }

    @Override
    public StoryDigest mergeAccumulators(Iterable<StoryDigest> digests) {
      StoryDigest all = new StoryDigest();
      digests.forEach(all::addAll);
      return all;
    }

    @Override
    public StoryDigest extractOutput(StoryDigest digest) {
      return digest;
    }

    @Override
    public Coder<StoryDigest> getAccumulatorCoder(
        CoderRegistry registry, Coder<StoryMember> members) {
      return SerializableCoder.of(StoryDigest.class);
    }

    @Override
    public Coder<StoryDigest> getDefaultOutputCoder(
        CoderRegistry registry, Coder<StoryMember> members) {
      return SerializableCoder.of(StoryDigest.class);
    }
  }

  static final class Summarize extends DoFn<KV<String, StoryDigest>, Story> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, StoryDigest> story, OutputReceiver<Story> out) {
      out.output(story.getValue().story(story.getKey()));
    }
  }
}
