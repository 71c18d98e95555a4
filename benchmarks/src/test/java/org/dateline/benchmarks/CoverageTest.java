package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void countsEachInputOnceAndNothingElse() {
    Coverage coverage =
        Coverage.of(
            "run", Set.of("a", "b", "c", "d"), Set.of("a", "b", "x"), Set.of("b", "c", "y"));

    assertThat(coverage).isEqualTo(new Coverage("run", 4, 2, 1));
    assertThat(coverage.share()).isEqualTo(0.75);
  }

  @Test
  void sufficesWhenOneInputInAHundredIsLost() {
    assertThat(new Coverage("run", 100, 90, 9).suffices()).isTrue();
    assertThat(new Coverage("run", 100, 90, 8).suffices()).isFalse();
  }

  @Test
  void doesNotSufficeWithoutInputs() {
    assertThat(new Coverage("run", 0, 0, 0).suffices()).isFalse();
  }
}
