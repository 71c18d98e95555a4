package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.event.EventConsolidatorTest.undatedWithdrawal;
import static org.dateline.event.EventConsolidatorTest.withdrawal;
import static org.dateline.event.MentionBuilder.AGADEZ;
import static org.dateline.event.MentionBuilder.NIGER;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.event.Event.Related;
import org.dateline.event.Event.Value;
import org.dateline.plover.EventType;
import org.dateline.plover.Quantity;
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

  @Test
  void anUndatedAnnouncementAnnouncesWhatItsStoryTells() {
    List<Event> events = consolidate(announcement("a").story("s"), withdrawal("b").story("s"));

    assertThat(ofType(events, EventType.RETREAT).related())
        .containsExactly(
            new Related(ofType(events, EventType.CONCEDE).id(), Relation.ANNOUNCED_BY));
  }

  @Test
  void aBeginningPrecedesTheCompletionOfItsStory() {
    MentionBuilder begun = undatedWithdrawal("a").saying("The [withdrawal] has begun.");
    List<Event> events = consolidate(begun.story("s"), withdrawal("b").story("s"));

    assertThat(events)
        .flatExtracting(Event::related)
        .extracting(Related::relation)
        .containsExactlyInAnyOrder(Relation.PRECEDES, Relation.FOLLOWS);
    assertUnrelated(begun.story("t"), withdrawal("b").story("s"));
  }

  @Test
  void whatIsNestedByPlaceIsPartOfTheWider() {
    MentionBuilder base =
        mention("a", EventType.CONCEDE)
            .actor("United States", "USA", null)
            .recipient("Agadez", "NER", null)
            .in(AGADEZ);
    MentionBuilder all = announcement("a").at(90).in(NIGER);
    List<Event> events = consolidate(base.story("s"), all.story("s"));

    Event part =
        events.stream()
            .filter(e -> "Agadez".equals(e.recipients().get(0).name()))
            .findFirst()
            .orElseThrow();
    assertThat(part.related()).extracting(Related::relation).containsExactly(Relation.PART_OF);
  }

  @Test
  void aDayIsPartOfTheLongerTimeThatHoldsIt() {
    List<Event> events =
        consolidate(
            withdrawal("a").story("s"),
            withdrawal("b").story("s").on("2031-05-01"),
            undatedWithdrawal("c").story("s").during("2031-04-01", "2031-10-31"));

    assertThat(events)
        .flatExtracting(Event::related)
        .extracting(Related::relation)
        .containsExactlyInAnyOrder(
            Relation.PART_OF, Relation.PART_OF, Relation.HAS_PART, Relation.HAS_PART);
  }

  @Test
  void aDemandAsksForWhatGrantsIt() {
    List<Event> events = consolidate(demand("a").story("s"), announcement("b").story("s"));

    assertThat(ofType(events, EventType.REQUEST).related())
        .containsExactly(new Related(ofType(events, EventType.CONCEDE).id(), Relation.REQUESTS));
    assertThat(ofType(events, EventType.CONCEDE).related())
        .containsExactly(
            new Related(ofType(events, EventType.REQUEST).id(), Relation.REQUESTED_BY));
    assertUnrelated(demand("a").story("s"), announcement("b").story("t"));
  }

  @Test
  void linkedEventsHoldTheirNumbersOfTroopsAgainstEachOther() {
    List<Event> events =
        consolidate(
            demand("a").story("s").quantity("troops", 360L, 400L, "close to 400"),
            announcement("b").story("s").quantity("troops", 401L, null, "more than 400"),
            announcement("c").story("s").quantity("troops", 401L, null, "over 400"),
            withdrawal("d").story("s"));

    Event announced = ofType(events, EventType.CONCEDE);
    assertThat(announced.quantities()).extracting(Quantity::min).containsExactly(401L);
    assertThat(announced.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.field()).isEqualTo("quantities.troops");
              assertThat(conflict.values())
                  .extracting(Value::value, Value::support)
                  .containsExactly(tuple("[401,null]", 2), tuple("[360,400]", 1));
              assertThat(conflict.values().get(0).asSaid())
                  .contains("more than 400")
                  .contains("over 400");
            });
    assertThat(ofType(events, EventType.REQUEST).conflicts()).hasSize(1);
    assertThat(ofType(events, EventType.RETREAT).conflicts()).isEmpty();
  }

  @Test
  void everyLinkGoesBothWays() {
    List<Event> events =
        consolidate(
            demand("a").story("s"),
            announcement("b").story("s"),
            undatedWithdrawal("c").story("s").saying("The [withdrawal] has begun."),
            withdrawal("d").story("s"),
            withdrawal("e").story("s").in(AGADEZ).on("2031-08-01"));

    int links = 0;
    for (Event event : events) {
      for (Related related : event.related()) {
        Event other =
            events.stream().filter(e -> e.id().equals(related.eventId())).findFirst().orElseThrow();
        assertThat(other.related()).contains(new Related(event.id(), related.relation().inverse()));
        links++;
      }
    }
    assertThat(links).isGreaterThan(8);
  }

  @Test
  void aCrowdedKeyGivesBoundedLinks() {
    List<EventOutline> outlines = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      MentionBuilder mention = i % 2 == 0 ? announcement("a" + i) : undatedWithdrawal("a" + i);
      Account account = EventConsolidator.ofArticle(List.of(mention.story("s").reported())).get(0);
      outlines.add(EventConsolidator.event(account).outline());
    }
    assertThat(EventLinks.find(outlines)).hasSizeBetween(1500, 2 * 1500 * 64);
  }

  private static MentionBuilder demand(String article) {
    return mention(article, EventType.REQUEST)
        .mode("yield")
        .actor("Niger", "NER", "GOV")
        .recipient("United States", "USA", null);
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
