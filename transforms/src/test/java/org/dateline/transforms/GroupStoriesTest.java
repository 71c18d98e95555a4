package org.dateline.transforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.dateline.story.Placement;
import org.dateline.story.StoryGrouper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories of a small batch. Articles are written for this test. */
class GroupStoriesTest {
  private static final String FLOOD =
      "Floods in the Torvane valley drove hundreds from their homes as the river Isk burst its"
          + " banks. Rescuers in boats brought families to a school.";
  private static final String FLOOD_AGAIN =
      "Rescuers in the Torvane valley brought hundreds of families out of flooded homes after the"
          + " river Isk rose above its banks.";
  private static final String STRIKE =
      "Bus drivers in Melburg began a strike over pay. Their union called the company's offer an"
          + " insult.";

  private static final List<Article> ARTICLES =
      List.of(
          article("a", "Floods empty Torvane", FLOOD, LocalDate.of(2023, 5, 3)),
          article("b", null, FLOOD_AGAIN, null),
          article("c", "Buses stand still", STRIKE, LocalDate.of(2023, 5, 3)),
          article("d", "Floods empty Torvane", FLOOD, LocalDate.of(2023, 5, 4)).inCopyGroup("a"),
          article("e", "Elsewhere", STRIKE, null).inCopyGroup("x"));

  private static final List<KV<String, String>> STORIES_OF_ORIGINALS =
      List.of(
          KV.of("a", StoryGrouper.idOf("a")),
          KV.of("b", StoryGrouper.idOf("a")),
          KV.of("c", StoryGrouper.idOf("c")));

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64})
  void givesOriginalsTheSameStoriesInAnyNumberOfShardsAndAnyOrder(int shards) {
    List<Article> backwards = new ArrayList<>(ARTICLES);
    Collections.reverse(backwards);
    TestPipeline pipeline = Pipelines.create();
    for (List<Article> batch : List.of(ARTICLES, backwards)) {
      String first = batch.get(0).id();
      PCollection<KV<String, String>> stories =
          pipeline
              .apply(
                  "Articles from " + first,
                  Create.of(batch).withCoder(SerializableCoder.of(Article.class)))
              .apply("Stories from " + first, GroupStories.in(new Shards(shards)))
              .get(GroupStories.PLACEMENTS)
              .apply(
                  "Ids from " + first,
                  MapElements.into(
                          TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                      .via(placed -> KV.of(placed.articleId(), placed.storyId())));
      PAssert.that(stories).containsInAnyOrder(STORIES_OF_ORIGINALS);
    }
    pipeline.run();
  }

  @Test
  void findsNoStoriesWithoutArticles() {
    TestPipeline pipeline = Pipelines.create();
    PCollection<Placement> stories =
        pipeline
            .apply(Create.empty(SerializableCoder.of(Article.class)))
            .apply(GroupStories.in(new Shards(3)))
            .get(GroupStories.PLACEMENTS);

    PAssert.that(stories).empty();
    pipeline.run();
  }

  private static Article article(
      String id, @Nullable String title, String text, @Nullable LocalDate day) {
    return new Article(
        id,
        id,
        null,
        null,
        null,
        title,
        null,
        text,
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
