package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupingTest {

  @Test
  void whateverGroupsAreCalledTheSameGroupsAgreeWholly() {
    Grouping grouping =
        grouping(Map.of("a", "1", "b", "1", "c", "2"), "a", "x", "b", "x", "c", "y");

    assertThat(grouping.cells())
        .containsExactly("3", "2", "2", "100.00", "100.00", "100.00", "100.00");
  }

  @Test
  void aGroupThatIsSplitCostsRecallAlone() {
    Grouping grouping = grouping(Map.of("a", "1", "b", "1"), "a", "x", "b", "y");

    assertThat(grouping.cells()).containsExactly("2", "1", "2", "100.00", "50.00", "-", "0.00");
  }

  @Test
  void groupsThatAreThrownTogetherCostPrecisionAlone() {
    Grouping grouping =
        grouping(Map.of("a", "1", "b", "1", "c", "2"), "a", "x", "b", "x", "c", "x");

    assertThat(grouping.cells())
        .containsExactly("3", "2", "1", "55.56", "100.00", "33.33", "100.00");
  }

  private static Grouping grouping(Map<String, String> wanted, String... found) {
    TreeMap<String, String> groups = new TreeMap<>();
    for (int i = 0; i < found.length; i += 2) {
      groups.put(found[i], found[i + 1]);
    }
    return new Grouping(new TreeMap<>(wanted), groups);
  }
}
