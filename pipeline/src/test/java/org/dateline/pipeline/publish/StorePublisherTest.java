package org.dateline.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dateline.article.ContentHash;
import org.dateline.pipeline.publish.MemoryStore.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePublisherTest {

  @TempDir Path output;

  private final MemoryStore store = MemoryStore.OBJECTS;
  private Snapshots snapshots;

  @BeforeAll
  static void registerStores() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @BeforeEach
  void emptyStore() {
    store.reset();
    snapshots = new Snapshots(output);
  }

  @Test
  void tablesLieUnderNamesOfTheirContentAndNothingElseIsUploaded() throws IOException {
    LocalSnapshot one = snapshots.number(1);
    StorePublication done = publish(one, 3);
    assertThat(done.switched()).isTrue();
    assertThat(done.uploadedFiles()).isEqualTo(5);
    assertThat(done.uploadedBytes()).isEqualTo(15 + 3 + 17 + 3 + 17);
    assertThat(paths())
        .containsExactly(
            "current.json",
            "files/articles/" + digest("articles of old") + "-g1-1-part-0-of-1.parquet",
            "files/articles/" + digest("articles of run 1") + "-g2-2-part-0-of-1.parquet",
            "files/json/articles/" + digest("{}\n") + "-g1-1-part-0-of-1.jsonl",
            "files/rejects/" + digest("odd") + "-part-0-of-1.parquet",
            "files/stories/" + digest("stories of runs 0") + "-g1-2-part-0-of-1.parquet",
            "manifests/" + one.id() + ".json");
  }

  @Test
  void theManifestNamesTheFilesOfEachTable() throws IOException {
    LocalSnapshot one =
        snapshots.of(1, Map.of(Snapshots.REJECTS, "odd", Snapshots.JSON_ARTICLES, "{}\n"));
    publish(one, 3);
    assertThat(content().get("current.json"))
        .isEqualTo(
            """
            {
              "schema_version" : 2,
              "snapshot" : "%s",
              "tables" : {
                "articles" : {
                  "rows" : 0,
                  "json" : [ {
                    "path" : "files/json/articles/%s-g1-1-part-0-of-1.jsonl",
                    "rows" : 1,
                    "bytes" : 3,
                    "sha256" : "%s"
                  } ]
                },
                "rejects" : {
                  "rows" : 1,
                  "parquet" : [ {
                    "path" : "files/rejects/%s-part-0-of-1.parquet",
                    "rows" : 1,
                    "bytes" : 3,
                    "sha256" : "%s"
                  } ]
                }
              }
            }
            """
                .formatted(
                    one.id(),
                    digest("{}\n"),
                    ContentHash.sha256("{}\n"),
                    digest("odd"),
                    ContentHash.sha256("odd")))
        .isEqualTo(content().get("manifests/" + one.id() + ".json"));
  }

  @Test
  void theSameSnapshotAgainWritesNothing() throws IOException {
    publish(snapshots.number(1), 3);
    SortedMap<String, String> before = content();
    store.failAt(Integer.MAX_VALUE, Fault.BEFORE);
    StorePublication again = publish(snapshots.number(1), 3);
    assertThat(again).isEqualTo(new StorePublication(false, 0, 0, List.of()));
    assertThat(store.writes()).isZero();
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void onlyFilesThatTheStoreLacksAreUploaded() throws IOException {
    publish(snapshots.number(1), 3);
    assertThat(publish(snapshots.number(2), 3).uploadedFiles()).isEqualTo(3);
    assertThat(publish(snapshots.number(3), 3).uploadedFiles()).isEqualTo(1);
  }

  @Test
  void keepsTheNewestSnapshotsAndTheFilesTheyName() throws IOException {
    List<LocalSnapshot> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(snapshots.number(i + 1));
      publish(all.get(i), 2);
      assertThat(StoreReader.read(store)).contains(all.get(i).id());
      if (i > 0) {
        String earlier = all.get(i - 1).id();
        assertThat(StoreReader.read(store, "manifests/" + earlier + ".json")).contains(earlier);
      }
    }
    assertThat(paths().stream().filter(path -> path.startsWith("manifests/")))
        .containsExactly(manifest(all.get(3)), manifest(all.get(4)));
    assertThat(paths().stream().filter(path -> path.startsWith("files/articles/"))).hasSize(3);
    assertThat(paths()).noneMatch(path -> path.startsWith("unfinished/"));
  }

  @Test
  void theCurrentSnapshotStaysEvenIfOthersHaveHigherNumbers() throws IOException {
    LocalSnapshot ten = snapshots.number(10);
    publish(snapshots.number(9), 2);
    publish(ten, 2);
    LocalSnapshot one = snapshots.number(1); // of an output folder that began anew
    publish(one, 2);
    assertThat(StoreReader.read(store)).contains(one.id());
    assertThat(paths().stream().filter(path -> path.startsWith("manifests/")))
        .containsExactly(manifest(one), manifest(ten));
  }

  @Test
  void aTornFileIsUploadedAgain() throws IOException {
    publish(snapshots.number(1), 3);
    SortedMap<String, String> before = content();
    String file = "files/rejects/" + digest("odd") + "-part-0-of-1.parquet";
    store.objects.put(store.address() + file, new byte[1]);
    assertThat(publish(snapshots.number(1), 3).uploadedFiles()).isEqualTo(1);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void whateverWasDeletedComesBack() throws IOException {
    publish(snapshots.number(1), 3);
    SortedMap<String, String> before = content();
    for (String path : before.keySet()) {
      store.objects.remove(store.address() + path);
      publish(snapshots.number(1), 3);
      assertThat(content()).as("without %s", path).isEqualTo(before);
    }
  }

  @Test
  void aLocalFileThatChangedIsNotUploaded() throws IOException {
    publish(snapshots.number(1), 3);
    LocalSnapshot two = snapshots.number(2);
    Files.writeString(two.folder().resolve(Snapshots.REJECTS), "EVEN");
    assertThatThrownBy(() -> publish(two, 3))
        .isInstanceOf(StorePublishException.class)
        .hasMessageContaining("rejects/part-0-of-1.parquet is not as it was written")
        .hasMessageContaining(two.folder().toString())
        .hasMessageContaining("Run ingest again");
    assertThat(StoreReader.read(store)).contains(snapshots.number(1).id());
    assertThat(content().values()).doesNotContain("EVEN");
  }

  @Test
  void whatIsNotOursStays() throws IOException {
    for (String path : List.of("readme.txt", "manifests/notes.json", "files/articles/mine")) {
      store.objects.put(store.address() + path, new byte[1]);
    }
    publish(snapshots.number(1), 1);
    publish(snapshots.number(2), 1);
    assertThat(paths()).contains("readme.txt", "manifests/notes.json", "files/articles/mine");
  }

  @Test
  void nothingIsDeletedWhileAKeptManifestIsDamaged() throws IOException {
    LocalSnapshot two = snapshots.number(2);
    publish(snapshots.number(1), 2);
    publish(two, 2);
    store.objects.put(store.address() + manifest(two), new byte[] {'{'});
    List<String> before = paths();
    StorePublication done = publish(snapshots.number(3), 2);
    assertThat(done.switched()).isTrue();
    assertThat(done.warnings()).singleElement().asString().contains(manifest(two), "damaged");
    assertThat(paths()).containsAll(before);
  }

  @Test
  void aStoreThatLosesBytesIsFoundOutBeforeTheSwitch() throws IOException {
    publish(snapshots.number(1), 3);
    String file = "files/rejects/" + digest("even") + "-part-0-of-1.parquet";
    store.listen(
        () -> store.objects.computeIfPresent(store.address() + file, (k, v) -> new byte[1]));
    assertThatThrownBy(() -> publish(snapshots.number(2), 3))
        .isInstanceOf(StorePublishException.class)
        .hasMessageContaining(file + " was uploaded, but the store has not all of it");
    assertThat(StoreReader.read(store)).contains(snapshots.number(1).id());
  }

  @Test
  void aFailedDeletionIsAWarningAndMadeUpFor() throws IOException {
    publish(snapshots.number(1), 1);
    publish(snapshots.number(2), 1);
    SortedMap<String, String> undisturbed = content();
    store.reset();
    publish(snapshots.number(1), 1);
    publishWithoutDeleting(snapshots.number(2), 1);
    assertThat(publish(snapshots.number(2), 1))
        .isEqualTo(new StorePublication(false, 0, 0, List.of()));
    assertThat(content()).isEqualTo(undisturbed);
  }

  @Test
  void aSnapshotThatWasCurrentIsKeptHoweverOftenDeletingFailed() throws IOException {
    publishWithoutDeleting(snapshots.number(1), 3);
    publishWithoutDeleting(snapshots.number(2), 3);
    publish(snapshots.number(3), 3);
    for (int number = 1; number <= 3; number++) {
      LocalSnapshot each = snapshots.number(number);
      assertThat(StoreReader.read(store, manifest(each))).contains(each.id());
    }
    assertThat(paths()).noneMatch(path -> path.startsWith("unfinished/"));
  }

  /** Publishes; from the switch on, no call succeeds. */
  private void publishWithoutDeleting(LocalSnapshot snapshot, int keep) throws IOException {
    store.listen(
        () -> {
          if (StoreReader.read(store).equals(Optional.of(snapshot.id()))) {
            store.failAt(1, Fault.FROM_THEN_ON);
          }
        });
    StorePublication done = publish(snapshot, keep);
    assertThat(done.switched()).isTrue();
    assertThat(done.warnings()).hasSize(1);
    store.listen(() -> {});
    store.failAt(Integer.MAX_VALUE, Fault.BEFORE);
  }

  private StorePublication publish(LocalSnapshot snapshot, int keep) throws IOException {
    return new StorePublisher(store.target()).publish(snapshot, keep);
  }

  private static String manifest(LocalSnapshot snapshot) {
    return "manifests/" + snapshot.id() + ".json";
  }

  private static String digest(String content) {
    return ContentHash.sha256(content).substring(0, 16);
  }

  private List<String> paths() {
    return List.copyOf(content().keySet());
  }

  private SortedMap<String, String> content() {
    SortedMap<String, String> content = new TreeMap<>();
    store.objects.forEach(
        (path, bytes) ->
            content.put(
                path.substring(store.address().length()),
                new String(bytes, StandardCharsets.UTF_8)));
    return content;
  }
}
