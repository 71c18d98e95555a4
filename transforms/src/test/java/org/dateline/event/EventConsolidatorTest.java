package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.MentionBuilder.AGADEZ;
import static org.dateline.event.MentionBuilder.NIAMEY;
import static org.dateline.event.MentionBuilder.NIGER;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventConsolidatorTest {
  @Test
  void mergesTwoArticlesThatTellTheSame() {
    List<Event> events = consolidate(withdrawal("a"), withdrawal("b"));

    assertThat(events).hasSize(1);
    assertThat(events.get(0).articleIds()).containsExactly("a", "b");
    assertThat(events.get(0).mentionIds()).hasSize(2).isSorted();
  }

  @Test
  void keepsDifferentTypesApart() {
    assertApart(
        withdrawal("a"),
        mention("b", EventType.CONCEDE)
            .actor("United States", "USA", null)
            .recipient("Niger", "NER", null)
            .in(NIGER)
            .on("2031-09-15"));
  }

  @Test
  void mergesUnknownModeWithAKnownOne() {
    List<Event> events = consolidate(withdrawal("a").mode("withdraw"), withdrawal("b"));

    assertThat(events).hasSize(1);
    assertThat(events.get(0).mode()).isEqualTo("withdraw");
  }

  @Test
  void keepsApartWhatLeavesUnsaidBothWhatWasDoneAndToWhom() {
    assertApart(
        mention("a", EventType.COERCE)
            .mode("restrict")
            .actor("Niger", "NER", null)
            .recipient("Ali Abban", "NER", "GOV")
            .story("s"),
        mention("b", EventType.COERCE).actor("Niger", "NER", null).story("s"));
  }

  @Test
  void mergesTheSameBlowWhoeverIsSaidToHaveDealtIt() {
    assertTogether(
        mention("a", EventType.COERCE)
            .mode("restrict")
            .actor(null, null, "MIL")
            .recipient("Ali Abban", "NER", "GOV")
            .story("s"),
        mention("b", EventType.COERCE)
            .mode("restrict")
            .actor(null, null, "GOV")
            .recipient("Ali Abban", "NER", "GOV")
            .story("s"));
  }

  @Test
  void keepsTwoModesApartThoughBothAgreeWithUnknown() {
    List<Event> events =
        consolidate(
            withdrawal("a").mode("withdraw"), withdrawal("b"), withdrawal("c").mode("release"));

    assertThat(events).hasSize(2);
    assertThat(events).noneMatch(e -> e.articleIds().containsAll(List.of("a", "c")));
  }

  @Test
  void keepsPlannedApartFromCompleted() {
    assertApart(withdrawal("a"), withdrawal("b").realis(Realis.PLANNED));
  }

  @Test
  void keepsBegunApartFromCompletedWithinOneArticle() {
    assertApart(
        withdrawal("a").saying("The troops began their [withdrawal] on Monday."),
        withdrawal("a").at(100).saying("The troops completed their [withdrawal] on Monday."));
  }

  @Test
  void neverMergesNegatedOrHypotheticalWithActual() {
    assertApart(withdrawal("a"), withdrawal("a").at(50).realis(Realis.NEGATED));
    assertApart(withdrawal("a"), withdrawal("a").at(50).realis(Realis.HYPOTHETICAL));
  }

  @Test
  void mergesBackgroundWithNewsOnlyWhenTimesAgree() {
    assertTogether(withdrawal("a"), withdrawal("b").realis(Realis.BACKGROUND));
    assertApart(undatedWithdrawal("a"), undatedWithdrawal("a").at(50).realis(Realis.BACKGROUND));
  }

  @Test
  void mergesADayWithItsMonthButNotWithItsYear() {
    assertTogether(withdrawal("a"), undatedWithdrawal("b").during("2031-09-01", "2031-09-30"));
    assertApart(withdrawal("a"), undatedWithdrawal("b").during("2031-01-01", "2031-12-31"));
  }

  @Test
  void mergesTheSameYearOnlyInsideAStory() {
    assertTogether(
        undatedWithdrawal("a").story("s").during("2031-01-01", "2031-12-31"),
        undatedWithdrawal("b").story("s").during("2031-01-01", "2031-12-31"));
    assertApart(
        undatedWithdrawal("a").during("2031-01-01", "2031-12-31"),
        undatedWithdrawal("b").during("2031-01-01", "2031-12-31"));
  }

  @Test
  void mergesAYearWithTheOneDayOfItsStoryThatItCanMean() {
    MentionBuilder inTheYear = undatedWithdrawal("a").story("s").during("2031-01-01", "2031-12-31");

    assertTogether(inTheYear, withdrawal("b").story("s"));
    assertThat(
            consolidate(
                inTheYear, withdrawal("b").story("s"), withdrawal("c").story("s").on("2031-03-01")))
        .hasSize(3);
  }

  @Test
  void aMonthThatCanMeanTwoOfItsDaysMeansNeither() {
    assertThat(
            consolidate(
                withdrawal("a").on("2031-09-03"),
                withdrawal("b").during("2031-09-01", "2031-09-30"),
                withdrawal("c").on("2031-09-21")))
        .hasSize(3);
  }

  @Test
  void mergesUndatedMentionsOnlyWithinOneArticle() {
    assertTogether(undatedWithdrawal("a"), undatedWithdrawal("a").at(50));
    assertTogether(undatedWithdrawal("a"), withdrawal("a").at(50));
    assertApart(undatedWithdrawal("a"), undatedWithdrawal("b"));
    assertApart(undatedWithdrawal("a"), withdrawal("b"));
  }

  @Test
  void treatsAHalfOpenTimeAsUndatedButHeedsItsBound() {
    DayInterval since =
        new DayInterval(LocalDate.parse("2031-09-20"), null, DayInterval.Precision.DAY);
    assertApart(undatedWithdrawal("a").when(since), undatedWithdrawal("b").when(since));
    assertApart(undatedWithdrawal("a").when(since), withdrawal("a").at(50));
    assertTogether(undatedWithdrawal("a").when(since), withdrawal("a").at(50).on("2031-09-21"));
  }

  @Test
  void mergesUndatedMentionsOfOneStory() {
    assertTogether(undatedWithdrawal("a").story("s"), undatedWithdrawal("b").story("s"));
    assertTogether(undatedWithdrawal("a").story("s"), withdrawal("b").story("s"));
    assertTogether(
        undatedWithdrawal("a").story("s").realis(Realis.BACKGROUND), withdrawal("b").story("s"));
  }

  @Test
  void mergesAStateWithItsMilitary() {
    assertTogether(withdrawal("a"), militaryWithdrawal("b", "Pentagon"));
    assertTogether(militaryWithdrawal("a", "Pentagon"), militaryWithdrawal("b", null));
  }

  @Test
  void keepsAStateApartFromItsRebelsAndFromPersonsWithoutRole() {
    assertApart(withdrawal("a"), withdrawalBy("b", "River Front", "USA", "REB"));
    assertApart(withdrawal("a"), withdrawalBy("b", "Ann Example", "USA", null));
    assertApart(
        withdrawalBy("a", "River Front", "USA", "REB"),
        withdrawalBy("b", "Hill Front", "USA", "REB"));
  }

  @Test
  void keepsDifferentCountriesApart() {
    assertApart(withdrawal("a"), withdrawalBy("b", "France", "FRA", null));
  }

  @Test
  void keepsDifferentIntergovernmentalBodiesApart() {
    assertApart(
        withdrawalBy("a", "League of Lakes", "IGO", null),
        withdrawalBy("b", "League of Hills", "IGO", null));
    assertTogether(
        withdrawalBy("a", "League of Lakes", "IGO", null),
        withdrawalBy("b", "League of Lakes", "IGO", null));
  }

  @Test
  void unknownActorJoinsItsOwnArticleOnly() {
    assertTogether(withdrawal("a"), actorless("a").at(50));
    assertApart(withdrawal("a"), actorless("b"));
    assertApart(actorless("a"), actorless("b"));
  }

  @Test
  void mergesRecipientWithThePlaceInItsCountry() {
    assertTogether(
        withdrawal("a"),
        mention("b", EventType.RETREAT)
            .actor("United States", "USA", null)
            .in(NIGER)
            .on("2031-09-15"));
  }

  @Test
  void keepsNamedRecipientsApart() {
    assertApart(arrestOf("a", "Ann Example"), arrestOf("b", "Bob Example"));
    assertTogether(arrestOf("a", "Ann Example"), arrestOf("b", "Ann Example"));
  }

  @Test
  void keepsVisitsOfTwoMinistersApart() {
    assertApart(visitOf("a", "Ann Example"), visitOf("b", "Bob Example"));
  }

  @Test
  void mergesACityWithItsCountryButNotWithAnotherCity() {
    assertTogether(withdrawal("a"), withdrawal("b").in(AGADEZ));
    assertApart(withdrawal("a").in(NIAMEY), withdrawal("b").in(AGADEZ));
  }

  @Test
  void unknownPlaceNeedsExactAgreementAcrossArticles() {
    assertTogether(placeless("a").on("2031-09-15"), withdrawal("b"));
    assertApart(placeless("a").during("2031-09-14", "2031-09-15"), withdrawal("b"));
    assertTogether(placeless("a").during("2031-09-14", "2031-09-15"), withdrawal("a").at(50));
  }

  @Test
  void plannedMentionsMeetByTheTimeTheyArePlannedFor() {
    assertTogether(
        undatedWithdrawal("a").realis(Realis.PLANNED).planned("2031-09-15", "2031-09-15"),
        undatedWithdrawal("b").realis(Realis.PLANNED).planned("2031-09-15", "2031-09-15"));
  }

  @Test
  void countsARepeatedMentionOnce() {
    List<Event> events = consolidate(withdrawal("a"), withdrawal("a"));

    assertThat(events).hasSize(1);
    assertThat(events.get(0).mentionIds()).hasSize(1);
  }

  @Test
  void mergesReportsOfOneAttackThatNameThePlaceThePeopleOrTheHouse() {
    assertTogether(attackOn("a", null).actor(null, "NER", "REB"), attackOn("b", "UNK"));
    assertTogether(attackOn("a", "REL"), attackOn("b", "CVL"));
    assertTogether(attackOn("a", "UNK"), attackOn("b", "MIL"));
  }

  @Test
  void keepsAttacksApartThatHitSoldiersAndOthersOrOtherTowns() {
    assertApart(attackOn("a", "MIL"), attackOn("b", "CVL"));
    assertApart(attackOn("a", "CVL").in(AGADEZ), attackOn("b", "REL"));
    assertApart(attackOn("a", "CVL").on("2031-09-14"), attackOn("b", "REL"));
    assertApart(attackOn("a", "CVL").story("t"), attackOn("b", "REL"));
  }

  private static MentionBuilder attackOn(String article, @Nullable String role) {
    return mention(article, EventType.ASSAULT)
        .mode("explosives")
        .recipient(null, "NER", role)
        .in(NIAMEY)
        .on("2031-09-15")
        .story("s");
  }

  @Test
  void givesNoEventsForNoMentions() {
    assertThat(EventConsolidator.consolidate(List.of())).isEmpty();
  }

  static MentionBuilder withdrawal(String article) {
    return undatedWithdrawal(article).on("2031-09-15");
  }

  static MentionBuilder undatedWithdrawal(String article) {
    return mention(article, EventType.RETREAT)
        .actor("United States", "USA", null)
        .recipient("Niger", "NER", null)
        .in(NIGER);
  }

  private static MentionBuilder placeless(String article) {
    return mention(article, EventType.RETREAT)
        .actor("United States", "USA", null)
        .recipient("Niger", "NER", null);
  }

  private static MentionBuilder actorless(String article) {
    return mention(article, EventType.RETREAT)
        .recipient("Niger", "NER", null)
        .in(NIGER)
        .on("2031-09-15");
  }

  private static MentionBuilder militaryWithdrawal(String article, String name) {
    return withdrawalBy(article, name, "USA", "MIL");
  }

  private static MentionBuilder withdrawalBy(
      String article, String name, String country, String role) {
    return mention(article, EventType.RETREAT)
        .actor(name, country, role)
        .recipient("Niger", "NER", null)
        .in(NIGER)
        .on("2031-09-15");
  }

  private static MentionBuilder arrestOf(String article, String name) {
    return mention(article, EventType.COERCE)
        .mode("arrest")
        .actor(null, "NER", "COP")
        .recipient(name, "NER", "JRN")
        .in(NIAMEY)
        .on("2031-09-15");
  }

  private static MentionBuilder visitOf(String article, String name) {
    return mention(article, EventType.CONSULT)
        .mode("visit")
        .actor(name, "USA", "GOV")
        .recipient("Niger", "NER", null)
        .in(NIAMEY)
        .on("2031-09-15");
  }

  private List<Event> consolidate(MentionBuilder... mentions) {
    return EventConsolidator.consolidate(
        Arrays.stream(mentions).map(MentionBuilder::reported).toList());
  }

  private void assertTogether(MentionBuilder one, MentionBuilder other) {
    assertThat(consolidate(one, other)).hasSize(1);
    assertThat(consolidate(other, one)).hasSize(1);
  }

  private void assertApart(MentionBuilder one, MentionBuilder other) {
    assertThat(consolidate(one, other)).hasSize(2);
    assertThat(consolidate(other, one)).hasSize(2);
  }
}
