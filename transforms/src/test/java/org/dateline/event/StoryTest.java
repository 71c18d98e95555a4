package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.EventConsolidatorTest.undatedWithdrawal;
import static org.dateline.event.EventConsolidatorTest.withdrawal;
import static org.dateline.event.MentionBuilder.AGADEZ;
import static org.dateline.event.MentionBuilder.NIAMEY;
import static org.dateline.event.MentionBuilder.NIGER;
import static org.dateline.event.MentionBuilder.mention;

import java.util.Arrays;
import java.util.List;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.junit.jupiter.api.Test;

/** What articles of one story leave unsaid, and what they tell apart all the same. */
class StoryTest {

  @Test
  void backgroundIsTheOneEventThatItCanMean() {
    assertThat(
            articles(
                undatedWithdrawal("a").realis(Realis.BACKGROUND), withdrawal("b"), withdrawal("c")))
        .containsExactly(List.of("a", "b", "c"));
    assertThat(
            articles(
                undatedWithdrawal("a").realis(Realis.BACKGROUND),
                withdrawal("b").on("2031-03-01"),
                withdrawal("c")))
        .hasSize(3);
  }

  @Test
  void whomOneArticleLeavesUnsaidAnotherTells() {
    MentionBuilder withoutTarget =
        mention("a", EventType.RETREAT).actor("United States", "USA", null);
    MentionBuilder fromChad =
        mention("c", EventType.RETREAT)
            .actor("United States", "USA", null)
            .recipient("Chad", "TCD", null);

    assertThat(articles(withoutTarget, undatedWithdrawal("b"))).containsExactly(List.of("a", "b"));
    assertThat(articles(withoutTarget, undatedWithdrawal("b"), fromChad)).hasSize(3);
  }

  @Test
  void whatOneArticleTellsApartStaysApart() {
    assertThat(
            articles(
                withdrawal("a").in(NIAMEY).on("2031-09-14"),
                withdrawal("a").at(90).in(NIAMEY).on("2031-09-16"),
                undatedWithdrawal("b")))
        .hasSize(3);
  }

  @Test
  void modesTakenForEachOtherMeetInsideAStoryOnly() {
    MentionBuilder ended = cut("a", "discontinue");
    MentionBuilder left = cut("b", "withdraw");

    assertThat(articles(ended, left)).hasSize(1);
    assertThat(articles(ended, cut("b", "convict"))).hasSize(2);
    assertThat(
            EventConsolidator.consolidate(
                List.of(
                    cut("a", "discontinue").story("s").on("2031-01-05").reported(),
                    cut("b", "withdraw").story("t").on("2031-01-05").reported())))
        .hasSize(2);
  }

  @Test
  void anAnnouncementBeforeTheBeginningIsAnotherThanOneAfterIt() {
    MentionBuilder first = announcement("a");
    MentionBuilder second = announcement("b");
    MentionBuilder begun =
        undatedWithdrawal("b").at(90).saying("The [withdrawal] has begun, an officer said.");

    assertThat(articles(first, second)).containsExactly(List.of("a", "b"));
    assertThat(articles(first, second, begun)).hasSize(3);
  }

  @Test
  void anAnnouncementLookedBackUponIsTheOnlyOneThereIs() {
    MentionBuilder lookingBack = announcement("b");
    MentionBuilder done =
        undatedWithdrawal("b").at(90).saying("The [withdrawal] was completed, an officer said.");

    assertThat(articles(announcement("a"), lookingBack, done))
        .containsExactlyInAnyOrder(List.of("a", "b"), List.of("b"));
  }

