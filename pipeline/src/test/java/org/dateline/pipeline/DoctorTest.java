package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.pipeline.Finding.Grade;
import org.dateline.pipeline.snapshot.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator is told before a run, and what of it stops one. */
class DoctorTest {
  @TempDir Path folder;

  @Test
  void looksAtEverythingThatARunNeeds() {
    StringWriter said = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(said));
    int status = program.execute("doctor", "--output=" + folder.resolve("new"));
    assertThat(said.toString().lines().map(line -> line.split(" +")[1]))
        .containsExactly("java", "memory", "models", "scratch", "disk", "output");
    assertThat(said.toString()).contains("ok       models").contains("will be created");
    assertThat(status).isEqualTo(said.toString().contains("failure") ? 5 : 0);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void wantsEnoughMemoryForTheModels() {
    assertThat(Surroundings.memory(900).grade()).isEqualTo(Grade.FAILURE);
    assertThat(Surroundings.memory(900).text()).contains("DATELINE_HEAP=4g");
    assertThat(Surroundings.memory(2_500).grade()).isEqualTo(Grade.WARNING);
    assertThat(Surroundings.memory(4_096).grade()).isEqualTo(Grade.OK);
  }

  @Test
  void wantsRoomAndRightsOnTheDisk() {
    assertThat(Surroundings.disk(folder, 50, true).grade()).isEqualTo(Grade.FAILURE);
    assertThat(Surroundings.disk(folder, 500, true).grade()).isEqualTo(Grade.WARNING);
    assertThat(Surroundings.disk(folder, 50_000, true).grade()).isEqualTo(Grade.OK);
    assertThat(Surroundings.disk(folder, 50_000, false).text()).contains("rights");
  }

  @Test
  void namesWhoHoldsTheOutputAndChangesNothing() throws Exception {
    try (OutputFolder held = OutputFolder.open(folder, "20240917T060000123Z")) {
      assertThat(Surroundings.output(folder))
          .anySatisfy(
              finding -> {
                assertThat(finding.subject()).isEqualTo("lock");
                assertThat(finding.text()).contains("run 20240917T060000123Z");
              });
      assertThat(held.staging()).exists();
    }
    assertThat(Surroundings.output(folder)).noneMatch(f -> f.subject().equals("lock"));
  }

  @Test
  void tellsThatARunDiedHere() throws IOException {
    Files.createDirectories(folder.resolve(".staging").resolve("20240917T060000123Z"));
    assertThat(Surroundings.output(folder))
        .anyMatch(f -> f.subject().equals("leftovers") && f.grade() == Grade.OK);
    assertThat(folder.resolve(".staging")).exists();
  }

  @Test
  void namesFilesThatTheCurrentSnapshotLacks() throws IOException {
    Path snapshot = Files.createDirectories(folder.resolve("snapshots/000001-1a2b3c4d"));
    Files.createSymbolicLink(
        folder.resolve("current"), Path.of("snapshots").resolve("000001-1a2b3c4d"));
    List<Finding> without = Surroundings.output(folder);
    assertThat(without).anyMatch(f -> f.grade() == Grade.FAILURE && f.text().contains("manifest"));
    Files.writeString(
        snapshot.resolve("manifest.json"),
        "{\"rows\":{},\"files\":[{\"table\":\"events\",\"partition\":0,"
            + "\"path\":\"events/part-0-of-1.parquet\",\"rows\":1,\"bytes\":10,\"sha256\":\"\"}]}");
    assertThat(Surroundings.output(folder))
        .anyMatch(
            f -> f.grade() == Grade.FAILURE && f.text().contains("events/part-0-of-1.parquet"));
  }
}
