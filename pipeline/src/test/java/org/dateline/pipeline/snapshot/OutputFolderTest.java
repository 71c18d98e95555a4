package org.dateline.pipeline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.snapshot.RunSummary.Outcome;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.Samples;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.ArchiveFile;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.StagedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  private static final Instant START = Instant.parse("2024-03-05T06:00:00Z");

  /** Two files in each of two formats for each of six tables; the rejects have one each. */
  private static final int FILES = 2 * (6 * 2 + 1);

  @TempDir Path temp;

  @Test
  void publishesASnapshotThatCurrentPointsToByARelativeLink() throws Exception {
    PublishedSnapshot done = publish(temp, 1, 3, 3);
    assertThat(done.isNew()).isTrue();
    assertThat(done.id()).matches("000001-[0-9a-f]{8}");
    assertThat(Files.readSymbolicLink(temp.resolve("current")))
        .isEqualTo(Path.of("snapshots", done.id()));
    assertThat(names(temp)).containsExactly(".lock", "current", "runs", "snapshots");
    assertThat(names(done.folder()))
        .containsExactly(
            "articles",
            "entities",
            "events",
            "json",
            "manifest.json",
            "mentions",
            "rejects",
            "run.json",
            "stories",
            "templates");
  }

  @Test
  void switchesToTheNewSnapshotAndKeepsTheEarlierOne() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    PublishedSnapshot second = publish(temp, 2, 4, 3);
    assertThat(temp.resolve("current").toRealPath()).isEqualTo(second.folder().toRealPath());
    assertThat(FileManifest.read(first.folder()).rowsByTable()).containsEntry("articles", 3L);
    assertThat(FileManifest.read(second.folder()).rowsByTable()).containsEntry("articles", 4L);
  }

  @Test
  void keepsTheSnapshotWhenNothingChanged() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    PublishedSnapshot second = publish(temp, 2, 3, 3);
    assertThat(second.isNew()).isFalse();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.summary().outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(names(temp.resolve("snapshots"))).containsExactly(first.id());
    assertThat(names(temp.resolve("runs"))).hasSize(2);
  }

  @Test
  void publishesAnewWhenAFileOfTheCurrentSnapshotIsGone() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    Files.delete(first.folder().resolve("articles/g000001-000001-part-0-of-2.parquet"));
    assertThat(publish(temp, 2, 3, 3).isNew()).isTrue();
  }

  @Test
  void filesThatDidNotChangeAreHardLinks() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    PublishedSnapshot second = publish(temp, 2, 4, 3);
    String unchanged = "rejects/g000001-000001-part-0-of-1.parquet";
    assertThat(inode(second.folder().resolve(unchanged)))
        .isEqualTo(inode(first.folder().resolve(unchanged)));
    String manifest = "manifest.json";
    assertThat(inode(second.folder().resolve(manifest)))
        .isNotEqualTo(inode(first.folder().resolve(manifest)));
  }

  @Test
  void filesThatStayAreHardLinksAndOnlyTheirSizeIsChecked() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    String kept = "articles/g000001-000001-part-0-of-2.parquet";
    Path file = first.folder().resolve(kept);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1; // nobody reads what stays
    Files.write(file, bytes);
    PublishedSnapshot second = add(temp, 2, 4, 3);
    assertThat(inode(second.folder().resolve(kept))).isEqualTo(inode(file));
    assertThat(FileManifest.read(second.folder()).rowsByTable()).containsEntry("articles", 7L);
    Files.write(file, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> add(temp, 3, 4, 3))
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith(kept + " is to stay");
    assertThat(temp.resolve("current").toRealPath()).isEqualTo(second.folder().toRealPath());
  }

  @Test
  void filesThatStayOutliveTheSnapshotsThatBroughtThem() throws Exception {
    publish(temp, 1, 1, 1);
    add(temp, 2, 1, 1);
    PublishedSnapshot last = add(temp, 3, 1, 1);
    assertOnlySnapshot(last);
    assertThat(OutputState.of(temp).damaged()).isEmpty();
  }

  @Test
  void theArchiveGoesAlongButMakesNoSnapshotDiffer() throws Exception {
    PublishedSnapshot first = publishWithArchive(1, "one");
    assertThat(first.folder().resolve("archive/deep/_0.bin")).hasContent("one");
    assertThat(FileManifest.read(first.folder()).archive())
        .containsExactly(new ArchiveFile("archive/deep/_0.bin", 3));
    PublishedSnapshot same = publishWithArchive(2, "three");
    assertThat(same.isNew()).isFalse();
    Files.delete(first.folder().resolve("archive/deep/_0.bin"));
    assertThat(OutputState.of(temp).damaged()).containsExactly("archive/deep/_0.bin");
  }

  @Test
  void theArchiveIsNoPartOfTheSnapshotsId() throws Exception {
    PublishedSnapshot with = publishWithArchive(1, "one");
    assertThat(publish(temp.resolve("other"), 1, 3, 3).id()).isEqualTo(with.id());
  }

  @Test
  void keepsOnlyTheLastSnapshots() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int run = 1; run <= 4; run++) {
      ids.add(publish(temp, run, run, 2).id());
    }
    assertThat(names(temp.resolve("snapshots"))).containsExactlyElementsOf(ids.subList(2, 4));
    assertThat(names(temp.resolve("runs"))).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json/articles/g000001-000001-part-0-of-2.jsonl",
        "articles/g000001-000001-part-1-of-2.parquet",
        "rejects/g000001-000001-part-0-of-1.parquet",
        "manifest.json"
      })
  void aMissingFileLeavesTheEarlierSnapshot(String file) throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    try (OutputFolder output = OutputFolder.open(temp, runId(2))) {
      StagedTables.write(output.staging(), rows(4));
      Files.delete(output.staging().resolve(file));
      assertThatThrownBy(() -> output.publish(summary(2, 4), 3))
          .isInstanceOf(PublishException.class);
    }
    assertOnlySnapshot(first);
  }

  @Test
  void aDamagedFileLeavesTheEarlierSnapshot() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    try (OutputFolder output = OutputFolder.open(temp, runId(2))) {
      StagedTables.write(output.staging(), rows(4));
      Path file = output.staging().resolve("articles/g000001-000001-part-0-of-2.parquet");
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertThatThrownBy(() -> output.publish(summary(2, 4), 3))
          .isInstanceOf(PublishException.class)
          .hasMessage("articles/g000001-000001-part-0-of-2.parquet is not as it was written");
    }
    assertOnlySnapshot(first);
  }

  @Test
  void rowsThatThePipelineCountedButDidNotWriteLeaveTheEarlierSnapshot() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    try (OutputFolder output = OutputFolder.open(temp, runId(2))) {
      FileManifest honest = StagedTables.write(output.staging(), rows(4));
      TreeMap<String, Long> counted = new TreeMap<>(honest.rowsByTable());
      counted.put("rejects", 7L);
      Files.write(
          output.staging().resolve(FileManifest.NAME),
          FileManifest.of(1, counted, honest.files()).toJson());
      assertThatThrownBy(() -> output.publish(summary(2, 4), 3))
          .isInstanceOf(PublishException.class)
          .hasMessage("1 rows in the Parquet files of rejects, but the pipeline counted 7");
    }
    assertOnlySnapshot(first);
  }

  @Test
  void pagesThatDoNotAddUpLeaveTheEarlierSnapshot() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    try (OutputFolder output = OutputFolder.open(temp, runId(2))) {
      StagedTables.write(output.staging(), rows(4));
      PageCounts lost = new PageCounts(9, 4, 0, new TreeMap<>(), new TreeMap<>());
      RunSummary summary = summary(2, lost);
      assertThatThrownBy(() -> output.publish(summary, 3))
          .isInstanceOf(PublishException.class)
          .hasMessageStartingWith("the pages do not add up");
      output.recordFailed(summary, "the pages do not add up");
    }
    assertOnlySnapshot(first);
    JsonNode run = json(temp.resolve("runs/" + runId(2) + ".json"));
    assertThat(run.path("outcome").asText()).isEqualTo("failed");
    assertThat(run.path("error").asText()).isEqualTo("the pages do not add up");
    assertThat(run.path("snapshot").asText()).isEqualTo(first.id());
  }

  @Test
  void whatLostAttemptsLeftIsNotPublished() throws Exception {
    try (OutputFolder output = OutputFolder.open(temp, runId(1))) {
      StagedTables.write(output.staging(), rows(2));
      Files.createDirectories(output.staging().resolve(".unfinished"));
      Files.writeString(output.staging().resolve(".unfinished/a"), "half");
      PublishedSnapshot done = output.publish(summary(1, 2), 3);
      assertThat(names(done.folder())).doesNotContain(".unfinished");
    }
  }

  @Test
  void removesWhatDeadRunsLeft() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    Path stray = Files.createDirectories(temp.resolve(".staging/dead/articles"));
    Files.writeString(stray.resolve("part-0-of-2.parquet"), "half");
    Files.createSymbolicLink(temp.resolve(".current.new"), Path.of("snapshots", "000002-00000000"));
    Path orphan = Files.createDirectories(temp.resolve("snapshots/000002-00000000"));
    Files.writeString(orphan.resolve("run.json"), "{\"run_id\": \"" + runId(2) + "\"}");
    OutputFolder.open(temp, runId(3)).close();
    assertOnlySnapshot(first);
    assertThat(names(temp)).containsExactly(".lock", "current", "runs", "snapshots");
  }

  @Test
  void makesUpForTheSummaryOfARunThatDiedRightAfterTheSwitch() throws Exception {
    PublishedSnapshot first = publish(temp, 1, 3, 3);
    Path summary = temp.resolve("runs/" + runId(1) + ".json");
    Files.delete(summary);
    OutputFolder.open(temp, runId(2)).close();
    assertThat(summary).hasSameTextualContentAs(first.folder().resolve("run.json"));
  }

  @Test
  void turnsASecondRunAwayNamingTheHolder() throws Exception {
    try (OutputFolder output = OutputFolder.open(temp, runId(1))) {
      assertThat(output.staging()).isEmptyDirectory();
      assertThatThrownBy(() -> OutputFolder.open(temp, runId(2)))
          .isInstanceOf(OutputInUseException.class)
          .hasMessageContaining(runId(1))
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(output.staging()).isEmptyDirectory();
    }
    OutputFolder.open(temp, runId(2)).close();
  }

  @Test
  void refusesAFolderNamedCurrentBeforeAnyWork() throws IOException {
    Files.createDirectory(temp.resolve("current"));
    assertThatThrownBy(() -> OutputFolder.open(temp, runId(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a symbolic link");
  }

  @Test
  void namesTheSnapshotInAFileWhereThereAreNoLinks() throws Exception {
    Configuration noLinks =
        Configuration.unix().toBuilder()
            .setSupportedFeatures(Feature.FILE_CHANNEL)
            .setAttributeViews("basic")
            .build();
    try (FileSystem files = Jimfs.newFileSystem(noLinks)) {
      Path root = files.getPath("/out");
      PublishedSnapshot first = publish(root, 1, 3, 3);
      PublishedSnapshot second = publish(root, 2, 4, 3);
      assertThat(json(root.resolve("current.json")).path("snapshot").asText())
          .isEqualTo(second.id());
      assertThat(publish(root, 3, 4, 3).id()).isEqualTo(second.id());
      assertThat(names(root.resolve("snapshots"))).containsExactly(first.id(), second.id());
      PublishedSnapshot third = add(root, 4, 2, 3);
      String kept = "articles/g000001-000001-part-0-of-2.parquet";
      assertThat(third.folder().resolve(kept))
          .as("a copy, where there are no hard links")
          .hasSameBinaryContentAs(second.folder().resolve(kept));
    }
  }

  @Test
  void theSummaryTellsWhatBecameOfThePages() throws Exception {
    PublishedSnapshot done = publish(temp, 1, 3, 3);
    JsonNode run = json(temp.resolve("current/run.json"));
    assertThat(run).isEqualTo(json(temp.resolve("runs/" + runId(1) + ".json")));
    assertThat(run.path("run_id").asText()).isEqualTo("20240305T060001000Z");
    assertThat(run.path("outcome").asText()).isEqualTo("published");
    assertThat(run.path("seconds").asDouble()).isEqualTo(90.5);
    assertThat(run.path("snapshot").asText()).isEqualTo(done.id());
    JsonNode pages = run.path("pages");
    assertThat(pages.path("read").asLong())
        .isEqualTo(
            pages.path("original_articles").asLong()
                + pages.path("copies").asLong()
                + pages.path("rejected").path("bad_json").asLong());
    assertThat(run.path("files")).hasSize(FILES);
    assertThat(run.path("phase_seconds").path("write").asDouble()).isEqualTo(1.25);
  }

  private void assertOnlySnapshot(PublishedSnapshot snapshot) throws IOException {
    assertThat(temp.resolve("current").toRealPath()).isEqualTo(snapshot.folder().toRealPath());
    assertThat(names(temp.resolve("snapshots"))).containsExactly(snapshot.id());
    assertThat(temp.resolve(".staging")).doesNotExist();
    for (var file : FileManifest.read(snapshot.folder()).files()) {
      assertThat(snapshot.folder().resolve(file.path())).hasSize(file.bytes());
    }
  }

  private static PublishedSnapshot publish(Path root, int run, int articles, int keep)
      throws Exception {
    try (OutputFolder output = OutputFolder.open(root, runId(run))) {
      StagedTables.write(output.staging(), rows(articles));
      return output.publish(summary(run, articles), keep);
    }
  }

  /** A run that adds to the current snapshot. */
  private static PublishedSnapshot add(Path root, int run, int articles, int keep)
      throws Exception {
    try (OutputFolder output = OutputFolder.open(root, runId(run))) {
      StagedTables.add(
          output.staging(),
          output.currentSnapshot().orElseThrow(),
          rows("run" + run + "/", articles));
      return output.publish(summary(run, articles), keep);
    }
  }

  private PublishedSnapshot publishWithArchive(int run, String content) throws Exception {
    try (OutputFolder output = OutputFolder.open(temp, runId(run))) {
      StagedTables.write(output.staging(), rows(3));
      Path folder = output.staging().resolve(OutputFolder.ARCHIVE).resolve("deep");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("_0.bin"), content);
      return output.publish(summary(run, 3), 3);
    }
  }

  private static Map<Table, List<GenericRecord>> rows(int articles) {
    return rows("pages/", articles);
  }

  private static Map<Table, List<GenericRecord>> rows(String folder, int articles) {
    List<GenericRecord> rows = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      rows.add(ArticleRows.of(Samples.annotated(folder + i + ".txt")));
    }
    return Map.of(
        Table.ARTICLES, rows, Table.REJECTS, List.of(RejectRows.of(Samples.reject("a.json"))));
  }

  private static String runId(int run) {
    return RunSummary.idOf(START.plusSeconds(run));
  }

  private static RunSummary summary(int run, int articles) {
    TreeMap<String, Long> rejected = new TreeMap<>(Map.of("bad_json", 1L));
    return summary(run, new PageCounts(articles + 1, articles - 1, 1, new TreeMap<>(), rejected));
  }

  private static RunSummary summary(int run, PageCounts pages) {
    Instant started = START.plusSeconds(run);
    return new RunSummary(
        runId(run),
        Outcome.PUBLISHED,
        started,
        started.plusMillis(90_500),
        Map.of("write", Duration.ofMillis(1250)),
        "0.1",
        new TreeMap<>(Map.of("runner", "DirectRunner")),
        List.of("pages/**"),
        pages,
        new TreeMap<>(Map.of("sentences", 9L)),
        new TreeMap<>(Map.of("corenlp", "4.5.10")),
        null,
        List.of());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Object inode(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino");
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }
}
