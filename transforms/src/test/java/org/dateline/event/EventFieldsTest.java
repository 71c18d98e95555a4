package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dateline.event.EventConsolidatorTest.undatedWithdrawal;
import static org.dateline.event.EventConsolidatorTest.withdrawal;
import static org.dateline.event.MentionBuilder.AGADEZ;
import static org.dateline.event.MentionBuilder.NIGER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.ContentHash;
import org.dateline.event.Event.Conflict;
import org.dateline.event.Event.Value;
import org.dateline.plover.EventMention;
import org.dateline.plover.Quantity;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.junit.jupiter.api.Test;

/** The values of an event that several mentions tell of. */
class EventFieldsTest {

  @Test
  void idComesFromTheSmallestMention() {
    EventMention one = withdrawal("a").build();
    EventMention other = withdrawal("b").build();
    String smallest = one.id().compareTo(other.id()) < 0 ? one.id() : other.id();

    assertThat(
            EventConsolidator.consolidate(
                    List.of(ReportedMention.alone(one), ReportedMention.alone(other)))
                .get(0)
                .id())
        .isEqualTo(ContentHash.id("event", smallest));
  }

  @Test
  void keepsIrreconcilableNumbersWithTheirWordsAndSupport() {
    Event event =
        merged(
            withdrawal("a").quantity("troops", 1001L, null, "over a thousand"),
            withdrawal("b").quantity("troops", 900L, 1000L, "nearly a thousand"),
            withdrawal("c").quantity("troops", 1001L, null, "above 1,000"));

    assertThat(event.quantities())
        .containsExactly(new Quantity("troops", 1001L, null, "troops", "over a thousand"));
    assertThat(event.conflicts())
        .containsExactly(
            new Conflict(
                "quantities.troops",
                List.of(
                    new Value("[1001,null]", "over a thousand / above 1,000", 2),
                    new Value("[900,1000]", "nearly a thousand", 1))));
  }

  @Test
  void narrowsNumbersThatAgree() {
    Event event =
        merged(
            withdrawal("a").quantity("troops", 900L, 1100L, "about 1,000"),
            withdrawal("b").quantity("troops", 1000L, 1000L, "1,000"));

    assertThat(event.quantities())
        .containsExactly(new Quantity("troops", 1000L, 1000L, "troops", "1,000"));
    assertThat(event.conflicts()).isEmpty();
  }

  @Test
  void weighsEachKindOfNumberForItself() {
    Event event =
        merged(
            withdrawal("a").quantity("troops", 10L, 10L, "ten").quantity("dead", 1L, 1L, "one"),
            withdrawal("b").quantity("dead", 2L, 2L, "two").published("2031-09-16"));

    assertThat(event.quantities()).extracting(Quantity::kind).containsExactly("dead", "troops");
    assertThat(event.conflicts()).extracting(Conflict::field).containsExactly("quantities.dead");
    assertThat(event.quantities().get(0).text()).isEqualTo("two");
  }

  @Test
  void countsCopiesAsArticlesButNotAsSources() {
    Event event =
        merged(
            withdrawal("a1").quantity("troops", 5L, 5L, "five").copy("2031-09-19").copy(null),
            withdrawal("b1").quantity("troops", 6L, 6L, "six").published("2031-09-16"),
            withdrawal("c1").quantity("troops", 6L, 6L, "six"));

    assertThat(event.articleIds()).containsExactly("a1", "b1", "c1");
    assertThat(event.articleCount()).isEqualTo(5);
    assertThat(event.independentSources()).isEqualTo(3);
    assertThat(event.quantities()).extracting(Quantity::text).containsExactly("six");
    assertThat(event.conflicts().get(0).values()).extracting(Value::support).containsExactly(2, 1);
    assertThat(event.firstSeen()).isEqualTo(LocalDate.parse("2031-09-16"));
    assertThat(event.lastSeen()).isEqualTo(LocalDate.parse("2031-09-19"));
  }

  @Test
  void belongsToTheStoryOfMostArticles() {
    assertThat(
            merged(
                    withdrawal("a").story("s2"),
                    withdrawal("b").story("s1"),
                    withdrawal("c").story("s2"))
                .storyId())
        .isEqualTo("s2");
    assertThat(merged(withdrawal("a").story("s2"), withdrawal("b").story("s1")).storyId())
        .isEqualTo("s1");
  }

  @Test
  void supportCountsAnArticleOnceHoweverOftenItSaysSo() {
    Event event =
        merged(
            withdrawal("a").quantity("troops", 5L, 5L, "five"),
            withdrawal("a").at(50).quantity("troops", 5L, 5L, "five"),
            withdrawal("b").quantity("troops", 6L, 6L, "six").published("2031-09-16"));

    assertThat(event.conflicts().get(0).values()).extracting(Value::support).containsExactly(1, 1);
    assertThat(event.quantities()).extracting(Quantity::text).containsExactly("six");
  }

