package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginalsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

  @Test
  void theBestKnownPublicationGoesBeforeTheEarliest() {
    CopyPage known = page("b", null, Publication.at(NOON, DAY, Publication.Source.META), null);
    CopyPage earlier = page("a", null, onDay(DAY.minusDays(3)), null);

    assertThat(original(known, earlier)).isEqualTo("b");
  }

  @Test
  void thenTheEarliestThenTheSmallestId() {
    CopyPage later = page("a", null, onDay(DAY), null);
    CopyPage one = page("c", null, onDay(DAY.minusDays(1)), null);
    CopyPage other = page("b", null, onDay(DAY.minusDays(1)), null);

    assertThat(original(later, one, other)).isEqualTo("b");
  }

  @Test
  void ofOneAddressOnlyTheNewestCanBeTheOriginal() {
    CopyPage old = page("a", "https://one.example/1", onDay(DAY.minusDays(9)), NOON);
    CopyPage young =
        page("c", "https://one.example/1", onDay(DAY.minusDays(9)), NOON.plusSeconds(60));
    CopyPage undated = page("b", null, Publication.UNKNOWN, null);

    assertThat(original(old, young, undated)).isEqualTo("c");
  }

  @Test
  void anExtractIsNotTheOriginalHoweverWellItIsDated() {
    CopyPage extract = new CopyPage("a", null, null, onDay(DAY), null, 590);
    CopyPage cut = new CopyPage("b", null, null, onDay(DAY), null, 600);
    CopyPage whole = new CopyPage("c", null, null, Publication.UNKNOWN, null, 1_000);

    assertThat(original(extract, whole)).isEqualTo("c");
    assertThat(original(cut, whole)).isEqualTo("b");
  }

  @Test
  void anAddressWithVeryManyTextsLinksNone() {
    SharedAddress page = new SharedAddress();
    SharedAddress crowd = new SharedAddress();
    for (int i = 0; i < 21; i++) {
      crowd.add(i);
    }
    page.add(7);
    page.add(3);

    assertThat(page.versions()).containsExactly(3L, 7L);
    assertThat(crowd.versions()).isEmpty();
  }

  private static Publication onDay(LocalDate day) {
    return Publication.onDay(day, Publication.Source.META);
  }

  private static CopyPage page(
      String id, @Nullable String address, Publication published, @Nullable Instant fetchedAt) {
    return new CopyPage(id, address, null, published, fetchedAt, 1_000);
  }

  private static String original(CopyPage... pages) {
    List<CopyPage> list = new ArrayList<>(List.of(pages));
    String id = Originals.of(list).id();
    Collections.reverse(list);
    assertThat(Originals.of(list).id()).as("in any order").isEqualTo(id);
    return id;
  }
}
