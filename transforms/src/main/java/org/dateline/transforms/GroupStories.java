package org.dateline.transforms;

import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.story.ArticleTerms;
import org.dateline.story.BlockKeys;
import org.dateline.story.DocumentFrequencies;
import org.dateline.story.IslandTable;
import org.dateline.story.Islands;
import org.dateline.story.Neighbourhood;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryProfile;
import org.dateline.story.TermCounts;

/**
 * The story of every original: article id to story id. Copies are passed over, for they are in the
 * story of their original; an article unlike all others is a story of its own.
 *
 * <p>Articles that share one of their heaviest terms at about the same time are compared by
 * sketches; what looks alike is linked; what hangs together by links is grouped by average link
 * over all pairs. An article is compared with a bounded number of others, however many there are.
 *
 * <p>One worker merges the counts of terms, 12 bytes for each term of the batch, and the links, 300
 * bytes for each article that has one; every worker holds a {@link DocumentFrequencies} and an
 * {@link IslandTable}.
 */
public final class GroupStories
    extends PTransform<PCollection<Article>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

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
    TupleTag<ArticleTerms> found = new TupleTag<>("terms");
    TupleTag<TermCounts> counted = new TupleTag<>("counts");
    PCollectionTuple split =
        articles.apply(
            "FindTerms",
            ParDo.of(new FindTerms(found, counted))
                .withOutputTags(found, TupleTagList.of(counted)));
    PCollection<ArticleTerms> terms =
        split.get(found).setCoder(SerializableCoder.of(ArticleTerms.class));
    PCollectionView<DocumentFrequencies> frequencies =
        split
            .get(counted)
            .setCoder(SerializableCoder.of(TermCounts.class))
            .apply("SomeCounts", NeverEmpty.with(new TermCounts()))
            .apply(
                "CountTerms",
                Combine.globally(
                        MergeParts.of(
                            TermCounts.class,
                            DocumentFrequencies.class,
                            TermCounts::new,
                            TermCounts::addAll,
                            TermCounts::frequencies))
                    .asSingletonView());
    PCollectionView<IslandTable> islands =
        terms
            .apply("Sketch", ParDo.of(new Sketch(shards, frequencies)).withSideInputs(frequencies))
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(BigEndianLongCoder.of(), StoryProfileCoder.of())))
            .apply("Blocks", GroupByKey.create())
            .apply("LinkNeighbours", ParDo.of(new LinkNeighbours()))
            .setCoder(SerializableCoder.of(Islands.class))
            .apply("SomeIslands", NeverEmpty.with(new Islands()))
            .apply(
                "FindIslands",
                Combine.globally(
                        MergeParts.of(
                            Islands.class,
                            IslandTable.class,
                            Islands::new,
                            Islands::addAll,
                            links -> links.islands(StoryGrouper.MAX_ISLAND)))
                    .asSingletonView());
    return terms
        .apply(
            "ByIsland",
            ParDo.of(new ByIsland(shards, frequencies, islands))
                .withSideInputs(frequencies, islands))
        .setCoder(
            KvCoder.of(VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), StoryProfileCoder.of())))
        .apply("Islands", GroupByKey.create())
        .apply("GroupIslands", ParDo.of(new GroupIslands()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  /** The terms of each original, and what a bundle of them counts. */
  static final class FindTerms extends DoFn<Article, ArticleTerms> {
    private static final long serialVersionUID = 1L;

    /** Of so many articles some megabytes of counts are held. */
    private static final int MAX_COUNTED = 10_000;

    private final TupleTag<ArticleTerms> found;
    private final TupleTag<TermCounts> counted;
    private transient TermCounts counts = new TermCounts();

    FindTerms(TupleTag<ArticleTerms> found, TupleTag<TermCounts> counted) {
      this.found = found;
      this.counted = counted;
    }

    @StartBundle
    public void start() {
      counts = new TermCounts();
    }

    @ProcessElement
    public void process(@Element Article article, MultiOutputReceiver out) {
      if (article.isCopy()) {
        return;
      }
      ArticleTerms terms = ArticleTerms.of(article);
      out.get(found).output(terms);
      counts.add(terms);
      if (counts.articles() == MAX_COUNTED) {
        out.get(counted).output(counts);
        counts = new TermCounts();
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      if (counts.articles() > 0) {
        context.output(
            counted, counts, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }
  }

  /** What an article is known by in each of its blocks. */
  static final class Sketch extends DoFn<ArticleTerms, KV<Integer, KV<Long, StoryProfile>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<DocumentFrequencies> frequencies;

    Sketch(Shards shards, PCollectionView<DocumentFrequencies> frequencies) {
      this.shards = shards;
      this.frequencies = frequencies;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      DocumentFrequencies counts = context.sideInput(frequencies);
      StoryProfile profile = StoryProfile.of(context.element(), counts);
      StoryProfile sketch = profile.sketch();
      for (long key : BlockKeys.of(profile, context.element().language(), counts)) {
        context.output(KV.of(shards.of(key), KV.of(key, sketch)));
      }
    }
  }

  /** Each shard's links, thinned out to a forest. */
  static final class LinkNeighbours
      extends DoFn<KV<Integer, Iterable<KV<Long, StoryProfile>>>, Islands> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<Long, StoryProfile>>> shard, OutputReceiver<Islands> out) {
      Islands islands = new Islands();
      InShard.byKey(shard.getValue())
          .values()
          .forEach(block -> Neighbourhood.links(block).forEach(islands::add));
      islands.prune();
      out.output(islands);
    }
  }

  static final class ByIsland extends DoFn<ArticleTerms, KV<Integer, KV<String, StoryProfile>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<DocumentFrequencies> frequencies;
    private final PCollectionView<IslandTable> islands;

    ByIsland(
        Shards shards,
        PCollectionView<DocumentFrequencies> frequencies,
        PCollectionView<IslandTable> islands) {
      this.shards = shards;
      this.frequencies = frequencies;
      this.islands = islands;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      StoryProfile profile = StoryProfile.of(context.element(), context.sideInput(frequencies));
      String island = context.sideInput(islands).islandOf(profile.articleId());
      context.output(KV.of(shards.of(island), KV.of(island, profile)));
    }
  }

  static final class GroupIslands
      extends DoFn<KV<Integer, Iterable<KV<String, StoryProfile>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, StoryProfile>>> shard,
        OutputReceiver<KV<String, String>> out) {
      for (var island : InShard.byKey(shard.getValue()).values()) {
        StoryGrouper.stories(island).forEach((article, story) -> out.output(KV.of(article, story)));
      }
    }
  }
}
