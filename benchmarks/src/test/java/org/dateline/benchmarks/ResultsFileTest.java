package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsFileTest {
  private static final List<String> ORDER = List.of("first", "second", "third");

  @Test
  void replacesTheSectionsThatWereRunAndKeepsTheOthers() {
    String before = ResultsFile.merge("", ORDER, Map.of("first", "one\n", "third", "three"));

    String after = ResultsFile.merge(before, ORDER, Map.of("first", "uno"));

    assertThat(ResultsFile.sections(after))
        .containsExactly(Map.entry("first", "uno"), Map.entry("third", "three"));
  }

  @Test
  void keepsTheOrderOfTheKitsWhateverTheOrderOfTheRuns() {
    String before = ResultsFile.merge("", ORDER, Map.of("third", "three"));

    String after = ResultsFile.merge(before, ORDER, Map.of("second", "two"));

    assertThat(ResultsFile.sections(after).keySet()).containsExactly("second", "third");
  }

  @Test
  void takesDeeperHeadingsForPartsOfTheSection() {
    String section = "text\n\n### part\n\n| a | b |";

    String page = ResultsFile.merge("", ORDER, Map.of("second", section));

    assertThat(ResultsFile.sections(page)).containsEntry("second", section);
  }

  @Test
  void writesTheSamePageAgainWhenNothingIsNew() {
    String page = ResultsFile.merge("", ORDER, Map.of("first", "one", "second", "two"));

    assertThat(ResultsFile.merge(page, ORDER, Map.of())).isEqualTo(page);
  }

  @Test
  void dropsSectionsOfKitsThatAreNoMore() {
    String page =
        ResultsFile.merge("", List.of("gone", "first"), Map.of("gone", "x", "first", "one"));

    assertThat(ResultsFile.merge(page, ORDER, Map.of()))
        .doesNotContain("gone")
        .contains("## first");
  }
}
