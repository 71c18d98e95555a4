package org.dateline.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dateline.pipeline.publish.MemoryStore.Fault;
import org.dateline.pipeline.publish.MemoryStore.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets each call to the store fail in turn, in each way. */
class StoreFaultsTest {

  @TempDir Path output;

  private LocalSnapshot first;
  private LocalSnapshot second;
  private LocalSnapshot third;

  @BeforeAll
  static void registerStores() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @BeforeEach
  void writeSnapshots() throws IOException {
    Snapshots snapshots = new Snapshots(output);
    first = snapshots.number(1);
    second = snapshots.number(2);
    third = snapshots.number(3);
  }

  static List<Arguments> kindsFaultsAndKeeps() {
    List<Arguments> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Fault fault : Fault.values()) {
        for (int keep = 1; keep <= 2; keep++) {
          all.add(Arguments.of(kind, fault, keep));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("kindsFaultsAndKeeps")
  void readersSeeOneWholeSnapshotWhicheverCallFails(Kind kind, Fault fault, int keep)
      throws IOException {
    MemoryStore store = kind.store();
    SortedMap<String, String> undisturbed = published(store, keep, first, second);
    SortedMap<String, byte[]> start = objects(store, keep, first);
    int call = 1;
    while (fails(store, start, call, fault, keep, second)) {
      assertThat(StoreReader.read(store)).isIn(Optional.of(first.id()), Optional.of(second.id()));
      store.failAt(Integer.MAX_VALUE, fault);
      assertThat(publisher(store).publish(second, keep).warnings()).isEmpty();
      assertThat(content(store)).as("retried after call %d", call).isEqualTo(undisturbed);
      call++;
    }
    assertThat(call).isGreaterThan(20);
    assertThat(content(store)).isEqualTo(undisturbed);
  }

  @ParameterizedTest
  @MethodSource("kindsFaultsAndKeeps")
  void theFirstSnapshotAppearsWholeOrNotAtAll(Kind kind, Fault fault, int keep) throws IOException {
    MemoryStore store = kind.store();
    SortedMap<String, String> undisturbed = published(store, keep, first);
    int call = 1;
    while (fails(store, new TreeMap<>(), call, fault, keep, first)) {
      assertThat(StoreReader.read(store)).isIn(Optional.empty(), Optional.of(first.id()));
      store.failAt(Integer.MAX_VALUE, fault);
      publisher(store).publish(first, keep);
      assertThat(content(store)).as("retried after call %d", call).isEqualTo(undisturbed);
      call++;
    }
    assertThat(call).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("kindsFaultsAndKeeps")
  void theNextSnapshotTidiesUpAfterOneThatFailed(Kind kind, Fault fault, int keep)
      throws IOException {
    MemoryStore store = kind.store();
    SortedMap<String, String> withoutSecond = published(store, keep, first, third);
    SortedMap<String, String> withSecond = published(store, keep, first, second, third);
    SortedMap<String, byte[]> start = objects(store, keep, first);
    int call = 1;
    while (fails(store, start, call, fault, keep, second)) {
      boolean switched = StoreReader.read(store).equals(Optional.of(second.id()));
      store.failAt(Integer.MAX_VALUE, fault);
      publisher(store).publish(third, keep);
      assertThat(content(store))
          .as("after call %d", call)
          .isEqualTo(switched ? withSecond : withoutSecond);
      call++;
    }
  }

  @ParameterizedTest
  @MethodSource("kindsFaultsAndKeeps")
  void theNextAttemptMayFailToo(Kind kind, Fault fault, int keep) throws IOException {
    MemoryStore store = kind.store();
    SortedMap<String, String> withoutSecond = published(store, keep, first, third);
    SortedMap<String, String> withSecond = published(store, keep, first, second, third);
    SortedMap<String, byte[]> start = objects(store, keep, first);
    for (int call = 1; fails(store, start, call, fault, keep, second); call += 5) {
      boolean switched = StoreReader.read(store).equals(Optional.of(second.id()));
      SortedMap<String, byte[]> after = new TreeMap<>(store.objects);
      for (int again = 1; fails(store, after, again, fault, keep, third); again++) {
        store.failAt(Integer.MAX_VALUE, fault);
        publisher(store).publish(third, keep);
        assertThat(content(store))
            .as("calls %d, %d", call, again)
            .isEqualTo(switched ? withSecond : withoutSecond);
      }
    }
  }

  /** Publishes a snapshot, with the n-th call failing; false if it has fewer calls. */
  private boolean fails(
      MemoryStore store,
      SortedMap<String, byte[]> start,
      int call,
      Fault fault,
      int keep,
      LocalSnapshot snapshot) {
    store.reset();
    store.objects.putAll(start);
    store.failAt(call, fault);
    store.listen(() -> StoreReader.read(store)); // a reader may come at any instant
    boolean done = tryToPublish(store, snapshot, keep);
    store.listen(() -> {});
    if (done) {
      assertThat(StoreReader.read(store)).contains(snapshot.id());
    }
    return store.hasFailed();
  }

  /** Whether readers see the snapshot now; if a call failed, something must have been said. */
  private boolean tryToPublish(MemoryStore store, LocalSnapshot snapshot, int keep) {
    try {
      StorePublication done = publisher(store).publish(snapshot, keep);
      assertThat(done.warnings().isEmpty()).isNotEqualTo(store.hasFailed());
      return true;
    } catch (StorePublishException e) {
      assertThat(e)
          .hasMessageContaining(snapshot.id())
          .hasMessageContaining(store.address())
          .hasMessageContaining("fails")
          .hasMessageNotContaining("\n");
      return false;
    }
  }

  private static SortedMap<String, String> published(
      MemoryStore store, int keep, LocalSnapshot... snapshots) throws IOException {
    store.reset();
    for (LocalSnapshot snapshot : snapshots) {
      publisher(store).publish(snapshot, keep);
    }
    return content(store);
  }

  private static StorePublisher publisher(MemoryStore store) {
    return new StorePublisher(store.target());
  }

  private static SortedMap<String, byte[]> objects(
      MemoryStore store, int keep, LocalSnapshot... snapshots) throws IOException {
    published(store, keep, snapshots);
    return new TreeMap<>(store.objects);
  }

  private static SortedMap<String, String> content(MemoryStore store) {
    SortedMap<String, String> content = new TreeMap<>();
    store.objects.forEach(
        (path, bytes) -> content.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return content;
  }
}
