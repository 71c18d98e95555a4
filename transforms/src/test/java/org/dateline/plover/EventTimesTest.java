package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;

import java.time.LocalDate;
import java.util.List;
import org.dateline.plover.EventMention.Basis;
import org.junit.jupiter.api.Test;

/** Which time governs an event: its clause's, its sentence's, the narrative's or publication. */
class EventTimesTest {
  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

  private static EventMention only(String text, EventType type) {
    List<EventMention> found = code(text, DAY).stream().filter(m -> m.type() == type).toList();
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  private static void assertTime(
      EventMention mention, String start, String end, Basis basis, String text) {
    assertThat(mention.time()).isNotNull();
    assertThat(mention.time().start()).isEqualTo(start);
    assertThat(mention.time().end()).isEqualTo(end);
    assertThat(mention.timeBasis()).isEqualTo(basis);
    assertThat(mention.timeText()).isEqualTo(text);
  }

  @Test
  void reachesFromSinceToThePublication() {
    EventMention mention =
        only("Kenya has shelled three Somali villages since Thursday.", EventType.ASSAULT);
    assertTime(mention, "2024-09-12", "2024-09-17", Basis.CLAUSE, "Thursday");
  }

  @Test
  void joinsTheEndsOfARange() {
    EventMention mention =
        only("Chad arrested forty protesters from May 3 to May 5.", EventType.COERCE);
    assertThat(mention.time().start()).isEqualTo("2024-05-03");
    assertThat(mention.time().end()).isEqualTo("2024-05-05");
  }

  @Test
  void leavesAParticiplesTimeToTheParticiple() {
    EventMention mention =
        only(
            "Norway condemned the summit planned for Sunday by Serbian ministers.",
            EventType.ACCUSE);
    assertThat(mention.timeText()).isNotEqualTo("Sunday");
  }

  @Test
  void datesAClauseThatATimeIntroduces() {
    EventMention mention =
        only(
            "Relations have been bad since last year, when Chad expelled Sudan's ambassador.",
            EventType.SANCTION);
    assertTime(mention, "2023-01-01", "2023-12-31", Basis.CLAUSE, "last year");
  }

  @Test
  void goesOnFromTheDayThatTheNarrativeHasReached() {
    EventMention mention =
        only(
            "On Friday Kenya accused Chad of theft. Chad expelled two Kenyan diplomats.",
            EventType.SANCTION);
    assertTime(mention, "2024-09-13", "2024-09-13", Basis.NARRATIVE, "Friday");
  }

  @Test
  void takesNoDayOfAReportForWhatHadHappenedBefore() {
    List<EventMention> mentions =
        code(
            "Talks went on. Talks went on again. Slovakia said on Saturday that it had arrested "
                + "two Belarusian spies.",
            DAY);
    assertThat(mentions)
        .filteredOn(m -> m.type() == EventType.COERCE)
        .isNotEmpty()
        .allMatch(m -> m.time() == null);
  }

  @Test
  void takesThePresentTenseForThePublicationWhereverItStands() {
    EventMention mention =
        only(
            "Talks went on. Talks went on again. Talks failed. Sudan accuses Chad of theft.",
            EventType.ACCUSE);
    assertTime(mention, "2024-09-16", "2024-09-17", Basis.PUBLICATION, null);
  }

  @Test
  void datesWhatALeadAnnouncesToItsPublication() {
    List<EventMention> mentions =
        code("The United States will withdraw 900 troops from Chad within four months.", DAY);
    assertThat(mentions)
        .anySatisfy(
            m -> {
              assertThat(m.timeBasis()).isEqualTo(Basis.PUBLICATION);
              assertThat(m.planned().end()).isEqualTo("2025-01-17");
            });
  }

  @Test
  void keepsTheWordsWhereNobodyKnowsThePublicationDay() {
    EventMention mention = code("Niger last month expelled two Chadian envoys.").get(0);
    assertThat(mention.time()).isNull();
    assertThat(mention.timeBasis()).isNull();
    assertThat(mention.timeText()).isEqualTo("last month");
  }

  @Test
  void givesABareTimeAtTheEndToTheMainVerb() {
    EventMention mention =
        only(
            "Kenya expelled two Chadian diplomats accused by local rebels this week.",
            EventType.SANCTION);
    assertTime(mention, "2024-09-16", "2024-09-22", Basis.CLAUSE, "this week");
  }

  @Test
  void takesTheTimeOfWhatIsThankedForOrBlamedForThatOnly() {
    EventMention thanks =
        only("Bhutan thanked India for having sent vaccines in 2021.", EventType.SUPPORT);
    assertThat(thanks.realis()).isEqualTo(Realis.ACTUAL);
    EventMention blame = only("Sudan accused Chad of a massacre in 2019.", EventType.ACCUSE);
    assertThat(blame.realis()).isEqualTo(Realis.ACTUAL);
  }

  @Test
  void givesTheSecondOfTwoDeedsTheTimeOfTheFirst() {
    List<EventMention> mentions =
        code("Rwandan rebels burned villages in Congo in 2017 and killed thousands.", DAY);
    assertThat(mentions).hasSize(2);
    assertThat(mentions).allSatisfy(m -> assertThat(m.time().start()).isEqualTo("2017-01-01"));
    assertThat(mentions).extracting(EventMention::realis).containsOnly(Realis.BACKGROUND);
  }
}
