package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {
  private static final Map<String, String> GOLD =
      Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2");

  private static BCubed.Mean overall(Map<String, String> found) {
    Map<String, String> one = Map.of("a", "x", "b", "x", "c", "x", "d", "x", "e", "x");
    return BCubed.of(GOLD, found).by(one).get("x");
  }

  @Test
  void countsByHand() {
    BCubed.Mean mean = overall(Map.of("a", "p", "b", "p", "c", "q", "d", "q", "e", "q"));

    assertThat(mean.articles()).isEqualTo(5);
    assertThat(mean.precision()).isCloseTo((2 + 5 / 3.0) / 5, within(1e-9));
    assertThat(mean.recall()).isCloseTo((5 / 3.0 + 2) / 5, within(1e-9));
  }

  @Test
  void takesAnArticleWithoutAGroupAsAlone() {
    BCubed.Mean mean = overall(Map.of("a", "b"));

    assertThat(mean.precision()).isEqualTo(1);
    assertThat(mean.recall()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void givesMeansByClass() {
    Map<String, BCubed.Mean> means =
        BCubed.of(GOLD, Map.of("a", "p", "b", "p", "c", "q", "d", "r", "e", "r"))
            .by(Map.of("a", "long", "b", "long", "c", "short", "d", "short", "e", "short"));

    assertThat(means.get("long").recall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(means.get("short").recall()).isCloseTo((1 / 3.0 + 2) / 3, within(1e-9));
  }
}
