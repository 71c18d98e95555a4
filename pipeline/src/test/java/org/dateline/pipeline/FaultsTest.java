package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.pipeline.snapshot.OutputState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real launcher against what happens to processes and disks, from outside. In the Maven profile
 * {@code faults} alone; those tagged {@code quick} also in {@code .ci/run}.
 */
@Tag("faults")
class FaultsTest {
  private static final int ARTICLES = 200;
  private static final int KILLS = 20;

  @TempDir static Path folder;

  private static Path few;
  private static Path many;

  @BeforeAll
  static void writeArticlesAndBuild() throws Exception {
    few = FaultyRuns.articles(folder.resolve("few.jsonl"), 10);
    many = FaultyRuns.articles(folder.resolve("many.jsonl"), ARTICLES);
    assertThat(LauncherRun.start("--version").await()).isZero();
  }

  @Test
  @Tag("quick")
  void aRunThatIsKilledLeavesTheEarlierSnapshotAndTheNextOneNoTraceOfIt() throws Exception {
    Path undisturbed = published("undisturbed-strip", few, "--until=strip");
    ingest(many, undisturbed, "--until=strip").awaitSuccess();
    Path output = folder.resolve("killed-once");
    ingest(few, output, "--until=strip").awaitSuccess();
    String earlier = OutputState.of(output).current();
    LauncherRun run = ingest(many, output, "--until=strip");
    FaultyRuns.await(() -> Files.exists(output.resolve(".staging")));
    run.kill();
    OutputState killed = OutputState.of(output);
    assertThat(killed.current()).isEqualTo(earlier);
    assertThat(killed.damaged()).isEmpty();
    assertThat(killed.leftovers()).isTrue();
    assertThat(killed.holder()).as("the lock went with the process").isNull();
    ingest(many, output, "--until=strip").awaitSuccess();
    assertSameTables(output, undisturbed);
  }

  @Test
  @Tag("quick")
  void asksToStopEndWith143AndTheRunCanBeRepeated() throws Exception {
    Path undisturbed = published("undisturbed-stop", many, "--until=strip");
    Path output = folder.resolve("stopped");
    LauncherRun run = ingest(many, output, "--until=strip");
    FaultyRuns.await(() -> Files.exists(output.resolve(".staging")));
    assertThat(run.stop()).isEqualTo(143);
    assertThat(OutputState.of(output).current()).isNull();
    ingest(many, output, "--until=strip").awaitSuccess();
    assertSameTables(output, undisturbed);
  }

  @Test
  @Tag("quick")
  void aSecondRunOnOneOutputEndsAtOnceNamingTheHolder() throws Exception {
    Path output = folder.resolve("shared");
    LauncherRun first = ingest(many, output, "--until=strip");
    FaultyRuns.await(() -> Files.exists(output.resolve(".staging")));
    LauncherRun second = ingest(few, output, "--until=strip");
    assertThat(second.await()).isEqualTo(4);
    assertThat(second.said()).contains("run ").contains("process ");
    first.awaitSuccess();
    assertThat(OutputState.of(output).snapshots()).hasSize(1);
  }

  @Test
  void isKilledAtTwentyInstantsAndPublishesTheSameRowsAfterwards() throws Exception {
    Path before = published("before", few, "--until=strip");
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(FaultyRuns.run("cp", "-a", "" + before, "" + undisturbed)).isTrue();
    long begun = System.nanoTime();
    ingest(many, undisturbed).awaitSuccess();
    long took = System.nanoTime() - begun;
    for (int i = 0; i < KILLS; i++) {
      Path output = folder.resolve("killed-" + i);
      assertThat(FaultyRuns.run("cp", "-a", "" + before, "" + output)).isTrue();
      LauncherRun run = ingest(many, output);
      // Spread over the whole run, each at an instant of its own.
      if (!run.endsWithin(took * (2 * i + 1) / (2 * KILLS), TimeUnit.NANOSECONDS)) {
        run.kill();
      }
      OutputState killed = OutputState.of(output);
      assertThat(killed.current()).as("kill %d", i).isNotNull();
      assertThat(killed.damaged()).as("kill %d", i).isEmpty();
      ingest(many, output).awaitSuccess();
      assertSameTables(output, undisturbed);
    }
  }

  @Test
  void aFullDiskLeavesTheEarlierSnapshotAndSaysSo() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Path large = FaultyRuns.articles(folder.resolve("large.jsonl"), 2_000);
    boolean mounted = FaultyRuns.run("mount", "-t", "tmpfs", "-o", "size=1500k", "none", "" + disk);
    assertThat(mounted).as("a small disk is mounted, which only root may do").isTrue();
    try {
      Path output = disk.resolve("output");
      ingest(few, output, "--until=strip").awaitSuccess();
      String earlier = OutputState.of(output).current();
      LauncherRun run = ingest(large, output, "--until=strip");
      assertThat(run.await()).isIn(1, 5);
      assertThat(run.said()).contains("nothing was published").containsIgnoringCase("space");
      OutputState full = OutputState.of(output);
      assertThat(full.current()).isEqualTo(earlier);
      assertThat(full.damaged()).isEmpty();
    } finally {
      assertThat(FaultyRuns.run("umount", "" + disk)).isTrue();
    }
  }

  private static LauncherRun ingest(Path input, Path output, String... more) throws IOException {
    List<String> args =
        Stream.concat(
                Stream.of(
                    "ingest",
                    "--input=" + input,
                    "--inputRoot=" + input.getParent(),
                    "--output=" + output),
                Stream.of(more))
            .toList();
    return LauncherRun.start(args.toArray(String[]::new));
  }

  private static Path published(String name, Path input, String... more) throws Exception {
    Path output = folder.resolve(name);
    ingest(input, output, more).awaitSuccess();
    return output;
  }

  /** The same files with the same bytes, and nothing left lying about. */
  private static void assertSameTables(Path output, Path undisturbed) throws IOException {
    Path current = output.resolve("current").toRealPath();
    Path wanted = undisturbed.resolve("current").toRealPath();
    List<Path> files = FaultyRuns.tables(wanted);
    assertThat(files).isNotEmpty();
    assertThat(FaultyRuns.tables(current)).isEqualTo(files);
    for (Path file : files) {
      assertThatCode(
              () -> assertThat(current.resolve(file)).hasSameBinaryContentAs(wanted.resolve(file)))
          .as("%s", file)
          .doesNotThrowAnyException();
    }
    assertThat(output.resolve(".staging")).doesNotExist();
    OutputState state = OutputState.of(output);
    try (Stream<Path> snapshots = Files.list(output.resolve("snapshots"))) {
      assertThat(snapshots.map(path -> path.getFileName().toString()).sorted())
          .isEqualTo(state.snapshots());
    }
    try (Stream<Path> entries = Files.list(output)) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(".lock", "current", "runs", "snapshots");
    }
  }
}
