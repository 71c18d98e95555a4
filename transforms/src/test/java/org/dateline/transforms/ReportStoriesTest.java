package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.MapArchive;
import org.dateline.archive.Revision;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.story.Placement;
import org.dateline.story.Placements;
import org.dateline.story.StoredMember;
import org.dateline.story.Story;
import org.dateline.story.StoryGrouper;
import org.dateline.story.StoryMember;
import org.dateline.story.StoryRecount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportStoriesTest {
  private static final String FLOODS = StoryGrouper.idOf("a");
  private static final LocalDate WEDNESDAY = LocalDate.of(2023, 5, 3);
  private static final LocalDate THURSDAY = LocalDate.of(2023, 5, 4);

  private final EventMention rescue = mention("a", EventType.AID).reported().mention();

  @Test
  void bringsMentionsCopiesAndStoriesOfAnArticleTogether() {
    for (int shards : new int[] {1, 3}) {
      TestPipeline pipeline = Pipelines.create();
      PCollectionTuple told = told(pipeline, new Shards(shards));

      PAssert.that(told.get(ReportStories.REPORTS))
          .containsInAnyOrder(
              List.of(
                  new ArticleReport(List.of(rescue), FLOODS, new Copies(2, WEDNESDAY, THURSDAY))));
      PAssert.that(told.get(ReportStories.STORY_OF))
          .containsInAnyOrder(
              List.of(
                  KV.of("a", FLOODS),
                  KV.of("b", FLOODS),
                  KV.of("c", StoryGrouper.idOf("c")),
                  KV.of("d", FLOODS),
                  KV.of("e", StoryGrouper.idOf("x")),
                  KV.of("f", FLOODS)));
      PAssert.that(told.get(ReportStories.LATE_COPIES)).empty();
      PAssert.that(told.get(ReportStories.STORIES))
          .containsInAnyOrder(
              first(
                  new Story(
                      FLOODS,
                      "Floods empty Torvane",
                      WEDNESDAY,
                      THURSDAY,
                      4,
                      List.of("Torvane", "Isk"),
                      null),
                  new Story(
                      StoryGrouper.idOf("c"),
                      "Buses stand still",
                      WEDNESDAY,
                      WEDNESDAY,
                      1,
                      List.of(),
                      null),
                  new Story(StoryGrouper.idOf("x"), "Elsewhere", null, null, 1, List.of(), null)));
      pipeline.run();
    }
  }

  @Test
  void bringsTouchedStoriesAndLateCopiesTogetherWithWhatIsStored() {
    Article a = article("a", "Floods empty Torvane", WEDNESDAY);
    StoryMember late = StoryMember.of(article("z", "More floods", THURSDAY));
    Story stored =
        new Story(FLOODS, "Floods empty Torvane", WEDNESDAY, WEDNESDAY, 1, List.of("Isk"), null);
    Story alone = new Story("left", "Gone", null, null, 1, List.of(), null);
    List<Entry> before =
        List.of(
            StoredMember.ofOriginal(
                StoryMember.of(a).naming(List.of("Isk")), Placements.of("a", FLOODS)),
            StoredMember.ofOriginal(late, Placements.of("z", "later")),
            StoryRecount.entry(Revision.first(FLOODS, stored), 4),
            StoryRecount.entry(Revision.first("left", alone), 3));
    Generation fifth = new Generation(5, () -> new MapArchive(before));
    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple told =
        pipeline
            .apply(
                "Originals",
                Create.of(List.of(coded(article("n", "New", null), List.of("Isk"), List.of())))
                    .withCoder(SerializableCoder.of(CodedArticle.class)))
            .apply(
                ReportStories.with(
                        articles(
                            pipeline,
                            List.of(
                                article("d", "Floods empty Torvane", THURSDAY).inCopyGroup("a"),
                                article("e", "Floods empty Torvane", null).inCopyGroup("a"))),
                        placements(pipeline, List.of(Placements.of("n", "new", "later"))),
                        pipeline.apply("Touched", Create.of(List.of("left", FLOODS, "never"))),
                        new Shards(3))
                    .after(fifth));

    PAssert.that(told.get(ReportStories.LATE_COPIES))
        .containsInAnyOrder(List.of(KV.of("a", new Copies(2, THURSDAY, THURSDAY))));
    PAssert.that(told.get(ReportStories.STORY_OF))
        .containsInAnyOrder(List.of(KV.of("n", "new"), KV.of("d", FLOODS), KV.of("e", FLOODS)));
    PAssert.that(told.get(ReportStories.STORIES))
        .containsInAnyOrder(
            List.of(
                new Revision<>(
                    FLOODS,
                    new Story(
                        FLOODS,
                        "Floods empty Torvane",
                        WEDNESDAY,
                        THURSDAY,
                        3,
                        List.of("Isk"),
                        null),
                    4),
                Revision.first("new", new Story("new", "New", null, null, 1, List.of("Isk"), null)),
                Revision.first(
                    "later",
                    new Story("later", "More floods", THURSDAY, THURSDAY, 1, List.of(), "new")),
                new Revision<>("left", null, 3)));
    PAssert.that(told.get(ReportStories.STORY_ENTRIES))
        .satisfies(
            entries -> {
              assertThat(entries)
                  .extracting(Entry::id)
                  .containsExactlyInAnyOrder(FLOODS, "new", "later", "left");
              assertThat(entries).filteredOn(Entry::isGone).extracting(Entry::id).contains("left");
              return null;
            });
    PAssert.that(told.get(ReportStories.MEMBER_ENTRIES))
        .containsInAnyOrder(
            List.of(
                StoredMember.ofOriginal(
                    StoryMember.of(article("n", "New", null)).naming(List.of("Isk")),
                    Placements.of("n", "new", "later")),
                copyOfA(article("d", "Floods empty Torvane", THURSDAY)),
                copyOfA(article("e", "Floods empty Torvane", null))));
    pipeline.run();
  }

  private static Entry copyOfA(Article article) {
    return StoredMember.ofCopy(StoryMember.of(article.inCopyGroup("a")), FLOODS, "a");
  }

  private static List<Revision<Story>> first(Story... stories) {
    return Stream.of(stories).map(story -> Revision.first(story.id(), story)).toList();
  }

  private static PCollection<Article> articles(TestPipeline pipeline, List<Article> articles) {
    return pipeline.apply(
        "Articles", Create.of(articles).withCoder(SerializableCoder.of(Article.class)));
  }

  private static PCollection<Placement> placements(
      TestPipeline pipeline, List<Placement> placements) {
    return pipeline.apply(
        "Stories", Create.of(placements).withCoder(SerializableCoder.of(Placement.class)));
  }

  private PCollectionTuple told(TestPipeline pipeline, Shards shards) {
    Article a = article("a", "Floods empty Torvane", WEDNESDAY);
    Article b = article("b", null, null);
    Article c = article("c", "Buses stand still", WEDNESDAY);
    PCollection<CodedArticle> originals =
        pipeline.apply(
            "Originals",
            Create.of(
                    List.of(
                        coded(a, List.of("Isk", "Torvane"), List.of(rescue)),
                        coded(b, List.of("Torvane"), List.of()),
                        coded(c, List.of(), List.of())))
                .withCoder(SerializableCoder.of(CodedArticle.class)));
    PCollection<Article> articles =
        articles(
            pipeline,
            List.of(
                a,
                b,
                c,
                article("d", "Floods empty Torvane", THURSDAY).inCopyGroup("a"),
                article("f", "Floods empty Torvane", WEDNESDAY).inCopyGroup("a"),
                article("e", "Elsewhere", null).inCopyGroup("x")));
    PCollection<Placement> stories =
        placements(
            pipeline,
            List.of(
                Placements.of("a", FLOODS),
                Placements.of("b", FLOODS),
                Placements.of("c", StoryGrouper.idOf("c"))));
    PCollection<String> touched = pipeline.apply("Touched", Create.empty(StringUtf8Coder.of()));
    return originals.apply(ReportStories.with(articles, stories, touched, shards));
  }

  private static CodedArticle coded(
      Article article, List<String> names, List<EventMention> mentions) {
    List<EntityMention> entities =
        names.stream()
            .map(
                name ->
                    new EntityMention(
                        name, 0, name.length(), EntityMention.Type.LOCATION, name, null, null))
            .toList();
    return new CodedArticle(
        new AnnotatedArticle(article, List.of(), entities, List.of(), List.of()), mentions);
  }

  private static Article article(String id, @Nullable String title, @Nullable LocalDate day) {
    return new Article(
        id,
        id,
        null,
        null,
        null,
        title,
        null,
        "Rescuers brought families out of flooded homes.",
        List.of(),
        null,
        null,
        "en",
        day == null ? Publication.UNKNOWN : Publication.onDay(day, Publication.Source.STAMP),
        null,
        List.of(),
        Set.of());
  }
}
