package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void leavesCellsEmptyThatARowLacks() {
    String markdown =
        new MarkdownTable(List.of("system", "F1", "P"))
            .row(List.of("a|b", "0.5", "0.6"))
            .row(List.of("c"))
            .markdown();

    assertThat(markdown)
        .isEqualTo(
            """
            | system | F1 | P |
            | --- | ---: | ---: |
            | a\\|b | 0.5 | 0.6 |
            | c | | |
            """);
  }
}
