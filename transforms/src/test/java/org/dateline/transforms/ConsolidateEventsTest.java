package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.MentionBuilder.NIGER;
import static org.dateline.event.MentionBuilder.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.archive.Revision;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.event.Event;
import org.dateline.event.MentionBuilder;
import org.dateline.event.ReportedMention;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.junit.jupiter.api.Test;

class ConsolidateEventsTest {

  @Test
  void mergesAcrossArticlesGathersWhatAnArticleLeavesUnsaidAndLinksAnnouncements() {
    List<ArticleReport> reports =
        reports(
            byTheUnitedStates("a", EventType.RETREAT).on("2031-09-15").reported(),
            byTheUnitedStates("b", EventType.RETREAT).on("2031-09-15").reported(),
            mention("c", EventType.RETREAT).at(70).on("2031-07-02").reported(),
            byTheUnitedStates("c", EventType.RETREAT).on("2031-07-02").reported(),
            byTheUnitedStates("d", EventType.CONCEDE)
                .on("2031-05-19")
                .planned("2031-09-01", "2031-09-15")
                .reported(),
            byTheUnitedStates("d", EventType.REQUEST).on("2031-05-19").reported());

    Pipeline pipeline = Pipeline.create();
    PCollection<Revision<Event>> events =
        pipeline
            .apply(Create.of(reports).withCoder(SerializableCoder.of(ArticleReport.class)))
            .apply(ConsolidateEvents.in(new Shards(3)))
            .get(ConsolidateEvents.EVENTS);
    PAssert.that(events).satisfies(ConsolidateEventsTest::areAsExpected);
    pipeline.run().waitUntilFinish();
  }

  /** Articles without copies, each of a story of its own. */
  private static List<ArticleReport> reports(ReportedMention... mentions) {
    TreeMap<String, List<EventMention>> byArticle = new TreeMap<>();
    for (ReportedMention reported : mentions) {
      byArticle
          .computeIfAbsent(reported.mention().articleId(), id -> new ArrayList<>())
          .add(reported.mention());
    }
    List<ArticleReport> reports = new ArrayList<>();
    byArticle.forEach((id, own) -> reports.add(new ArticleReport(own, id, Copies.NONE)));
    return reports;
  }

  private static Void areAsExpected(Iterable<Revision<Event>> events) {
    List<String> told = new ArrayList<>();
    for (Revision<Event> revision : events) {
      Event event = Objects.requireNonNull(revision.now());
      assertThat(revision).isEqualTo(Revision.first(event.id(), event));
      assertThat(event.newMentionIds()).isEqualTo(event.mentionIds());
      told.add(
          event.type()
              + " "
              + event.articleIds()
              + " "
              + event.mentionIds().size()
              + event.related().stream().map(r -> " " + r.relation().code()).toList());
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            "RETREAT [a, b] 2[ announced_by]",
            "RETREAT [c] 2[]",
            "CONCEDE [d] 1[ announces]",
            "REQUEST [d] 1[]");
    return null;
  }

  private static MentionBuilder byTheUnitedStates(String article, EventType type) {
    return mention(article, type)
        .actor("United States", "USA", null)
        .recipient("Niger", "NER", null)
        .in(NIGER);
  }
}
