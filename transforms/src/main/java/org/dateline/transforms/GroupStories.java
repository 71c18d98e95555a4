package org.dateline.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.story.ArticleTerms;
import org.dateline.story.BlockKeys;
import org.dateline.story.DocumentFrequencies;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryProfile;

/**
 * The story of every article: article id to story id. Originals are compared, copies are in the
 * story of their original, and an article unlike all others is a story of its own.
 *
 * <p>Articles that share one of their heaviest terms at about the same time are compared by
 * sketches; what looks alike is linked; what hangs together by links is grouped by average link
 * over all pairs. An article is compared with a bounded number of others, however many there are.
 */
public final class GroupStories
    extends PTransform<PCollection<Article>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;
  private static final KvCoder<String, String> PAIR =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  private final Shards shards;

  private GroupStories(Shards shards) {
    this.shards = shards;
  }

  /** Works on a batch that is cut into so many shards. */
  public static GroupStories in(Shards shards) {
    return new GroupStories(shards);
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<Article> articles) {
    PCollection<KV<Integer, Iterable<ArticleTerms>>> sharded =
        articles
            .apply("FindTerms", ParDo.of(new FindTerms(shards)))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(ArticleTerms.class)))
            .apply("Shards", GroupByKey.create());
    PCollectionView<DocumentFrequencies> frequencies =
        sharded.apply("CountTerms", new CountTerms()).apply("Table", View.asSingleton());
    TupleTag<KV<Integer, StoryProfile>> profiles = new TupleTag<>("profiles");
    TupleTag<KV<Integer, KV<Long, StoryProfile>>> sketches = new TupleTag<>("sketches");
    PCollectionTuple weighed =
        sharded.apply(
            "Weigh",
            ParDo.of(new Weigh(shards, frequencies, sketches))
                .withSideInputs(frequencies)
                .withOutputTags(profiles, TupleTagList.of(sketches)));
    PCollection<KV<Integer, KV<String, String>>> islands =
        weighed
            .get(sketches)
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(BigEndianLongCoder.of(), StoryProfileCoder.of())))
            .apply("Blocks", GroupByKey.create())
            .apply("FindIslands", new FindIslands())
            .apply("ShardIslands", ParDo.of(new ShardIslands(shards)))
            .setCoder(KvCoder.of(VarIntCoder.of(), PAIR));
    TupleTag<StoryProfile> profile = new TupleTag<>("profile");
    TupleTag<KV<String, String>> island = new TupleTag<>("island");
    PCollection<KV<String, String>> originals =
        KeyedPCollectionTuple.of(
                profile,
                weighed
                    .get(profiles)
                    .setCoder(KvCoder.of(VarIntCoder.of(), StoryProfileCoder.of())))
            .and(island, islands)
            .apply("JoinIslands", CoGroupByKey.create())
            .apply("ByIsland", ParDo.of(new ByIsland(shards, profile, island)))
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), StoryProfileCoder.of())))
            .apply("Islands", GroupByKey.create())
            .apply("GroupIslands", ParDo.of(new GroupIslands()))
            .setCoder(PAIR);
    return PCollectionList.of(originals)
        .and(copies(originals, articles, shards))
        .apply("All", Flatten.pCollections());
  }

  private static PCollection<KV<String, String>> copies(
      PCollection<KV<String, String>> originals, PCollection<Article> articles, Shards shards) {
    TupleTag<KV<String, String>> story = new TupleTag<>("story");
    TupleTag<KV<String, String>> copy = new TupleTag<>("copy");
    KvCoder<Integer, KV<String, String>> sharded = KvCoder.of(VarIntCoder.of(), PAIR);
    return KeyedPCollectionTuple.of(
            story,
            originals.apply("ShardStories", ParDo.of(new ShardStories(shards))).setCoder(sharded))
        .and(copy, articles.apply("Copies", ParDo.of(new Copies(shards))).setCoder(sharded))
        .apply("JoinCopies", CoGroupByKey.create())
        .apply("StoryOfCopies", ParDo.of(new StoryOfCopies(story, copy)))
        .setCoder(PAIR);
  }

  static final class FindTerms extends DoFn<Article, KV<Integer, ArticleTerms>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    FindTerms(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<Integer, ArticleTerms>> out) {
      if (!article.isCopy()) {
        out.output(KV.of(shards.of(article.id()), ArticleTerms.of(article)));
      }
    }
  }

  static final class Weigh
      extends DoFn<KV<Integer, Iterable<ArticleTerms>>, KV<Integer, StoryProfile>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<DocumentFrequencies> frequencies;
    private final TupleTag<KV<Integer, KV<Long, StoryProfile>>> sketches;

    Weigh(
        Shards shards,
        PCollectionView<DocumentFrequencies> frequencies,
        TupleTag<KV<Integer, KV<Long, StoryProfile>>> sketches) {
      this.shards = shards;
      this.frequencies = frequencies;
      this.sketches = sketches;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      DocumentFrequencies counts = context.sideInput(frequencies);
      for (ArticleTerms article : context.element().getValue()) {
        StoryProfile profile = StoryProfile.of(article, counts);
        context.output(KV.of(shards.of(profile.articleId()), profile));
        StoryProfile sketch = profile.sketch();
        for (long key : BlockKeys.of(profile, article.language(), counts)) {
          context.output(sketches, KV.of(shards.of(key), KV.of(key, sketch)));
        }
      }
    }
  }

  static final class ShardIslands
      extends DoFn<KV<String, String>, KV<Integer, KV<String, String>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    ShardIslands(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      KV<String, String> member = context.element();
      context.output(KV.of(shards.of(member.getKey()), member));
    }
  }

  static final class ByIsland
      extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, KV<String, StoryProfile>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final TupleTag<StoryProfile> profile;
    private final TupleTag<KV<String, String>> island;

    ByIsland(Shards shards, TupleTag<StoryProfile> profile, TupleTag<KV<String, String>> island) {
      this.shards = shards;
      this.profile = profile;
      this.island = island;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      CoGbkResult joined = context.element().getValue();
      Map<String, String> islands = map(joined.getAll(island));
      for (StoryProfile one : joined.getAll(profile)) {
        String key = islands.getOrDefault(one.articleId(), one.articleId());
        context.output(KV.of(shards.of(key), KV.of(key, one)));
      }
    }
  }

  static final class GroupIslands
      extends DoFn<KV<Integer, Iterable<KV<String, StoryProfile>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, StoryProfile>>> shard,
        OutputReceiver<KV<String, String>> out) {
      TreeMap<String, List<StoryProfile>> islands = new TreeMap<>();
      for (KV<String, StoryProfile> entry : shard.getValue()) {
        islands.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(entry.getValue());
      }
      for (List<StoryProfile> island : islands.values()) {
        StoryGrouper.stories(island).forEach((article, story) -> out.output(KV.of(article, story)));
      }
    }
  }

  static final class ShardStories
      extends DoFn<KV<String, String>, KV<Integer, KV<String, String>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    ShardStories(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<String, String> story, OutputReceiver<KV<Integer, KV<String, String>>> out) {
      out.output(KV.of(shards.of(story.getKey()), story));
    }
  }

  static final class Copies extends DoFn<Article, KV<Integer, KV<String, String>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    Copies(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element Article article, OutputReceiver<KV<Integer, KV<String, String>>> out) {
      String original = article.copyOf();
      if (original != null) {
        out.output(KV.of(shards.of(original), KV.of(original, article.id())));
      }
    }
  }

  static final class StoryOfCopies extends DoFn<KV<Integer, CoGbkResult>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<KV<String, String>> story;
    private final TupleTag<KV<String, String>> copy;

    StoryOfCopies(TupleTag<KV<String, String>> story, TupleTag<KV<String, String>> copy) {
      this.story = story;
      this.copy = copy;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> joined, OutputReceiver<KV<String, String>> out) {
      Map<String, String> stories = map(joined.getValue().getAll(story));
      for (KV<String, String> one : joined.getValue().getAll(copy)) {
        // An original that is not in the batch founds a story, as it would if it stood alone.
        String id = stories.get(one.getKey());
        out.output(KV.of(one.getValue(), id == null ? StoryGrouper.idOf(one.getKey()) : id));
      }
    }
  }

  private static Map<String, String> map(Iterable<KV<String, String>> pairs) {
    Map<String, String> map = new HashMap<>();
    pairs.forEach(pair -> map.put(pair.getKey(), pair.getValue()));
    return map;
  }
}
