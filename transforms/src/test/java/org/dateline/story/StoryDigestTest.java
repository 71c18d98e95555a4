package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryDigestTest {
  @Test
  void takesTheHeadlineThatSharesMostWithTheOthers() {
    StoryDigest digest =
        digest(
            member("a", false, "Live updates", null, List.of()),
            member("b", false, "Floods empty villages in Torvane", null, List.of()),
            member("c", false, "Torvane floods: what we know", null, List.of()),
            member("d", false, "Villages in Torvane under water", null, List.of()));

    assertThat(digest.story("s").title()).isEqualTo("Floods empty villages in Torvane");
  }

  @Test
  void takesTheEarliestOfEqualHeadlinesAndACopysOnlyIfNoOriginalHasOne() {
    StoryMember later = member("a", false, "One thing", LocalDate.of(2023, 5, 2), List.of());
    StoryMember earlier = member("b", false, "Another", LocalDate.of(2023, 5, 1), List.of());
    StoryMember copy = member("c", true, "Copied", LocalDate.of(2023, 4, 1), List.of());

    assertThat(digest(later, copy, earlier).story("s").title()).isEqualTo("Another");
    assertThat(digest(copy).story("s").title()).isEqualTo("Copied");
    assertThat(digest(member("d", false, null, null, List.of())).story("s").title()).isNull();
  }

  @Test
  void countsArticlesAndDaysOfCopiesToo() {
    Story story =
        digest(
                member("a", false, null, LocalDate.of(2023, 5, 2), List.of()),
                member("b", true, null, LocalDate.of(2023, 5, 9), List.of()),
                member("c", true, null, null, List.of()))
            .story("s");

    assertThat(story.articleCount()).isEqualTo(3);
    assertThat(story.firstPublished()).isEqualTo(LocalDate.of(2023, 5, 2));
    assertThat(story.lastPublished()).isEqualTo(LocalDate.of(2023, 5, 9));
  }

  @Test
  void ranksEntitiesByArticlesThenByNameTenAtMost() {
    List<String> many = IntStream.range(10, 30).mapToObj(i -> "Name " + i).toList();
    Story story =
        digest(
                member("a", false, null, null, List.of("Zeta", "Zeta", "Beta", "Alpha")),
                member("b", false, null, null, List.of("Zeta", "Beta")),
                member("c", false, null, null, many))
            .story("s");

    assertThat(story.topEntities())
        .hasSize(10)
        .startsWith("Beta", "Zeta", "Alpha", "Name 10", "Name 11");
  }

  @Test
  void mergesPartsToTheSameSummary() {
    StoryMember one = member("a", false, "Floods", LocalDate.of(2023, 5, 2), List.of("Isk"));
    StoryMember two = member("b", true, "Flood", null, List.of("Torvane"));
    StoryMember three = member("c", false, "Strike", LocalDate.of(2023, 5, 1), List.of("Isk"));
    StoryDigest parts = digest(three);
    parts.addAll(digest(two, one));

    assertThat(parts.story("s")).isEqualTo(digest(one, two, three).story("s"));
  }

  private static StoryMember member(
      String id,
      boolean isCopy,
      @Nullable String title,
      @Nullable LocalDate day,
      List<String> entities) {
    return new StoryMember(id, isCopy, "en", title, day, entities);
  }

  private static StoryDigest digest(StoryMember... members) {
    StoryDigest digest = new StoryDigest();
    for (StoryMember member : members) {
      digest.add(member);
    }
    return digest;
  }
}
