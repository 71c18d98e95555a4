package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
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
import org.dateline.story.Link;
import org.dateline.story.Neighbourhood;
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
  private static final KvCoder<String, StoryProfile> KEYED_PROFILE =
      KvCoder.of(StringUtf8Coder.of(), StoryProfileCoder.of());

  private GroupStories() {}

  /** Groups the articles of one batch. */
  public static GroupStories create() {
    return new GroupStories();
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<Article> articles) {
    PCollection<ArticleTerms> terms =
        articles
            .apply("FindTerms", ParDo.of(new FindTerms()))
            .setCoder(SerializableCoder.of(ArticleTerms.class));
    PCollectionView<DocumentFrequencies> frequencies =
        terms.apply("CountTerms", new CountTerms()).apply("Table", View.asSingleton());
    TupleTag<KV<String, StoryProfile>> profiles = new TupleTag<>("profiles");
    TupleTag<KV<Long, StoryProfile>> sketches = new TupleTag<>("sketches");
    PCollectionTuple weighed =
        terms.apply(
            "Weigh",
            ParDo.of(new Weigh(frequencies, sketches))
                .withSideInputs(frequencies)
                .withOutputTags(profiles, TupleTagList.of(sketches)));
    PCollection<KV<String, String>> islands =
        weighed
            .get(sketches)
            .setCoder(KvCoder.of(BigEndianLongCoder.of(), StoryProfileCoder.of()))
            .apply("Blocks", GroupByKey.create())
            .apply("LinkNeighbours", ParDo.of(new LinkNeighbours()))
            .setCoder(SerializableCoder.of(Link.class))
            .apply("FindIslands", new FindIslands());
    PCollection<KV<String, String>> originals =
        byIsland(weighed.get(profiles).setCoder(KEYED_PROFILE), islands)
            .apply("Islands", GroupByKey.create())
            .apply("GroupIsland", ParDo.of(new GroupIsland()))
            .setCoder(PAIR);
    return withCopies(originals, articles);
  }

  private static PCollection<KV<String, StoryProfile>> byIsland(
      PCollection<KV<String, StoryProfile>> profiles, PCollection<KV<String, String>> islands) {
    TupleTag<StoryProfile> profile = new TupleTag<>("profile");
    TupleTag<String> island = new TupleTag<>("island");
    return KeyedPCollectionTuple.of(profile, profiles)
        .and(island, islands)
        .apply("JoinIslands", CoGroupByKey.create())
        .apply("ByIsland", ParDo.of(new ByIsland(profile, island)))
        .setCoder(KEYED_PROFILE);
  }

  private static PCollection<KV<String, String>> withCopies(
      PCollection<KV<String, String>> originals, PCollection<Article> articles) {
    TupleTag<String> story = new TupleTag<>("story");
    TupleTag<String> copy = new TupleTag<>("copy");
    PCollection<KV<String, String>> copies =
        KeyedPCollectionTuple.of(story, originals)
            .and(copy, articles.apply("Copies", ParDo.of(new Copies())).setCoder(PAIR))
            .apply("JoinCopies", CoGroupByKey.create())
            .apply("StoryOfCopies", ParDo.of(new StoryOfCopies(story, copy)))
            .setCoder(PAIR);
    return PCollectionList.of(originals).and(copies).apply("All", Flatten.pCollections());
  }

  private static <T> List<T> list(Iterable<T> values) {
    List<T> list = new ArrayList<>();
    values.forEach(list::add);
    return list;
  }

  static final class FindTerms extends DoFn<Article, ArticleTerms> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<ArticleTerms> out) {
      if (!article.isCopy()) {
        out.output(ArticleTerms.of(article));
      }
    }
  }

  static final class Weigh extends DoFn<ArticleTerms, KV<String, StoryProfile>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<DocumentFrequencies> frequencies;
    private final TupleTag<KV<Long, StoryProfile>> sketches;

    Weigh(
        PCollectionView<DocumentFrequencies> frequencies,
        TupleTag<KV<Long, StoryProfile>> sketches) {
      this.frequencies = frequencies;
      this.sketches = sketches;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      ArticleTerms article = context.element();
      DocumentFrequencies counts = context.sideInput(frequencies);
      StoryProfile profile = StoryProfile.of(article, counts);
      context.output(KV.of(profile.articleId(), profile));
      StoryProfile sketch = profile.sketch();
      for (long key : BlockKeys.of(profile, article.language(), counts)) {
        context.output(sketches, KV.of(key, sketch));
      }
    }
  }

  static final class LinkNeighbours extends DoFn<KV<Long, Iterable<StoryProfile>>, Link> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Long, Iterable<StoryProfile>> block, OutputReceiver<Link> out) {
      Neighbourhood.links(list(block.getValue())).forEach(out::output);
    }
  }

  static final class ByIsland extends DoFn<KV<String, CoGbkResult>, KV<String, StoryProfile>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<StoryProfile> profile;
    private final TupleTag<String> island;

    ByIsland(TupleTag<StoryProfile> profile, TupleTag<String> island) {
      this.profile = profile;
      this.island = island;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, StoryProfile>> out) {
      String key = joined.getValue().getOnly(island, joined.getKey());
      for (StoryProfile one : joined.getValue().getAll(profile)) {
        out.output(KV.of(key, one));
      }
    }
  }

  static final class GroupIsland
      extends DoFn<KV<String, Iterable<StoryProfile>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<StoryProfile>> island,
        OutputReceiver<KV<String, String>> out) {
      StoryGrouper.stories(list(island.getValue()))
          .forEach((article, story) -> out.output(KV.of(article, story)));
    }
  }

  static final class Copies extends DoFn<Article, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<String, String>> out) {
      String original = article.copyOf();
      if (original != null) {
        out.output(KV.of(original, article.id()));
      }
    }
  }

  static final class StoryOfCopies extends DoFn<KV<String, CoGbkResult>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<String> story;
    private final TupleTag<String> copy;

    StoryOfCopies(TupleTag<String> story, TupleTag<String> copy) {
      this.story = story;
      this.copy = copy;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, String>> out) {
      // An original that is not in the batch founds a story, as it would if it were alone there.
      String id = joined.getValue().getOnly(story, StoryGrouper.idOf(joined.getKey()));
      for (String one : joined.getValue().getAll(copy)) {
        out.output(KV.of(one, id));
      }
    }
  }
}
