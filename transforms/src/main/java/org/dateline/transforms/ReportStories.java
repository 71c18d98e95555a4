package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
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
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.Revision;
import org.dateline.article.Article;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.story.Placement;
import org.dateline.story.StoredMember;
import org.dateline.story.Story;
import org.dateline.story.StoryDigest;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryMember;
import org.dateline.story.StoryRecount;

/**
 * Brings together what is known of an article: the events it tells of, its copies, and its story.
 * Gives {@link #REPORTS} of the originals that tell of events, the {@link #LATE_COPIES} of stored
 * ones, the story of every article, copies included ({@link #STORY_OF}), and the {@link #STORIES}
 * themselves, stored articles included.
 *
 * <p>A copy is in the story of its original, whatever that is. A shard's articles are held in
 * memory without their texts, a story's headlines likewise.
 */
public final class ReportStories extends PTransform<PCollection<CodedArticle>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** What each original that tells of events says, with its story and its copies. */
  public static final TupleTag<ArticleReport> REPORTS = new TupleTag<>("reports");

  /** Copies of articles of earlier runs, by the original's id; one element an original. */
  public static final TupleTag<KV<String, Copies>> LATE_COPIES = new TupleTag<>("lateCopies");

  /** Story id by article id. */
  public static final TupleTag<KV<String, String>> STORY_OF = new TupleTag<>("storyOf");

  /** The stories that articles of the batch are in, and those touched, as they stand now. */
  public static final TupleTag<Revision<Story>> STORIES = new TupleTag<>("stories");

  /** What later runs must know of articles as members of their stories. */
  public static final TupleTag<Entry> MEMBER_ENTRIES = new TupleTag<>("memberEntries");

  /** What later runs must know of stories. */
  public static final TupleTag<Entry> STORY_ENTRIES = new TupleTag<>("storyEntries");

  private static final TupleTag<KV<Integer, KV<String, StoryDigest>>> DIGESTS =
      new TupleTag<>("digests");
  private static final KvCoder<Integer, ArticleFacts> FACTS =
      KvCoder.of(VarIntCoder.of(), SerializableCoder.of(ArticleFacts.class));

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<Article> articles;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<Placement> placements;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<String> touched;

  private final Shards shards;
  private final Generation generation;

  private ReportStories(
      PCollection<Article> articles,
      PCollection<Placement> placements,
      PCollection<String> touched,
      Shards shards,
      Generation generation) {
    this.articles = articles;
    this.placements = placements;
    this.touched = touched;
    this.shards = shards;
    this.generation = generation;
  }

  /**
   * Brings coded originals together with their copies and stories, as the first run.
   *
   * @param articles all articles, of which only copies are looked at
   * @param placements where each original is, as {@link GroupStories} gives it
   * @param touched ids of stored stories that are to be summed up again, whatever the batch brings
   * @param shards how many the batch is cut into
   */
  public static ReportStories with(
      PCollection<Article> articles,
      PCollection<Placement> placements,
      PCollection<String> touched,
      Shards shards) {
    return new ReportStories(articles, placements, touched, shards, Generation.FIRST);
  }

  /** Works as a later run. */
  public ReportStories after(Generation later) {
    return new ReportStories(articles, placements, touched, shards, later);
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
                placements
                    .apply(
                        "Placements",
                        ParDo.of(Deal.to(shards, Placement::articleId, ArticleFacts::of)))
                    .setCoder(FACTS))
            .and(
                touched
                    .apply(
                        "Touched",
                        ParDo.of(Deal.to(shards, story -> story, ArticleFacts::touching)))
                    .setCoder(FACTS))
            .apply("Facts", Flatten.pCollections())
            .apply("ByOriginal", GroupByKey.create())
            .apply(
                "Tell",
                ParDo.of(new TellFn(shards, generation.before()))
                    .withOutputTags(
                        REPORTS,
                        TupleTagList.of(List.of(LATE_COPIES, STORY_OF, MEMBER_ENTRIES, DIGESTS))));
    PCollectionTuple summed =
        told.get(DIGESTS)
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(),
                    KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StoryDigest.class))))
            .apply("ByStory", GroupByKey.create())
            .apply(
                "Summarize",
                ParDo.of(new SummarizeFn(generation))
                    .withOutputTags(STORIES, TupleTagList.of(STORY_ENTRIES)));
    return PCollectionTuple.of(
            REPORTS, told.get(REPORTS).setCoder(SerializableCoder.of(ArticleReport.class)))
        .and(
            LATE_COPIES,
            told.get(LATE_COPIES)
                .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Copies.class))))
        .and(
            STORY_OF,
            told.get(STORY_OF).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())))
        .and(
            STORIES,
            summed
                .get(STORIES)
                .setCoder(SerializableCoder.of(new TypeDescriptor<Revision<Story>>() {})))
        .and(MEMBER_ENTRIES, told.get(MEMBER_ENTRIES).setCoder(SerializableCoder.of(Entry.class)))
        .and(STORY_ENTRIES, summed.get(STORY_ENTRIES).setCoder(SerializableCoder.of(Entry.class)));
  }

  static final class TellFn extends LookUpFn<KV<Integer, Iterable<ArticleFacts>>, ArticleReport> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    TellFn(Shards shards, ArchiveSource before) {
      super(before);
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
        String story = facts.story();
        if (story == null) {
          story = storyOf(facts, out);
        }
        StoryDigest digest = digests.computeIfAbsent(story, id -> new StoryDigest());
        for (StoryMember member : facts.members()) {
          out.get(STORY_OF).output(KV.of(member.articleId(), story));
          digest.add(member);
        }
        for (String alias : facts.aliases()) {
          digests.computeIfAbsent(alias, id -> new StoryDigest()).aliasOf(story);
        }
        facts.entries(story).forEach(out.get(MEMBER_ENTRIES)::output);
        if (!facts.mentions().isEmpty()) {
          out.get(REPORTS).output(new ArticleReport(facts.mentions(), story, facts.copies()));
        }
      }
      digests.forEach(
          (id, digest) -> out.get(DIGESTS).output(KV.of(shards.of(id), KV.of(id, digest))));
    }

    /**
     * The story of an original that is not in the batch: that which it is stored in; if it is not
     * stored it founds one, as if it stood alone.
     */
    private String storyOf(ArticleFacts facts, MultiOutputReceiver out) {
      Optional<String> stored = StoredMember.storyOf(archive(), facts.original());
      if (stored.isPresent()) {
        out.get(LATE_COPIES).output(KV.of(facts.original(), facts.copies()));
      }
      return stored.orElseGet(() -> StoryGrouper.idOf(facts.original()));
    }
  }

  static final class SummarizeFn
      extends LookUpFn<KV<Integer, Iterable<KV<String, StoryDigest>>>, Revision<Story>> {
    private static final long serialVersionUID = 1L;

    private final long generation;

    SummarizeFn(Generation generation) {
      super(generation.before());
      this.generation = generation.number();
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, StoryDigest>>> shard, MultiOutputReceiver out) {
      TreeMap<String, StoryDigest> digests = new TreeMap<>();
      for (KV<String, StoryDigest> part : shard.getValue()) {
        digests.computeIfAbsent(part.getKey(), id -> new StoryDigest()).addAll(part.getValue());
      }
      StoryRecount recount = new StoryRecount(archive());
      digests.forEach(
          (id, digest) ->
              recount
                  .of(id, digest)
                  .ifPresent(
                      story -> {
                        out.get(STORIES).output(story);
                        out.get(STORY_ENTRIES).output(StoryRecount.entry(story, generation));
                      }));
    }
  }
}
