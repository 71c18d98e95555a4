package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.event.ArticleReport;
import org.dateline.story.Story;
import org.dateline.story.StoryDigest;
import org.dateline.story.StoryMember;

/**
 * Brings together what is known of an article: the events it tells of, its copies, and its story.
 * Gives {@link #REPORTS} of the originals that tell of events, the story of every article, copies
 * included ({@link #STORY_OF}), and the {@link #STORIES} themselves.
 *
 * <p>A copy is in the story of its original, whatever that is. A shard's articles are held in
 * memory without their texts, a story's headlines likewise.
 */
public final class ReportStories extends PTransform<PCollection<CodedArticle>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** What each original that tells of events says, with its story and its copies. */
  public static final TupleTag<ArticleReport> REPORTS = new TupleTag<>("reports");

  /** Story id by article id. */
  public static final TupleTag<KV<String, String>> STORY_OF = new TupleTag<>("storyOf");

  /** The stories of all articles. */
  public static final TupleTag<Story> STORIES = new TupleTag<>("stories");

  private static final TupleTag<KV<Integer, KV<String, StoryDigest>>> DIGESTS =
      new TupleTag<>("digests");
  private static final KvCoder<Integer, ArticleFacts> FACTS =
      KvCoder.of(VarIntCoder.of(), SerializableCoder.of(ArticleFacts.class));

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<Article> articles;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<String, String>> stories;

  private final Shards shards;

  private ReportStories(
      PCollection<Article> articles, PCollection<KV<String, String>> stories, Shards shards) {
    this.articles = articles;
    this.stories = stories;
    this.shards = shards;
  }

  /**
   * Brings coded originals together with their copies and stories.
   *
   * @param articles all articles, of which only copies are looked at
   * @param stories story id by id of the original, as {@link GroupStories} gives it
   * @param shards how many the batch is cut into
   */
  public static ReportStories with(
      PCollection<Article> articles, PCollection<KV<String, String>> stories, Shards shards) {
    return new ReportStories(articles, stories, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<CodedArticle> originals) {
    PCollectionTuple told =
        PCollectionList.of(
                originals
                    .apply(
                        "Originals",
                        ParDo.of(
                            Deal.to(
                                shards,
                                coded -> coded.annotated().article().id(),
                                ArticleFacts::ofOriginal)))
                    .setCoder(FACTS))
            .and(
                articles
                    .apply(
                        "Copies", ParDo.of(Deal.to(shards, Article::copyOf, ArticleFacts::ofCopy)))
                    .setCoder(FACTS))
            .and(
                stories
                    .apply(
                        "StoryIds",
                        ParDo.of(
                            Deal.to(
                                shards,
                                KV::getKey,
                                story -> ArticleFacts.ofStory(story.getKey(), story.getValue()))))
                    .setCoder(FACTS))
            .apply("Facts", Flatten.pCollections())
            .apply("ByOriginal", GroupByKey.create())
            .apply(
                "Tell",
                ParDo.of(new TellFn(shards))
                    .withOutputTags(REPORTS, TupleTagList.of(STORY_OF).and(DIGESTS)));
    PCollection<Story> summaries =
        told.get(DIGESTS)
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(),
                    KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StoryDigest.class))))
            .apply("ByStory", GroupByKey.create())
            .apply("Summarize", ParDo.of(new SummarizeFn()))
            .setCoder(SerializableCoder.of(Story.class));
    return PCollectionTuple.of(
            REPORTS, told.get(REPORTS).setCoder(SerializableCoder.of(ArticleReport.class)))
        .and(
            STORY_OF,
            told.get(STORY_OF).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())))
        .and(STORIES, summaries);
  }

  static final class TellFn extends DoFn<KV<Integer, Iterable<ArticleFacts>>, ArticleReport> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    TellFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<ArticleFacts>> shard, MultiOutputReceiver out) {
      TreeMap<String, List<ArticleFacts>> byOriginal = new TreeMap<>();
      for (ArticleFacts facts : shard.getValue()) {
        byOriginal.computeIfAbsent(facts.original(), id -> new ArrayList<>()).add(facts);
      }
      // One digest a story, so that a text with very many copies weighs no more than others.
      TreeMap<String, StoryDigest> digests = new TreeMap<>();
      for (List<ArticleFacts> parts : byOriginal.values()) {
        ArticleFacts facts = ArticleFacts.together(parts);
        String story = facts.storyId();
        for (StoryMember member : facts.members()) {
          out.get(STORY_OF).output(KV.of(member.articleId(), story));
          digests.computeIfAbsent(story, id -> new StoryDigest()).add(member);
        }
        if (!facts.mentions().isEmpty()) {
          out.get(REPORTS).output(facts.report());
        }
      }
      digests.forEach(
          (id, digest) -> out.get(DIGESTS).output(KV.of(shards.of(id), KV.of(id, digest))));
    }
  }

  static final class SummarizeFn
      extends DoFn<KV<Integer, Iterable<KV<String, StoryDigest>>>, Story> {
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
