package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.EventConsolidatorTest.undatedWithdrawal;
import static org.dateline.event.EventConsolidatorTest.withdrawal;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.archive.Entry;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What later runs make of the events of earlier ones. */
class EventRunsTest {
  private static final List<ReportedMention> POPULATION =
      ConsolidationPropertiesTest.population(300);

  private final EventRuns runs = new EventRuns();

  @Test
  void aLaterMentionJoinsTheEventUnderItsId() {
    runs.run(withdrawal("b").published("2031-09-16"));
    Event before = runs.only();

    List<String> written = runs.run(withdrawal("a").published("2031-09-18").copy("2031-09-20"));

    Event after = runs.only();
    assertThat(written).containsExactly(before.id());
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.articleIds()).containsExactly("a", "b");
    assertThat(after.articleCount()).isEqualTo(3);
    assertThat(after.independentSources()).isEqualTo(2);
    assertThat(after.firstSeen()).isEqualTo(LocalDate.parse("2031-09-16"));
    assertThat(after.lastSeen()).isEqualTo(LocalDate.parse("2031-09-20"));
    assertThat(after.mentionIds()).hasSize(2);
    assertThat(after.newMentionIds())
        .hasSize(1)
        .doesNotContainAnyElementsOf(before.mentionIds())
        .allMatch(after.mentionIds()::contains);
  }

  @Test
  void whatTellsOfAnotherEventFoundsOneAndLeavesTheRowsOfOthers() {
    runs.run(withdrawal("a"));
    Event before = runs.only();

    List<String> written = runs.run(withdrawal("b").on("2031-03-01"));

    assertThat(runs.events()).hasSize(2).contains(before);
    assertThat(written).hasSize(1).doesNotContain(before.id());
  }

  @Test
  void inAStoryWhatLeavesTheDateUnsaidJoinsTheOnlyEventItCanMean() {
    runs.run(withdrawal("a").story("s"));
    runs.run(undatedWithdrawal("b").story("s"));
    assertThat(runs.only().articleIds()).containsExactly("a", "b");

    EventRuns ambiguous = new EventRuns();
    ambiguous.run(withdrawal("a").story("s"), withdrawal("b").story("s").on("2031-03-01"));
    ambiguous.run(undatedWithdrawal("c").story("s").realis(Realis.BACKGROUND));
    assertThat(ambiguous.events()).hasSize(3);
  }

  @Test
  void aMonthMeetsItsOnlyDayWhicheverComesFirst() {
    MentionBuilder month = undatedWithdrawal("b").during("2031-09-01", "2031-09-30");
    runs.run(withdrawal("a"));
    runs.run(month);
    assertThat(runs.only().articleIds()).containsExactly("a", "b");

    EventRuns other = new EventRuns();
    other.run(month);
    other.run(withdrawal("a"));
    assertThat(other.only().articleIds()).containsExactly("a", "b");

    EventRuns twoDays = new EventRuns();
    twoDays.run(withdrawal("a"), withdrawal("c").on("2031-09-03"));
    twoDays.run(month);
    assertThat(twoDays.events()).hasSize(3);
  }

  @Test
  void anArticleThatTellsTwoEventsDoesNotMakeThemOneLater() {
    runs.run(withdrawal("a").on("2031-09-14"), withdrawal("a").at(90).on("2031-09-16"));
    runs.run(withdrawal("b").on("2031-09-14"), withdrawal("b").at(90).on("2031-09-16"));

    assertThat(runs.events())
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.articleIds()).containsExactly("a", "b"));
  }

  @Test
  void eventsThatTurnOutToBeOneKeepTheirIdsAndTheLaterNamesTheEarlier() {
    runs.run(undatedWithdrawal("a").story("s").published("2031-09-20"));
    Event later = runs.only();
    runs.run(undatedWithdrawal("b").story("t").published("2031-09-17"));
    assertThat(runs.events()).hasSize(2).allMatch(event -> event.aliasOf() == null);

    runs.run(withdrawal("c").story("s"), withdrawal("d").story("t"));

    assertThat(runs.events()).hasSize(2);
    Event alias = runs.event(later.id());
    Event earlier =
        runs.events().stream().filter(e -> !e.id().equals(later.id())).findFirst().orElseThrow();
    assertThat(alias.aliasOf()).isEqualTo(earlier.id());
    assertThat(alias.mentionIds()).isEqualTo(later.mentionIds());
    assertThat(earlier.aliasOf()).isNull();
    assertThat(earlier.articleIds()).containsExactly("b", "c", "d");

    runs.run(undatedWithdrawal("e").story("s"));
    assertThat(runs.event(earlier.id()).articleIds()).containsExactly("b", "c", "d", "e");

    runs.forget("b", "c", "d", "e");
    runs.run();
    assertThat(runs.only().id()).isEqualTo(later.id());
    assertThat(runs.only().aliasOf()).isNull();
  }

  @Test
  void copiesThatComeLaterAreCounted() {
    runs.run(withdrawal("a").published("2031-09-16").copy("2031-09-17"));
    Event before = runs.only();

    List<String> written =
        runs.run(
            List.of(),
            List.of(
                new LateCopies(
                    "a",
                    new Copies(2, LocalDate.parse("2031-09-15"), LocalDate.parse("2031-10-01"))),
                new LateCopies("x", new Copies(9, null, null))));

    Event after = runs.only();
    assertThat(written).containsExactly(before.id());
    assertThat(after.articleCount()).isEqualTo(4);
    assertThat(after.independentSources()).isEqualTo(1);
    assertThat(after.firstSeen()).isEqualTo(LocalDate.parse("2031-09-15"));
    assertThat(after.lastSeen()).isEqualTo(LocalDate.parse("2031-10-01"));
    assertThat(after.newMentionIds()).isEmpty();

    runs.run(withdrawal("b"));
    assertThat(runs.only().articleCount()).isEqualTo(5);
  }

  @Test
  void eventsAreRecountedWithoutWhatIsForgottenAndGoWithTheirLastMention() {
    runs.run(withdrawal("a"), withdrawal("b").mode("withdraw"));
    String id = runs.only().id();
    EventRuns without = new EventRuns();
    without.run(withdrawal("a"));

    runs.forget("b");
    assertThat(runs.run()).containsExactly(id);
    assertThat(runs.only().articleIds()).containsExactly("a");
    assertThat(runs.only().mode()).isNull();
    assertThat(runs.only().newMentionIds()).isEmpty();
    assertThat(stored(runs).account()).isEqualTo(stored(without).account());

    runs.forget("a");
    assertThat(runs.run()).containsExactly(id);
    assertThat(runs.events()).isEmpty();
    assertThat(runs.entries()).isEmpty();
  }

  @Test
  void anArticleThatIsReadAgainFoundsItsEventAgain() {
    runs.run(withdrawal("a"));
    String id = runs.only().id();

    runs.forget("a");
    runs.run(withdrawal("a").on("2031-03-01"));

    assertThat(runs.only().id()).isEqualTo(id);
    assertThat(runs.only().time()).isEqualTo(withdrawal("a").on("2031-03-01").build().time());
    assertThat(runs.only().newMentionIds()).hasSize(1);
  }

  @Test
  void whatAnotherArticleTellsInPlaceOfOneKeepsItsId() {
    runs.run(withdrawal("a"));
    String id = runs.only().id();

    runs.expect("a");
    assertThat(runs.run(withdrawal("b"))).containsExactly(id);

    assertThat(runs.only().articleIds()).containsExactly("b");
    assertThat(runs.only().newMentionIds()).hasSize(1);
    assertThat(stored(runs).returning()).isEmpty();
  }

  @Test
  void whatAnArticleThatComesAgainDoesNotTellAnyMoreIsNotCounted() {
    runs.run(withdrawal("a"), withdrawal("b").mode("withdraw"));
    String id = runs.only().id();

    runs.expect("b");
    assertThat(runs.run()).containsExactly(id);
    assertThat(runs.only().articleIds()).containsExactly("a");
    assertThat(runs.only().mode()).isNull();

    runs.expect("a");
    assertThat(runs.run()).containsExactly(id);
    assertThat(runs.entries()).isEmpty();
  }

  @Test
  void nothingIsLinkedWithAnEventThatNobodyTellsAnyMore() {
    runs.run(
        mention("d", EventType.CONCEDE)
            .actor("United States", "USA", null)
            .recipient("Niger", "NER", null)
            .on("2031-05-19")
            .planned("2031-09-01", "2031-09-15"));

    runs.expect("d");
    runs.run(withdrawal("a"));

    assertThat(runs.only().type()).isEqualTo(EventType.RETREAT);
    assertThat(runs.only().related()).isEmpty();
  }

  @Test
  void anEventFoundedByAMentionThatLeftAnotherHasAnotherId() {
    runs.run(withdrawal("a"), withdrawal("b"));
    Event before = runs.only();
    String founder = before.mentionIds().get(0).equals(withdrawal("a").build().id()) ? "a" : "b";

    runs.forget(founder);
    runs.run(withdrawal(founder).on("2031-03-01"));

    assertThat(runs.events()).hasSize(2).doesNotHaveDuplicates();
    assertThat(runs.event(before.id()).articleIds()).doesNotContain(founder);
  }

  @Test
  void linksReachEventsOfEarlierRunsBothWaysAndGoWithThem() {
    MentionBuilder plan =
        mention("d", EventType.CONCEDE)
            .actor("United States", "USA", null)
            .recipient("Niger", "NER", null)
            .on("2031-05-19")
            .planned("2031-09-01", "2031-09-15");
    runs.run(plan);
    Event announced = runs.only();
    List<String> written = runs.run(withdrawal("a"));
    assertThat(written).hasSize(2).contains(announced.id());
    Event done =
        runs.events().stream().filter(e -> e.type() == EventType.RETREAT).findFirst().orElseThrow();
    assertThat(done.related())
        .containsExactly(new Event.Related(announced.id(), Relation.ANNOUNCED_BY));
    assertThat(runs.event(announced.id()).related())
        .containsExactly(new Event.Related(done.id(), Relation.ANNOUNCES));

    assertThat(runs.run(withdrawal("b"))).containsExactly(done.id());
    assertThat(runs.event(done.id()).related()).isEqualTo(done.related());

    runs.forget("b");
    assertThat(runs.run()).containsExactly(done.id());
    assertThat(runs.event(done.id()).related()).isEqualTo(done.related());

    runs.forget("d");
    assertThat(runs.run()).hasSize(2);
    assertThat(runs.only().id()).isEqualTo(done.id());
    assertThat(runs.only().related()).isEmpty();
  }

  @Test
  void oneRunIsWhatConsolidationWithoutAnArchiveIs() {
    runs.run(POPULATION, List.of());

    assertThat(runs.events()).isEqualTo(EventConsolidator.consolidate(POPULATION));
  }

  @ParameterizedTest
  @CsvSource({"2, false", "2, true", "4, false"})
  void overSeveralRunsEveryMentionStaysInItsOneEvent(int parts, boolean backwards) {
    List<List<ReportedMention>> batches = batches(parts);
    if (backwards) {
      Collections.reverse(batches);
    }
    EventRuns shuffled = new EventRuns();
    Map<String, String> eventOf = new TreeMap<>();
    for (List<ReportedMention> batch : batches) {
      runs.run(batch, List.of());
      for (Event event : runs.events()) {
        for (String mention : event.mentionIds()) {
          assertThat(eventOf.putIfAbsent(mention, event.id())).isIn(null, event.id());
        }
      }
      List<ReportedMention> reversed = new ArrayList<>(batch);
      Collections.reverse(reversed);
      shuffled.run(reversed, List.of());
    }
    assertThat(runs.events().stream().mapToInt(e -> e.mentionIds().size()).sum())
        .isEqualTo(POPULATION.size());
    assertThat(shuffled.events()).isEqualTo(runs.events());
    assertThat(shuffled.entries()).isEqualTo(runs.entries());
    Set<String> ids = new TreeSet<>();
    runs.events().forEach(event -> ids.add(event.id()));
    for (Event event : runs.events()) {
      assertThat(event.related()).allMatch(related -> ids.contains(related.eventId()));
      for (Event.Related related : event.related()) {
        assertThat(runs.event(related.eventId()).related())
            .contains(new Event.Related(event.id(), related.relation().inverse()));
      }
    }
  }

  /**
   * In a population made to be ambiguous; by B-cubed precision and recall (Bagga and Baldwin 1998)
   * of one against the other.
   */
  @Test
  void twoRunsFindMostOfWhatOneFinds() {
    Map<String, Set<String>> once = new TreeMap<>();
    EventConsolidator.consolidate(POPULATION)
        .forEach(
            event -> event.mentionIds().forEach(m -> once.put(m, Set.copyOf(event.mentionIds()))));
    batches(2).forEach(batch -> runs.run(batch, List.of()));
    double precision = 0;
    double recall = 0;
    for (Event event : runs.events()) {
      for (String mention : event.mentionIds()) {
        Set<String> other = once.getOrDefault(mention, Set.of());
        double common = event.mentionIds().stream().filter(other::contains).count();
        precision += common / event.mentionIds().size();
        recall += common / other.size();
      }
    }
    assertThat(precision / once.size()).isGreaterThan(0.75);
    assertThat(recall / once.size()).isGreaterThan(0.75);
  }

  @Test
  void whatIsStoredIsWhatWasKnown() {
    List<Account> accounts = new ArrayList<>();
    ArticleAccounts.byArticle(POPULATION)
        .values()
        .forEach(m -> accounts.addAll(EventConsolidator.ofArticle(m)));
    for (Account account : EventConsolidator.ofStory(accounts)) {
      ConsolidatedEvent event = EventConsolidator.event(account);
      StoredEvent stored =
          StoredEvent.of(event, account, LocalDate.parse("2031-09-16"), 7)
              .with(
                  List.of(
                      new EventLinks.Link(
                          event.event().id(),
                          new Event.Related("other", Relation.PRECEDES),
                          event.outline().statements())),
                  8);
      StoredEvent read = stored.entry().as(StoredEvent.class);

      assertThat(read).isEqualTo(stored);
      assertThat(read.account()).isEqualTo(account);
      assertThat(read.outline()).isEqualTo(event.outline());
      assertThat(read.accountOutline().profiles()).isEqualTo(account.profiles());
    }
  }

  private static StoredEvent stored(EventRuns runs) {
    List<Entry> entries = runs.entries();
    assertThat(entries).hasSize(1);
    return entries.get(0).as(StoredEvent.class);
  }

  /** The population in parts, whole articles each. */
  private static List<List<ReportedMention>> batches(int parts) {
    List<List<ReportedMention>> batches = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      batches.add(new ArrayList<>());
    }
    for (ReportedMention mention : POPULATION) {
      String article = mention.mention().articleId();
      batches.get(Math.floorMod(article.hashCode(), parts)).add(mention);
    }
    return batches;
  }
}
