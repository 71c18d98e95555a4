package org.dateline.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  @Test
  void namesAComponentAfterItsSmallestNode() {
    Components components = new Components();
    components.link("c", "b");
    components.link("x", "y");
    components.link("b", "a");

    assertThat(components.roots())
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "x", "x", "y", "x"));
  }

  @Test
  void leavesUnlinkedNodesAlone() {
    assertThat(new Components().rootOf("a")).isEqualTo("a");
    assertThat(new Components().roots()).isEmpty();
  }

  @Test
  void findsTheSameInAnyOrderAndHoweverTheLinksAreSpread() {
    List<List<String>> links = new ArrayList<>();
    IntStream.range(0, 200)
        .forEach(i -> links.add(List.of("n" + (i * 37) % 101, "n" + (i * 53) % 89)));
    Components whole = new Components();
    links.forEach(link -> whole.link(link.get(0), link.get(1)));

    Collections.reverse(links);
    Components one = new Components();
    Components other = new Components();
    for (int i = 0; i < links.size(); i++) {
      (i % 2 == 0 ? one : other).link(links.get(i).get(1), links.get(i).get(0));
    }
    one.addAll(other);

    assertThat(one.roots()).isEqualTo(whole.roots());
  }

  @Test
  void copesWithAChainOfManyNodes() {
    Components components = new Components();
    for (int i = 100_000; i > 0; i--) {
      components.link("n" + (1_000_000 + i), "n" + (1_000_000 + i - 1));
    }

    assertThat(components.roots().get("n1100000")).isEqualTo("n1000000");
  }
}
