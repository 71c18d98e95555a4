package org.dateline.transforms;

import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.article.Article;
import org.dateline.story.ArticleTerms;
import org.dateline.story.BlockKeys;
import org.dateline.story.DocumentFrequencies;
import org.dateline.story.IslandTable;
import org.dateline.story.Islands;
import org.dateline.story.Neighbourhood;
import org.dateline.story.PlaceStories;
import org.dateline.story.Placement;
import org.dateline.story.StoredTerms;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryProfile;
import org.dateline.story.TermCounts;
import org.jspecify.annotations.Nullable;

/**
 * The story of every original: its {@link #PLACEMENTS}. Copies are passed over, for they are in the
 * story of their original; an article unlike all others is a story of its own.
 *
 * <p>Articles that share one of their heaviest terms at about the same time are compared by
 * sketches; what looks alike is linked; what hangs together by links is grouped by average link
 * over all pairs. An article is compared with a bounded number of others, however many there are.
 * Then what is new is grouped once more with the stored articles near it, and joins the stored
 * story that has most of its articles there.
 *
 * <p>One worker merges the counts of terms, 12 bytes for each term of the batch and of those that
 * earlier runs left, and the links, 300 bytes for each article that has one; every worker holds a
 * {@link DocumentFrequencies} and an {@link IslandTable}.
 */
public final class GroupStories extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Where each original is. */
  public static final TupleTag<Placement> PLACEMENTS = new TupleTag<>("placements");

  /** What later runs must know of terms. */
  public static final TupleTag<Entry> ENTRIES = new TupleTag<>("entries");

  private static final TupleTag<DocumentFrequencies> SUMMED = new TupleTag<>("frequencies");

  private final Shards shards;
  private final Generation generation;

  private GroupStories(Shards shards, Generation generation) {
    this.shards = shards;
    this.generation = generation;
  }

  /** Works on a batch that is cut into so many shards, as the first run. */
  public static GroupStories in(Shards shards) {
    return new GroupStories(shards, Generation.FIRST);
  }

  /** Works as a later run. */
  public GroupStories after(Generation later) {
    return new GroupStories(shards, later);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    TupleTag<ArticleTerms> found = new TupleTag<>("terms");
    TupleTag<TermCounts> counted = new TupleTag<>("counts");
    PCollectionTuple split =
        articles.apply(
            "FindTerms",
            ParDo.of(new FindTerms(found, counted))
                .withOutputTags(found, TupleTagList.of(counted)));
    PCollection<ArticleTerms> terms =
        split.get(found).setCoder(SerializableCoder.of(ArticleTerms.class));
    PCollectionTuple counts =
        split
            .get(counted)
            .setCoder(SerializableCoder.of(TermCounts.class))
            .apply("SomeCounts", NeverEmpty.with(new TermCounts()))
            .apply(
                "CountTerms",
                Combine.globally(
                        MergeParts.of(
                            TermCounts.class,
                            TermCounts.class,
                            TermCounts::new,
                            TermCounts::addAll,
                            whole -> whole))
                    .withoutDefaults())
            .apply(
                "AddStored",
                ParDo.of(new AddStored(generation.before()))
                    .withOutputTags(SUMMED, TupleTagList.of(ENTRIES)));
    PCollectionView<Iterable<DocumentFrequencies>> frequencies =
        counts
            .get(SUMMED)
            .setCoder(SerializableCoder.of(DocumentFrequencies.class))
            .apply("Frequencies", View.asIterable());
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
    PCollection<Placement> placements =
        terms
            .apply("ByIsland", ParDo.of(new ByIsland(shards, islands)).withSideInputs(islands))
            .setCoder(Shards.coder(ArticleTerms.class))
            .apply("Islands", GroupByKey.create())
            .apply(
                "GroupIslands",
                ParDo.of(new GroupIslands(generation.before(), frequencies))
                    .withSideInputs(frequencies))
            .setCoder(SerializableCoder.of(Placement.class));
    return PCollectionTuple.of(PLACEMENTS, placements)
        .and(ENTRIES, counts.get(ENTRIES).setCoder(SerializableCoder.of(Entry.class)));
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

  /** The counts of all runs, and what is kept of them. */
  static final class AddStored extends LookUpFn<TermCounts, DocumentFrequencies> {
    private static final long serialVersionUID = 1L;

    AddStored(ArchiveSource before) {
      super(before);
    }

    @ProcessElement
    public void process(@Element TermCounts batch, MultiOutputReceiver out) {
      TermCounts all = StoredTerms.read(archive());
      all.addAll(batch);
      if (batch.articles() > 0) {
        StoredTerms.entries(all).forEach(out.get(ENTRIES)::output);
      }
      out.get(SUMMED).output(all.frequencies());
    }
  }

  /** What an article is known by in each of its blocks. */
  static final class Sketch extends DoFn<ArticleTerms, KV<Integer, KV<Long, StoryProfile>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<Iterable<DocumentFrequencies>> frequencies;

    /** Held for a bundle: runners may decode what is in an iterable each time. */
    private transient @Nullable DocumentFrequencies held;

    Sketch(Shards shards, PCollectionView<Iterable<DocumentFrequencies>> frequencies) {
      this.shards = shards;
      this.frequencies = frequencies;
    }

    @StartBundle
    public void start() {
      held = null;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      DocumentFrequencies counts = held;
      if (counts == null) {
        counts = context.sideInput(frequencies).iterator().next();
        held = counts;
      }
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

  static final class ByIsland extends DoFn<ArticleTerms, KV<Integer, KV<String, ArticleTerms>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<IslandTable> islands;

    ByIsland(Shards shards, PCollectionView<IslandTable> islands) {
      this.shards = shards;
      this.islands = islands;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      ArticleTerms article = context.element();
      context.output(
          shards.deal(context.sideInput(islands).islandOf(article.articleId()), article));
    }
  }

  static final class GroupIslands
      extends LookUpFn<KV<Integer, Iterable<KV<String, ArticleTerms>>>, Placement> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Iterable<DocumentFrequencies>> frequencies;

    GroupIslands(ArchiveSource before, PCollectionView<Iterable<DocumentFrequencies>> frequencies) {
      super(before);
      this.frequencies = frequencies;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      DocumentFrequencies counts = context.sideInput(frequencies).iterator().next();
      for (var island : InShard.byKey(context.element().getValue()).values()) {
        PlaceStories.of(island, counts, archive()).forEach(context::output);
      }
    }
  }
}