  @Test
  void theWithdrawalOfAnArticleIsTheOneThatHasBegunThere() {
    MentionBuilder begun =
        undatedWithdrawal("a").saying("The [withdrawal] has begun, an officer said.");
    MentionBuilder bare = undatedWithdrawal("a").at(90).saying("The [withdrawal] changes little.");
    MentionBuilder done =
        undatedWithdrawal("a").at(200).saying("The [withdrawal] has been completed.");

    assertThat(articles(begun, bare, withdrawal("b")))
        .containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    assertThat(articles(begun, bare, done, withdrawal("b")))
        .containsExactlyInAnyOrder(List.of("a"), List.of("a", "b"));
  }

  @Test
  void somebodyNamedSuffersOnceWhoeverDidIt() {
    MentionBuilder byNobodyKnown = arrest("a", "Ann Example");
    MentionBuilder bySoldiers = arrest("b", "Ann Middle Example").actor(null, "NER", "MIL");

    assertThat(articles(byNobodyKnown, arrest("b", "Ann Middle Example")))
        .containsExactly(List.of("a", "b"));
    assertThat(articles(byNobodyKnown, bySoldiers)).containsExactly(List.of("a", "b"));
    assertThat(articles(byNobodyKnown, arrest("b", "Bob Example"))).hasSize(2);
    assertThat(
            EventConsolidator.consolidate(
                List.of(
                    arrest("a", "Ann Example").on("2031-01-05").reported(),
                    arrest("b", "Ann Example").on("2031-01-05").reported())))
        .hasSize(2);
  }

  @Test
  void unknownAttackersMeetOnOneDayInOneTown() {
    assertThat(articles(attack("a").in(AGADEZ), attack("b").in(AGADEZ))).hasSize(1);
    assertThat(articles(attack("a").in(AGADEZ), attack("b").in(NIAMEY))).hasSize(2);
    assertThat(articles(attack("a").in(NIGER), attack("b").in(NIGER))).hasSize(2);
  }

  @Test
  void whoMeetsWhomDoesNotMatter() {
    MentionBuilder one =
        mention("a", EventType.CONSULT)
            .actor("Ann Example", "USA", "GOV")
            .recipient("Bob Sample", "NER", "GOV");
    MentionBuilder other =
        mention("b", EventType.CONSULT)
            .actor("Bob Sample", "NER", "GOV")
            .actor(null, "USA", "GOV")
            .in(NIAMEY);

    assertThat(articles(one, other)).containsExactly(List.of("a", "b"));
  }

  @Test
  void whatOneLeavesOpenIsNoBond() {
    assertThat(
            articles(
                mention("a", EventType.ACCUSE).actor("Niger", "NER", "MIL").at(10),
                mention("a", EventType.ACCUSE).recipient(null, "NER", "REB").at(90)))
        .hasSize(2);
  }

  @Test
  void manyPeopleAreNotTheOneWhoIsNamed() {
    assertThat(
            articles(
                arrest("a", "Ali Abban"),
                mention("a", EventType.COERCE).mode("arrest").recipient(null, "NER", "UNK").at(90)))
        .hasSize(2);
  }

  /** Articles of each event of one story. */
  private static List<List<String>> articles(MentionBuilder... mentions) {
    return EventConsolidator.consolidate(
            Arrays.stream(mentions).map(m -> m.story("story").reported()).toList())
        .stream()
        .map(Event::articleIds)
        .toList();
  }

  private static MentionBuilder announcement(String article) {
    return mention(article, EventType.CONCEDE)
        .actor("United States", "USA", null)
        .recipient("Niger", "NER", null);
  }

  private static MentionBuilder cut(String article, String mode) {
    return mention(article, EventType.SANCTION)
        .mode(mode)
        .actor("Niger", "NER", "GOV")
        .recipient("United States", "USA", "MIL")
        .in(NIGER);
  }

  private static MentionBuilder arrest(String article, String name) {
    return mention(article, EventType.COERCE).mode("arrest").recipient(name, "NER", "GOV");
  }

  private static MentionBuilder attack(String article) {
    return mention(article, EventType.ASSAULT).recipient(null, "NER", "CVL").on("2031-01-05");
  }
}
