package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.MentionBuilder.AGADEZ;
import static org.dateline.event.MentionBuilder.NIAMEY;
import static org.dateline.event.MentionBuilder.NIGER;
import static org.dateline.event.MentionBuilder.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.junit.jupiter.api.Test;

/** What holds for all mentions, on a population in which most things vary. */
class ConsolidationPropertiesTest {
  private static final List<ReportedMention> POPULATION = population(600);
  private static final List<MentionProfile> PROFILES =
      POPULATION.stream().map(MentionProfile::of).toList();

  @Test
  void orderOfMentionsDoesNotMatter() {
    List<Event> expected = EventConsolidator.consolidate(POPULATION);

    List<ReportedMention> reversed = new ArrayList<>(POPULATION);
    Collections.reverse(reversed);
    assertThat(EventConsolidator.consolidate(reversed)).isEqualTo(expected);
    for (int shift : new int[] {1, 7, 199, 401}) {
      List<ReportedMention> rotated = new ArrayList<>(POPULATION);
      Collections.rotate(rotated, shift);
      assertThat(EventConsolidator.consolidate(rotated)).isEqualTo(expected);
    }
    for (int stride : new int[] {7, 101, 311}) {
      assertThat(EventConsolidator.consolidate(strided(stride))).isEqualTo(expected);
    }
  }

  @Test
  void everyMentionStandsInOneEvent() {
    List<Event> events = EventConsolidator.consolidate(POPULATION);

    assertThat(events.stream().flatMap(e -> e.mentionIds().stream()))
        .containsExactlyInAnyOrderElementsOf(
            POPULATION.stream().map(m -> m.mention().id()).toList());
    assertThat(events).extracting(Event::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void closenessIsSymmetric() {
    for (int i = 0; i < POPULATION.size(); i++) {
      for (int j = 0; j < i; j++) {
        for (Ring ring : Ring.values()) {
          if (distance(i, j, ring) != distance(j, i, ring)) {
            assertThat(distance(i, j, ring))
                .as("%s with %s", POPULATION.get(i), POPULATION.get(j))
                .isEqualTo(distance(j, i, ring));
          }
        }
      }
    }
  }

  @Test
  void thousandsOfReportsOfOneDayBecomeOneEvent() {
    List<ReportedMention> reports = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      reports.add(EventConsolidatorTest.withdrawal("article" + i).reported());
    }
    assertThat(EventConsolidator.consolidate(reports))
        .singleElement()
        .satisfies(event -> assertThat(event.independentSources()).isEqualTo(5000));
  }

  @Test
  void everyPairOfAccountsOfADateIsCompatible() {
    int pairs = 0;
    for (Account date : EventConsolidator.ofDate(ofOneDate(200))) {
      List<MentionProfile> profiles = date.profiles();
      for (MentionProfile one : profiles) {
        for (MentionProfile other : profiles) {
          assertThat(Compatibility.distance(one, other, Ring.WORLD))
              .as("%s with %s", one, other)
              .isNotEqualTo(Compatibility.NONE);
          pairs++;
        }
      }
    }
    assertThat(pairs).isGreaterThan(100);
  }

  @Test
  void aHotBlockTakesABoundedNumberOfComparisons() {
    int size = 20_000;
    CompleteLink link = new CompleteLink(Ring.WORLD);

    List<Account> dates = link.cluster(ofOneDate(size));

    assertThat(dates.stream().mapToInt(a -> a.mentions().size()).sum()).isEqualTo(size);
    assertThat(link.comparisons()).isLessThan(2L * size * CompleteLink.LOOKED_AT);
  }

  @Test
  void aHotStoryTakesInAsMuchAsItTells() {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      MentionBuilder mention =
          EventConsolidatorTest.undatedWithdrawal("article" + i)
              .story("story")
              .realis(i % 3 == 0 ? Realis.BACKGROUND : Realis.ACTUAL);
      if (i % 5 > 0) {
        LocalDate day = LocalDate.parse("2031-01-01").plusDays(i % 900);
        mention.on(day.toString());
      }
      accounts.addAll(EventConsolidator.ofArticle(List.of(mention.reported())));
    }
    List<Account> events = EventConsolidator.ofStory(accounts);
    assertThat(events.stream().mapToInt(a -> a.mentions().size()).sum()).isEqualTo(5000);
    assertThat(events).hasSizeLessThan(1000);
  }