  @Test
  void timeIsWhatAllBoundedTimesHaveInCommon() {
    Event event =
        merged(
            withdrawal("a").during("2031-09-01", "2031-09-30").timeText("in September"),
            withdrawal("b").on("2031-09-15").timeText("on Monday"));

    assertThat(event.time()).isEqualTo(DayInterval.day(LocalDate.parse("2031-09-15")));
    assertThat(event.timeText()).isEqualTo("on Monday");
    assertThat(event.timeBasis()).isEqualTo(EventMention.Basis.CLAUSE);
    assertThat(event.conflicts())
        .containsExactly(
            new Conflict(
                "date",
                List.of(
                    new Value("2031-09-01/2031-09-30", "in September", 1),
                    new Value("2031-09-15", "on Monday", 1))));
  }

  @Test
  void timeStaysUnknownWhereNobodyTellsIt() {
    Event event = merged(undatedWithdrawal("a"), undatedWithdrawal("a").at(50));

    assertThat(event.time()).isNull();
    assertThat(event.timeText()).isNull();
    assertThat(event.timeBasis()).isNull();
    assertThat(event.firstSeen()).isNull();
    assertThat(event.lastSeen()).isNull();
  }

  @Test
  void placeIsTheBestSupportedAndTheOtherIsKept() {
    Event event =
        merged(withdrawal("a").in(NIGER), withdrawal("b").in(AGADEZ), withdrawal("c").in(NIGER));

    assertThat(event.place()).isNotNull();
    assertThat(event.place().place()).isEqualTo(NIGER);
    assertThat(event.conflicts())
        .containsExactly(
            new Conflict(
                "place_name",
                List.of(new Value("Niger", "Niger", 2), new Value("Agadez", "Agadez", 1))));
  }

  @Test
  void earliestSaidWinsATie() {
    Event event =
        merged(
            withdrawal("a").in(NIGER).published("2031-09-17"),
            withdrawal("b").in(AGADEZ).published("2031-09-16"));

    assertThat(event.place()).isNotNull();
    assertThat(event.place().place()).isEqualTo(AGADEZ);
  }

  @Test
  void plansThatShareNoDayAreAConflict() {
    Event event =
        merged(
            withdrawal("a").planned("2031-09-20", "2031-09-20").published("2031-09-16"),
            withdrawal("b").planned("2031-10-20", "2031-10-20").published("2031-09-15"));

    assertThat(event.planned()).isEqualTo(DayInterval.day(LocalDate.parse("2031-10-20")));
    assertThat(event.conflicts()).extracting(Conflict::field).containsExactly("planned");
  }

  @Test
  void isSeenFromFirstToLastPublicationDay() {
    Event event =
        merged(
            withdrawal("a").published("2031-09-18"),
            withdrawal("b"),
            withdrawal("c").published("2031-09-16"));

    assertThat(event.firstSeen()).isEqualTo(LocalDate.parse("2031-09-16"));
    assertThat(event.lastSeen()).isEqualTo(LocalDate.parse("2031-09-18"));
  }

  @Test
  void unitesContextsAndIsMainWhereAnyArticleIsAboutIt() {
    Event event =
        merged(
            withdrawal("a").contexts("military"),
            withdrawal("b").contexts("diplomatic", "military").main());

    assertThat(event.contexts()).containsExactly("diplomatic", "military");
    assertThat(event.main()).isTrue();
  }

  @Test
  void newsMakesBackgroundActual() {
    assertThat(merged(withdrawal("a").realis(Realis.BACKGROUND), withdrawal("b")).realis())
        .isEqualTo(Realis.ACTUAL);
  }

  @Test
  void moreSourcesGiveMoreConfidenceButNeverCertainty() {
    double one = merged(withdrawal("a").confidence(0.6)).confidence();
    double two =
        merged(withdrawal("a").confidence(0.6), withdrawal("b").confidence(0.6)).confidence();
    double again =
        merged(withdrawal("a").confidence(0.6), withdrawal("a").at(50).confidence(0.5))
            .confidence();

    assertThat(one).isEqualTo(0.6);
    assertThat(two).isCloseTo(0.72, within(1e-9));
    assertThat(again).isEqualTo(0.6);
    assertThat(merged(withdrawal("a").confidence(1), withdrawal("b").confidence(1)).confidence())
        .isEqualTo(0.99);
  }

  private static Event merged(MentionBuilder... mentions) {
    List<Event> events =
        EventConsolidator.consolidate(
            Arrays.stream(mentions).map(MentionBuilder::reported).toList());
    assertThat(events).hasSize(1);
    return events.get(0);
  }
}
