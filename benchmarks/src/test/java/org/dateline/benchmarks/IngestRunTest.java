package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IngestRunTest {
  @Test
  void addsUserAndSystemTime() throws BenchmarkException {
    assertThat(IngestRun.cpuSeconds("some warning\ncpu 12.500 0.250\n")).isEqualTo(12.75);
  }

  @Test
  void readsDecimalCommas() throws BenchmarkException {
    assertThat(IngestRun.cpuSeconds("cpu 12,500 0,250\n")).isEqualTo(12.75);
  }

  @Test
  void doesNotInventAProcessorTime() {
    assertThatThrownBy(() -> IngestRun.cpuSeconds("some warning\n"))
        .isInstanceOf(BenchmarkException.class);
  }
}
