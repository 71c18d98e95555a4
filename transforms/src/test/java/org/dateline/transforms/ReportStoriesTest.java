package org.dateline.transforms;

import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.story.Story;
import org.dateline.story.StoryGrouper;
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
      PAssert.that(told.get(ReportStories.STORIES))
          .containsInAnyOrder(
              List.of(
                  new Story(
                      FLOODS,
                      "Floods empty Torvane",
                      WEDNESDAY,
                      THURSDAY,
                      4,
                      List.of("Torvane", "Isk")),
                  new Story(
                      StoryGrouper.idOf("c"),
                      "Buses stand still",
                      WEDNESDAY,
                      WEDNESDAY,
                      1,
                      List.of()),
                  new Story(StoryGrouper.idOf("x"), "Elsewhere", null, null, 1, List.of())));
      pipeline.run();
    }
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
        pipeline.apply(
            "Articles",
            Create.of(
                    List.of(
                        a,
                        b,
                        c,
                        article("d", "Floods empty Torvane", THURSDAY).inCopyGroup("a"),
                        article("f", "Floods empty Torvane", WEDNESDAY).inCopyGroup("a"),
                        article("e", "Elsewhere", null).inCopyGroup("x")))
                .withCoder(SerializableCoder.of(Article.class)));
    PCollection<KV<String, String>> stories =
        pipeline.apply(
            "Stories",
            Create.of(
                List.of(
                    KV.of("a", FLOODS), KV.of("b", FLOODS), KV.of("c", StoryGrouper.idOf("c")))));
    return originals.apply(ReportStories.with(articles, stories, shards));
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
