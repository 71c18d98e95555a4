package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Articles;
import org.dateline.annotation.EntityMention;
import org.dateline.archive.Revision;
import org.dateline.entity.Entity;
import org.dateline.entity.NameChange;
import org.dateline.event.MentionBuilder;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveEntitiesTest {
  private static final EntityMention FULL =
      person("Ana Maria Ruiz", "Ana Maria Ruiz", "PER", "GOV");

  private static EntityMention person(
      String text, String name, @Nullable String country, @Nullable String role) {
    return new EntityMention(
        text, 0, text.length(), EntityMention.Type.PERSON, name, country, role);
  }

  private static EntityMention organization(String text, String name) {
    return new EntityMention(
        text, 0, text.length(), EntityMention.Type.ORGANIZATION, name, null, null);
  }

  private static EntityMention country(EntityMention.Type type, String text) {
    return new EntityMention(text, 0, text.length(), type, "Peru", "PER", null);
  }

  private static CodedArticle article(String uri, EntityMention... entities) {
    return new CodedArticle(
        new AnnotatedArticle(
            Articles.of(uri, "Text.", null), List.of(), List.of(entities), List.of(), List.of()),
        mentionsBy(uri, entities[0]));
  }

  /** One event, done by the first entity. */
  private static List<EventMention> mentionsBy(String uri, EntityMention actor) {
    Participant participant =
        new Participant(
            actor.text(), 0, 4, actor.name(), actor.country(), actor.role(), actor.entityId());
    return List.of(
        MentionBuilder.mention(uri, EventType.CONSULT)
            .build()
            .withParticipants(List.of(participant), List.of()));
  }

  @Test
  void namesTheSameEntityTheSameInAllArticlesAndCountsTheArticlesThatNameIt() {
    CodedArticle full =
        article(
            "full",
            person("Ana Maria Ruiz", "Ana Maria Ruiz", "PER", "GOV"),
            person("Ruiz", "Ana Maria Ruiz", "PER", "GOV"),
            organization("HWU", "Harbour Workers Union"),
            country(EntityMention.Type.COUNTRY, "Peru"),
            country(EntityMention.Type.NATIONALITY, "Peruvian"));
    CodedArticle shorter =
        article(
            "shorter",
            person("Ana Ruiz", "Ana Ruiz", null, null),
            organization("HWU", "HWU"),
            country(EntityMention.Type.NATIONALITY, "Peruvian"));
    CodedArticle other = article("other", person("Ruiz", "Ruiz", null, null));

    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple resolved =
        pipeline
            .apply(
                Create.of(List.of(shorter, full, other))
                    .withCoder(SerializableCoder.of(CodedArticle.class)))
            .apply(ResolveEntities.in(new Shards(3)));

    PAssert.that(resolved.get(ResolveEntities.CODED))
        .satisfies(
            articles -> {
              List<String> told = new ArrayList<>();
              for (CodedArticle article : articles) {
                told.add(told(article));
              }
              assertThat(told)
                  .containsExactlyInAnyOrder(
                      "full: Ana Maria Ruiz PER GOV, Ana Maria Ruiz PER GOV,"
                          + " Harbour Workers Union null null, Peru PER null, Peru PER null",
                      "shorter: Ana Ruiz null null is Ana Maria Ruiz, HWU null null is Harbour"
                          + " Workers Union, Peru PER null",
                      "other: Ruiz null null");
              return null;
            });
    PAssert.that(resolved.get(ResolveEntities.ENTITIES))
        .containsInAnyOrder(
            List.of(
                entity(
                    EntityMention.Type.PERSON,
                    "Ana Maria Ruiz",
                    "PER",
                    "GOV",
                    2,
                    List.of("Ana Ruiz", "Ruiz")),
                entity(EntityMention.Type.PERSON, "Ruiz", null, null, 1, List.of()),
                entity(
                    EntityMention.Type.ORGANIZATION,
                    "Harbour Workers Union",
                    null,
                    null,
                    2,
                    List.of("HWU")),
                entity(EntityMention.Type.COUNTRY, "Peru", "PER", null, 2, List.of())));
    pipeline.run();
  }

  /** The entities as coded and, where others call them so, by another name. */
  private static String told(CodedArticle article) {
    List<EntityMention> entities = article.annotated().entities();
    Participant own = article.identifiedMentions().get(0).actors().get(0);
    Participant renamed = article.renamedMentions().get(0).actors().get(0);
    assertThat(own.entityId()).isEqualTo(article.entityId(entities.get(0).entityId()));
    assertThat(own.name()).isEqualTo(entities.get(0).name());
    assertThat(renamed.entityId()).isEqualTo(own.entityId());
    List<String> names = new ArrayList<>();
    for (EntityMention entity : entities) {
      NameChange change = article.changes().get(entity.entityId());
      names.add(
          entity.name()
              + " "
              + entity.country()
              + " "
              + entity.role()
              + (change == null || change.name().equals(entity.name())
                  ? ""
                  : " is " + change.name()));
      assertThat(article.names()).contains(change == null ? entity.name() : change.name());
    }
    NameChange ofActor = article.changes().get(entities.get(0).entityId());
    assertThat(renamed.name()).isEqualTo(ofActor == null ? own.name() : ofActor.name());
    return article.annotated().article().uri() + ": " + String.join(", ", names);
  }

  private static Revision<Entity> entity(
      EntityMention.Type type,
      String name,
      @Nullable String country,
      @Nullable String role,
      long articles,
      List<String> aliases) {
    String id = EntityMention.entityId(type, name, country);
    return Revision.first(id, new Entity(id, type, name, country, role, aliases, articles));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void findsTheSameInAnyNumberOfShardsAndAnyOrder(int shards) {
    List<CodedArticle> articles =
        List.of(
            article("both", person("Ana Ruiz", "Ana Ruiz", null, null), FULL),
            article("full", FULL),
            article("usual", organization("Red Bank", "Red Bank")),
            article("shouted", organization("RED BANK", "RED BANK")),
            article("alone", country(EntityMention.Type.COUNTRY, "Peru")));
    List<CodedArticle> backwards = new ArrayList<>(articles);
    Collections.reverse(backwards);
    TestPipeline pipeline = Pipelines.create();
    for (List<CodedArticle> batch : List.of(articles, backwards)) {
      PCollectionTuple resolved =
          pipeline
              .apply(
                  "From " + batch.indexOf(articles.get(0)),
                  Create.of(batch).withCoder(SerializableCoder.of(CodedArticle.class)))
              .apply(
                  "Resolve from " + batch.indexOf(articles.get(0)),
                  ResolveEntities.in(new Shards(shards)));
      PAssert.that(resolved.get(ResolveEntities.CODED))
          .satisfies(
              renamed -> {
                List<String> told = new ArrayList<>();
                renamed.forEach(article -> told.add(told(article)));
                assertThat(told)
                    .containsExactlyInAnyOrder(
                        "both: Ana Ruiz null null is Ana Maria Ruiz, Ana Maria Ruiz PER GOV",
                        "full: Ana Maria Ruiz PER GOV",
                        "usual: Red Bank null null",
                        "shouted: RED BANK null null is Red Bank",
                        "alone: Peru PER null");
                return null;
              });
      // An article that has two names of one entity counts once.
      PAssert.that(resolved.get(ResolveEntities.ENTITIES))
          .containsInAnyOrder(
              List.of(
                  entity(
                      EntityMention.Type.PERSON,
                      "Ana Maria Ruiz",
                      "PER",
                      "GOV",
                      2,
                      List.of("Ana Ruiz")),
                  entity(
                      EntityMention.Type.ORGANIZATION,
                      "Red Bank",
                      null,
                      null,
                      2,
                      List.of("RED BANK")),
                  entity(EntityMention.Type.COUNTRY, "Peru", "PER", null, 1, List.of())));
    }
    pipeline.run();
  }

  @Test
  void findsNoEntitiesWithoutArticles() {
    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple resolved =
        pipeline
            .apply(Create.empty(SerializableCoder.of(CodedArticle.class)))
            .apply(ResolveEntities.in(new Shards(3)));

    PAssert.that(resolved.get(ResolveEntities.CODED)).empty();
    PAssert.that(resolved.get(ResolveEntities.ENTITIES)).empty();
    pipeline.run();
  }
}
