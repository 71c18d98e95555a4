package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResampledTest {
  @Test
  void takesTheLineOfDeviations() throws BenchmarkException {
    String printed =
        """
        file                                   F1 precision
        predictions.jsonl                   0.982     0.980
           +-                               0.005     0.006
        """;

    assertThat(Resampled.deviations(printed))
        .containsExactly("± standard deviation", "0.005", "0.006");
    assertThatThrownBy(() -> Resampled.deviations("nothing"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void takesTheIntervalsOfTheFiguresAskedFor() throws BenchmarkException {
    String printed =
        """
        gold 12  predicted 13
        strict F1    90.68   (P 89.29  R 92.11)   95% interval 89.18 .. 92.36
        value F1     84.11   (value accuracy on overlapping 88.89)   95% interval 81.06 .. 86.72
        value~ F1    84.35   95% interval 81.41 .. 86.85
        """;

    assertThat(Resampled.intervals(printed, List.of("value~ F1", "strict F1")))
        .containsExactly("95 % interval", "81.41–86.85", "89.18–92.36");
    assertThatThrownBy(() -> Resampled.intervals(printed, List.of("type F1")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("type F1");
  }
}
