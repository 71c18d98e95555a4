package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.MentionBuilder.NIGER;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Articles;
import org.dateline.annotation.EntityMention;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.MapArchive;
import org.dateline.archive.Revision;
import org.dateline.entity.Entity;
import org.dateline.entity.StoredEntity;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.event.Event;
import org.dateline.event.StoredEvent;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Routing of entities and events to those of earlier runs. What comes of it is domain. */
class LaterRunsTest {
  /** What a run wrote, taken out of its pipeline: tests run in the same process, one by one. */
  private static final List<Entry> WRITTEN = Collections.synchronizedList(new ArrayList<>());

  private static final Shards SHARDS = new Shards(3);
  private static final LocalDate LATER = LocalDate.of(2031, 10, 1);

  @Test
  void namesJoinTheEntityOfAnEarlierRunAndTheTouchedAreCountedAgain() {
    TestPipeline first = Pipelines.create();
    keep(
        articles(first, article("full", "Ana Maria Ruiz", "Ivo Prado"))
            .apply(ResolveEntities.in(SHARDS).after(new Generation(1, ArchiveSource.NONE)))
            .get(ResolveEntities.ENTRIES));
    List<Entry> before =
        written(first).stream()
            .map(e -> e.id().equals(id("Ivo Prado")) ? StoredEntity.without(e, 1) : e)
            .toList();

    TestPipeline second = Pipelines.create();
    PCollectionTuple resolved =
        articles(second, article("later", "Ana Ruiz"))
            .apply(
                ResolveEntities.in(SHARDS)
                    .after(new Generation(2, () -> new MapArchive(before)))
                    .recounting(ids(second, id("Ivo Prado"), id("Nobody"))));
    PAssert.thatSingleton(resolved.get(ResolveEntities.CODED))
        .satisfies(
            later -> {
              assertThat(later.entityId(id("Ana Ruiz"))).isEqualTo(id("Ana Maria Ruiz"));
              assertThat(later.annotated().entities().get(0).name()).isEqualTo("Ana Ruiz");
              return null;
            });
    PAssert.that(resolved.get(ResolveEntities.ENTITIES))
        .containsInAnyOrder(
            List.of(
                new Revision<>(
                    id("Ana Maria Ruiz"),
                    new Entity(
                        id("Ana Maria Ruiz"),
                        EntityMention.Type.PERSON,
                        "Ana Maria Ruiz",
                        null,
                        null,
                        List.of("Ana Ruiz"),
                        2),
                    1),
                new Revision<>(id("Ivo Prado"), null, 1)));
    keep(resolved.get(ResolveEntities.ENTRIES));
    assertThat(written(second))
        .extracting(entry -> entry.id() + " " + entry.isGone())
        .containsExactlyInAnyOrder(id("Ana Maria Ruiz") + " false", id("Ivo Prado") + " true");
  }

