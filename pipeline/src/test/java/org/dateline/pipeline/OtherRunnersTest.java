package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The whole program on other runners: every table has the rows, byte by byte, that it has on the
 * direct runner. Each test runs in the Maven profile of its tag alone, which brings the runner.
 */
class OtherRunnersTest {
  private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();

  @TempDir static Path folder;

  private static Path direct;

  @BeforeAll
  static void ingestOnTheDirectRunner() {
    direct = ingest("direct");
  }

  @Test
  @Tag("flink")
  void writesTheSameBytesOnFlink() throws IOException {
    assertSame(ingest("flink", "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=3"));
  }

  @Test
  @Tag("spark")
  void writesTheSameBytesOnSpark() throws IOException {
    assertSame(ingest("spark", "--runner=SparkRunner", "--sparkMaster=local[3]"));
  }

  /** The current snapshot of two runs: over some of the input, then over all of it. */
  private static Path ingest(String output, String... more) {
    ingest(SEEDS.resolve("saltmarsh"), output, more);
    return ingest(SEEDS, output, more);
  }

  private static Path ingest(Path input, String output, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "ingest",
                "--input=" + input,
                "--inputRoot=" + SEEDS,
                "--output=" + folder.resolve(output)));
    args.addAll(List.of(more));
    StringWriter errors = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(new StringWriter()));
    program.setErr(new PrintWriter(errors));
    assertThat(program.execute(args.toArray(String[]::new))).as(errors.toString()).isZero();
    return folder.resolve(output).resolve("current");
  }

  private static void assertSame(Path other) throws IOException {
    List<Path> files = FaultyRuns.tables(direct.toRealPath());
    assertThat(files).isNotEmpty();
    assertThat(FaultyRuns.tables(other.toRealPath())).isEqualTo(files);
    for (Path file : files) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(direct.resolve(file));
    }
    for (String counts : List.of("pages", "counts")) {
      assertThat(summary(other).get(counts)).isNotNull().isEqualTo(summary(direct).get(counts));
    }
  }

  private static JsonNode summary(Path snapshot) throws IOException {
    return new ObjectMapper().readTree(snapshot.resolve("run.json").toFile());
  }
}
