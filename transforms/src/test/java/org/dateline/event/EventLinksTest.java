package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.EventConsolidatorTest.undatedWithdrawal;
import static org.dateline.event.EventConsolidatorTest.withdrawal;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.event.Event.Related;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.junit.jupiter.api.Test;

class EventLinksTest {

  @Test
  void linksAWithdrawalWithWhatAnnouncedIt() {
    List<Event> events =
        consolidate(announcement("a").planned("2031-06-01", "2031-09-15"), withdrawal("b"));

    Event announced = ofType(events, EventType.RETREAT);
    Event announcement = ofType(events, EventType.CONCEDE);
    assertThat(announcement.related())
        .containsExactly(new Related(announced.id(), Relation.ANNOUNCES));
    assertThat(announced.related())
        .containsExactly(new Related(announcement.id(), Relation.ANNOUNCED_BY));
  }

  @Test
  void doesNotLinkOutsideThePlannedDays() {
    assertUnrelated(announcement("a").planned("2031-06-01", "2031-08-31"), withdrawal("b"));
  }

  @Test
  void doesNotLinkAnotherCountrysWithdrawal() {
    assertUnrelated(
        announcement("a").planned("2031-06-01", "2031-09-15"),
        mention("b", EventType.RETREAT)
            .actor("France", "FRA", null)
            .recipient("Niger", "NER", null)
            .on("2031-09-15"));
  }

  @Test
  void doesNotLinkAWithdrawalThatDidNotHappen() {
    assertUnrelated(
        announcement("a").planned("2031-06-01", "2031-09-15"),
        withdrawal("b").realis(Realis.NEGATED));
  }

  @Test
  void aPlanWithoutBeginningReachesBackToItsAnnouncement() {
    DayInterval by =
        new DayInterval(null, LocalDate.parse("2031-10-01"), DayInterval.Precision.DAY);

    assertThat(
            ofType(consolidate(announcement("a").planned(by), withdrawal("b")), EventType.CONCEDE)
                .related())
        .hasSize(1);
    assertUnrelated(announcement("a").planned(by), undatedWithdrawal("b").on("2031-04-01"));
  }

  @Test
  void anAnnouncementWithoutPlannedDaysAnnouncesNothing() {
    assertUnrelated(announcement("a"), withdrawal("b"));
  }

  private static MentionBuilder announcement(String article) {
    return mention(article, EventType.CONCEDE)
        .actor("United States", "USA", null)
        .recipient("Niger", "NER", null)
        .on("2031-05-19");
  }

  private static void assertUnrelated(MentionBuilder... mentions) {
    assertThat(consolidate(mentions))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.related()).isEmpty());
  }

  private static Event ofType(List<Event> events, EventType type) {
    return events.stream().filter(e -> e.type() == type).findFirst().orElseThrow();
  }

  private static List<Event> consolidate(MentionBuilder... mentions) {
    return EventConsolidator.consolidate(
        Arrays.stream(mentions).map(MentionBuilder::reported).toList());
  }
}