  @Test
  void mentionsCopiesAndWhatIsGoneReachTheEventsOfAnEarlierRun() {
    TestPipeline first = Pipelines.create();
    keep(
        reports(
                first,
                withdrawal("a", "2031-09-15"),
                withdrawal("b", "2031-03-01"),
                withdrawal("c", "2031-06-01"))
            .apply(ConsolidateEvents.in(SHARDS).after(new Generation(1, ArchiveSource.NONE)))
            .get(ConsolidateEvents.ENTRIES));
    List<Entry> stored = written(first);
    List<Entry> before =
        stored.stream()
            .map(e -> e.keys().contains("a:c") ? StoredEvent.without(e, Set.of("c")) : e)
            .toList();

    TestPipeline second = Pipelines.create();
    PCollectionTuple told =
        reports(second, withdrawal("d", "2031-09-15"))
            .apply(
                ConsolidateEvents.in(SHARDS)
                    .after(new Generation(2, () -> new MapArchive(before)))
                    .copiedLater(
                        second.apply(
                            "Late",
                            Create.of(List.of(KV.of("b", new Copies(2, LATER, LATER))))
                                .withCoder(
                                    KvCoder.of(
                                        StringUtf8Coder.of(), SerializableCoder.of(Copies.class)))))
                    .recounting(ids(second, idOf(stored, "c"))));
    String joined = idOf(stored, "a");
    String copied = idOf(stored, "b");
    String gone = idOf(stored, "c");
    PAssert.that(told.get(ConsolidateEvents.EVENTS))
        .satisfies(
            revisions -> {
              List<String> seen = new ArrayList<>();
              for (Revision<Event> revision : revisions) {
                seen.add(revision.id() + " " + revision.replaces() + " " + told(revision.now()));
              }
              assertThat(seen)
                  .containsExactlyInAnyOrder(
                      joined + " 1 [a, d] 2 articles, 1 new mentions, last seen null",
                      copied + " 1 [b] 3 articles, 0 new mentions, last seen 2031-10-01",
                      gone + " 1 gone");
              return null;
            });
    keep(told.get(ConsolidateEvents.ENTRIES));
    List<Entry> after = written(second);
    assertThat(after)
        .extracting(entry -> entry.id() + " " + entry.isGone())
        .containsExactlyInAnyOrder(joined + " false", copied + " false", gone + " true");
    assertThat(after)
        .filteredOn(entry -> !entry.isGone())
        .allMatch(entry -> entry.as(StoredEvent.class).generation() == 2);
  }

  private static String told(@Nullable Event event) {
    return event == null
        ? "gone"
        : event.articleIds()
            + " "
            + event.articleCount()
            + " articles, "
            + event.newMentionIds().size()
            + " new mentions, last seen "
            + event.lastSeen();
  }

  private static String idOf(List<Entry> events, String article) {
    return events.stream()
        .filter(entry -> entry.keys().contains("a:" + article))
        .map(Entry::id)
        .findFirst()
        .orElseThrow();
  }

  private static PCollection<String> ids(TestPipeline pipeline, String... ids) {
    return pipeline.apply("Touched ids", Create.of(List.of(ids)));
  }

  private static void keep(PCollection<Entry> entries) {
    PAssert.that(entries)
        .satisfies(
            all -> {
              all.forEach(WRITTEN::add);
              return null;
            });
  }

  private static List<Entry> written(TestPipeline pipeline) {
    WRITTEN.clear();
    pipeline.run().waitUntilFinish();
    return List.copyOf(WRITTEN);
  }

  private static PCollection<CodedArticle> articles(
      TestPipeline pipeline, CodedArticle... articles) {
    return pipeline.apply(
        Create.of(List.of(articles)).withCoder(SerializableCoder.of(CodedArticle.class)));
  }

  private static CodedArticle article(String uri, String... persons) {
    List<EntityMention> entities = new ArrayList<>();
    for (String name : persons) {
      entities.add(new EntityMention(name, 0, 4, EntityMention.Type.PERSON, name, null, null));
    }
    return new CodedArticle(
        new AnnotatedArticle(
            Articles.of(uri, "Text.", null), List.of(), entities, List.of(), List.of()),
        List.of());
  }

  private static String id(String person) {
    return EntityMention.entityId(EntityMention.Type.PERSON, person, null);
  }

  private static PCollection<ArticleReport> reports(
      TestPipeline pipeline, EventMention... mentions) {
    List<ArticleReport> reports = new ArrayList<>();
    for (EventMention mention : mentions) {
      reports.add(new ArticleReport(List.of(mention), mention.articleId(), Copies.NONE));
    }
    return pipeline.apply(Create.of(reports).withCoder(SerializableCoder.of(ArticleReport.class)));
  }

  private static EventMention withdrawal(String article, String day) {
    return mention(article, EventType.RETREAT)
        .actor("United States", "USA", null)
        .recipient("Niger", "NER", null)
        .in(NIGER)
        .on(day)
        .build();
  }
}
