package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IslandsTest {
  private static final List<Link> CHAIN =
      List.of(
          new Link("a", "b", 0.9f),
          new Link("b", "c", 0.3f),
          new Link("c", "d", 0.8f),
          new Link("a", "c", 0.2f));

  @Test
  void namesEachIslandAfterItsSmallestArticle() {
    assertThat(of(CHAIN).islands(10).islands())
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "a"));
  }

  @Test
  void givesAnArticleWithoutLinksAnIslandOfItsOwn() {
    assertThat(of(CHAIN).islands(10).islandOf("d")).isEqualTo("a");
    assertThat(of(CHAIN).islands(10).islandOf("e")).isEqualTo("e");
  }

  @Test
  void leavesOutWeakLinksRatherThanMakeAnIslandTooLarge() {
    assertThat(of(CHAIN).islands(3).islands())
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "c", "d", "c"));
  }

  @Test
  void forgetsOnlyLinksThatAreNotNeeded() {
    Islands pruned = of(CHAIN);
    pruned.prune();
    Islands parts = of(CHAIN.subList(2, 4));
    parts.prune();
    parts.addAll(of(CHAIN.subList(0, 2)));

    assertThat(pruned.islands(3)).isEqualTo(of(CHAIN).islands(3));
    assertThat(parts.islands(3)).isEqualTo(of(CHAIN).islands(3));
    assertThat(parts).isEqualTo(of(CHAIN));
  }

  private static Islands of(List<Link> links) {
    Islands islands = new Islands();
    links.forEach(islands::add);
    return islands;
  }
}
