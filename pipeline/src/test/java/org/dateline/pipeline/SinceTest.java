package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {
  private static final Instant NOW = Instant.parse("2024-09-17T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2024-09-16, 2024-09-16T00:00:00Z",
    "2024-09-16T06:00:00Z, 2024-09-16T06:00:00Z",
    "36h, 2024-09-16T00:00:00Z",
    "2d, 2024-09-15T12:00:00Z",
    "P1DT12H, 2024-09-16T00:00:00Z"
  })
  void saysWhen(String text, String instant) {
    assertThat(Since.parse(text, NOW)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-13-01", "2024-02-30", "5", "-", "-1h"})
  void saysWhatItWants(String text) {
    assertThatThrownBy(() -> Since.parse(text, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--since")
        .hasMessageEndingWith("not " + text);
  }
}
