package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalCommandTest {
  @Test
  void showsOnlyTheLastLinesOfALongOutput() {
    String output =
        IntStream.rangeClosed(1, 50)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("\n\n"));

    assertThat(ExternalCommand.lastLines(output).lines())
        .hasSize(20)
        .startsWith("31")
        .endsWith("50");
  }

  @Test
  void saysWhichProgramIsNotThere(@TempDir Path folder) {
    ExternalCommand command = new ExternalCommand(List.of("no-such-program-here"), folder, folder);

    assertThatThrownBy(() -> command.run(List.of(0)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("no-such-program-here");
  }

  @Test
  void tellsStatusAndLastLinesOfAProgramThatFails(@TempDir Path folder) {
    ExternalCommand command =
        new ExternalCommand(List.of("sh", "-c", "echo broken >&2; exit 7"), folder, folder);

    assertThatThrownBy(() -> command.run(List.of(0)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("status 7")
        .hasMessageContaining("broken");
  }
}
