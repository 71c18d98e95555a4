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
import java.util.Map;
import java.util.TreeMap;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.junit.jupiter.api.Test;

/** What holds for all mentions, on a population in which most things vary. */
class ConsolidationPropertiesTest {
  private static final List<EventMention> POPULATION = population(600);
  private static final List<MentionProfile> PROFILES =
      POPULATION.stream().map(m -> MentionProfile.of(m, SourceGroups.EACH_ARTICLE_ALONE)).toList();
  private static final EventConsolidator CONSOLIDATOR = new EventConsolidator();

  @Test
  void orderOfMentionsDoesNotMatter() {
    List<Event> expected = CONSOLIDATOR.consolidate(POPULATION);

    List<EventMention> reversed = new ArrayList<>(POPULATION);
    Collections.reverse(reversed);
    assertThat(CONSOLIDATOR.consolidate(reversed)).isEqualTo(expected);
    for (int shift : new int[] {1, 7, 199, 401}) {
      List<EventMention> rotated = new ArrayList<>(POPULATION);
      Collections.rotate(rotated, shift);
      assertThat(CONSOLIDATOR.consolidate(rotated)).isEqualTo(expected);
    }
    for (int stride : new int[] {7, 101, 311}) {
      assertThat(CONSOLIDATOR.consolidate(strided(stride))).isEqualTo(expected);
    }
  }

  @Test
  void everyMentionStandsInOneEvent() {
    List<Event> events = CONSOLIDATOR.consolidate(POPULATION);

    assertThat(events.stream().flatMap(e -> e.mentionIds().stream()))
        .containsExactlyInAnyOrderElementsOf(POPULATION.stream().map(EventMention::id).toList());
    assertThat(events).extracting(Event::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyPairOfMentionsOfAnEventIsCompatible() {
    Map<String, Integer> indexes = new TreeMap<>();
    for (int i = 0; i < POPULATION.size(); i++) {
      indexes.put(POPULATION.get(i).id(), i);
    }
    int pairs = 0;
    for (Event event : CONSOLIDATOR.consolidate(POPULATION)) {
      List<Integer> merged = event.mentionIds().stream().map(indexes::get).toList();
      for (int i : merged) {
        for (int j : merged) {
          if (i < j) {
            assertThat(distance(i, j))
                .as("%s with %s", POPULATION.get(i), POPULATION.get(j))
                .isNotEqualTo(Compatibility.NONE);
            pairs++;
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(100);
  }

  @Test
  void closenessIsSymmetric() {
    for (int i = 0; i < POPULATION.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (distance(i, j) != distance(j, i)) {
          assertThat(distance(i, j))
              .as("%s with %s", POPULATION.get(i), POPULATION.get(j))
              .isEqualTo(distance(j, i));
        }
      }
    }
  }

  @Test
  void mentionsOfTwoArticlesThatCouldMergeShareTheirBlock() {
    int pairs = 0;
    for (int i = 0; i < POPULATION.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!isSameArticle(i, j) && distance(i, j) != Compatibility.NONE) {
          assertThat(EventConsolidator.blockKey(POPULATION.get(i)))
              .isEqualTo(EventConsolidator.blockKey(POPULATION.get(j)));
          pairs++;
        }
      }
    }
    assertThat(pairs).isGreaterThan(200);
  }

  @Test
  void blocksOfAnArticleDoNotDependOnTheOrderOfItsMentions() {
    List<EventMention> reversed = new ArrayList<>(POPULATION);
    Collections.reverse(reversed);
    assertThat(EventConsolidator.blocksOfArticle(reversed))
        .isEqualTo(EventConsolidator.blocksOfArticle(POPULATION));
  }

  @Test
  void thousandsOfReportsOfOneDayBecomeOneEvent() {
    List<EventMention> reports = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      reports.add(EventConsolidatorTest.withdrawal("article" + i).build());
    }
    assertThat(CONSOLIDATOR.consolidate(reports))
        .singleElement()
        .satisfies(event -> assertThat(event.independentSources()).isEqualTo(5000));
  }

  @Test
  void copesWithACrowdedBlockOfDifferingReports() {
    LocalDate first = LocalDate.parse("2031-01-01");
    List<EventMention> reports = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      LocalDate from = first.plusDays(i % 90);
      reports.add(
          EventConsolidatorTest.undatedWithdrawal("article" + i)
              .during(from.toString(), from.plusDays(i % 28).toString())
              .build());
    }
    List<Event> events = CONSOLIDATOR.consolidate(reports);
    assertThat(events.stream().mapToInt(e -> e.mentionIds().size()).sum()).isEqualTo(6000);
    assertThat(events.size()).isLessThan(2000);
  }

  private static int distance(int i, int j) {
    boolean sameArticle = isSameArticle(i, j);
    return Compatibility.distance(PROFILES.get(i), PROFILES.get(j), sameArticle, sameArticle);
  }

  private static boolean isSameArticle(int i, int j) {
    return POPULATION.get(i).articleId().equals(POPULATION.get(j).articleId());
  }

  private static List<EventMention> strided(int stride) {
    List<EventMention> strided = new ArrayList<>();
    for (int i = 0; i < POPULATION.size(); i++) {
      strided.add(POPULATION.get(i * stride % POPULATION.size()));
    }
    return strided;
  }

  private static List<EventMention> population(int size) {
    List<EventMention> mentions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      MentionBuilder mention =
          mention(
                  "article" + pick(i, 1, 40),
                  pick(i, 2, 5) == 0 ? EventType.CONCEDE : EventType.RETREAT)
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
      mentions.add(mention.build());
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