  @Test
  void whereWindowsBeginDoesNotMatter() {
    for (int shift = 0; shift < 80; shift++) {
      LocalDate day = LocalDate.parse("2031-01-01").plusDays(shift);
      List<ReportedMention> mentions = new ArrayList<>();
      for (int week = 0; week < 4; week++) {
        LocalDate monday = day.plusDays(week * 35L);
        mentions.add(
            EventConsolidatorTest.withdrawal("day" + week)
                .on(monday.plusDays(29).toString())
                .reported());
        mentions.add(
            EventConsolidatorTest.undatedWithdrawal("month" + week)
                .during(monday.toString(), monday.plusDays(30).toString())
                .reported());
      }
      assertThat(EventConsolidator.consolidate(mentions))
          .as("shifted by %s days", shift)
          .hasSize(4)
          .allSatisfy(event -> assertThat(event.articleIds()).hasSize(2));
    }
  }

  @Test
  void copesWithACrowdedBlockOfDifferingReports() {
    LocalDate first = LocalDate.parse("2031-01-01");
    List<ReportedMention> reports = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      LocalDate from = first.plusDays(i % 90);
      reports.add(
          EventConsolidatorTest.undatedWithdrawal("article" + i)
              .during(from.toString(), from.plusDays(i % 28).toString())
              .reported());
    }
    List<Event> events = EventConsolidator.consolidate(reports);
    assertThat(events.stream().mapToInt(e -> e.mentionIds().size()).sum()).isEqualTo(6000);
    assertThat(events.size()).isLessThan(2000);
  }

  /** Reports of one day, most of which differ in who, whom or where. */
  private static List<Account> ofOneDate(int size) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      MentionBuilder mention =
          mention("article" + i, EventType.ACCUSE)
              .actor(
                  pick(i, 1, 3) == 0 ? "United States" : "Person" + pick(i, 2, 150) + " Example",
                  "USA",
                  pick(i, 3, 4) == 0 ? "MIL" : "GOV")
              .recipient("Somebody" + pick(i, 4, 40) + " Else", "NER", "GOV")
              .in(Arrays.asList(NIGER, AGADEZ, NIAMEY).get(pick(i, 5, 3)))
              .on("2031-09-15");
      accounts.addAll(EventConsolidator.ofArticle(List.of(mention.reported())));
    }
    return accounts;
  }

  private static int distance(int i, int j, Ring ring) {
    return Compatibility.distance(PROFILES.get(i), PROFILES.get(j), ring);
  }

  private static List<ReportedMention> strided(int stride) {
    List<ReportedMention> strided = new ArrayList<>();
    for (int i = 0; i < POPULATION.size(); i++) {
      strided.add(POPULATION.get(i * stride % POPULATION.size()));
    }
    return strided;
  }

  static List<ReportedMention> population(int size) {
    List<ReportedMention> mentions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      MentionBuilder mention =
          mention(
                  "article" + pick(i, 1, 80),
                  pick(i, 2, 5) == 0 ? EventType.CONCEDE : EventType.RETREAT)
              .story("story" + pick(i, 1, 80) / 4)
              .at(i * 100)
              .published(LocalDate.parse("2031-09-10").plusDays(pick(i, 3, 9)).toString());
      switch (pick(i, 4, 7)) {
        case 0 -> {}
        case 1 -> mention.actor("Pentagon", "USA", "MIL");
        case 2 -> mention.actor(null, "USA", "MIL");
        case 3 -> mention.actor("France", "FRA", null);
        case 4 -> mention.actor("League of Lakes", "IGO", null);
        default -> mention.actor("United States", "USA", null);
      }
      if (pick(i, 5, 3) > 0) {
        mention.recipient("Niger", "NER", pick(i, 6, 3) == 0 ? "GOV" : null);
      }
      Place place = Arrays.asList(null, NIGER, NIGER, AGADEZ, NIAMEY).get(pick(i, 7, 5));
      if (place != null) {
        mention.in(place);
      }
      LocalDate day = LocalDate.parse("2031-09-01").plusDays(pick(i, 8, 6));
      switch (pick(i, 9, 6)) {
        case 0 -> {}
        case 1 -> mention.during("2031-09-01", "2031-09-30");
        case 2 -> mention.during(day.toString(), day.plusDays(6).toString());
        case 3 -> mention.during("2031-01-01", "2031-12-31");
        default -> mention.on(day.toString());
      }
      if (pick(i, 10, 4) == 0) {
        mention.mode("withdraw");
      }
      mention.realis(
          switch (pick(i, 11, 8)) {
            case 0 -> Realis.PLANNED;
            case 1 -> Realis.BACKGROUND;
            case 2 -> Realis.NEGATED;
            default -> Realis.ACTUAL;
          });
      if (pick(i, 12, 2) == 0) {
        mention.quantity("troops", 900L + pick(i, 13, 4) * 100L, null, "some hundred");
      }
      mentions.add(mention.reported());
    }
    return mentions;
  }

  /** A number below the bound that looks drawn but is the same in every run. */
  private static int pick(int index, int field, int bound) {
    int mixed = (index * 31 + field) * 0x9E3779B1;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA77;
    return Math.floorMod(mixed ^ (mixed >>> 13), bound);
  }
}
