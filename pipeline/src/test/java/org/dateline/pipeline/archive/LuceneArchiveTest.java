package org.dateline.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.MapArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArchiveTest {
  @TempDir Path folder;

  private static Entry entry(Kind kind, String id, String... keys) {
    return new Entry(kind, id, List.of(keys), id.getBytes(StandardCharsets.UTF_8));
  }

  private ArchiveFolder written(String name, List<Entry> entries) throws Exception {
    ArchiveFolder archive = ArchiveFolder.copy(folder.resolve("none"), folder.resolve(name));
    archive.write(entries, false);
    return archive;
  }

  @Test
  void aFolderThatIsNotThereIsAnEmptyArchive() {
    assertThat(LuceneArchive.open(folder.resolve("none")).isEmpty()).isTrue();
  }

  @Test
  void answersAsAnArchiveInMemoryDoes() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      entries.add(
          entry(
              i % 3 == 0 ? Kind.EVENT : Kind.ENTITY,
              "id" + i,
              "a" + i % 5,
              "b" + i % 7,
              "c" + i % 11));
    }
    Archive expected = new MapArchive(entries);
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.reverse(shuffled);

    try (Archive archive = written("one", shuffled).source().open()) {
      List<String> keys = List.of("a1", "b2", "c3", "unknown");
      assertThat(archive.find(Kind.EVENT, keys)).isEqualTo(expected.find(Kind.EVENT, keys));
      for (int limit : new int[] {1, 7, 1000}) {
        assertThat(archive.closest(Kind.ENTITY, keys, limit))
            .isEqualTo(expected.closest(Kind.ENTITY, keys, limit));
      }
      assertThat(archive.get(Kind.EVENT, "id3")).contains(entries.get(3));
      assertThat(archive.get(Kind.ENTITY, "id3")).isEmpty();
      assertThat(archive.find(Kind.EVENT, List.of())).isEmpty();
    }
  }

  @Test
  void aCopyTakesChangesAndTheEarlierArchiveStaysAsItWas() throws Exception {
    ArchiveFolder earlier =
        written("one", List.of(entry(Kind.EVENT, "x", "k"), entry(Kind.EVENT, "y", "k")));
    List<String> before = sizes(earlier.path());

    ArchiveFolder later = ArchiveFolder.copy(earlier.path(), folder.resolve("two"));
    later.write(
        List.of(Entry.gone(Kind.EVENT, "x"), entry(Kind.EVENT, "y", "l"), entry(Kind.EVENT, "z")),
        false);

    try (Archive archive = later.source().open()) {
      assertThat(archive.get(Kind.EVENT, "x")).isEmpty();
      assertThat(archive.find(Kind.EVENT, List.of("k"))).isEmpty();
      assertThat(archive.find(Kind.EVENT, List.of("l")))
          .containsExactly(entry(Kind.EVENT, "y", "l"));
      assertThat(archive.get(Kind.EVENT, "z")).isPresent();
    }
    assertThat(sizes(earlier.path())).isEqualTo(before);
    try (Archive archive = earlier.source().open()) {
      assertThat(archive.find(Kind.EVENT, List.of("k"))).hasSize(2);
    }
  }

  @Test
  void whatIsReclaimedLeavesTheFiles() throws Exception {
    String secret = "q7Zk0VbX1m"; // contents are packed, keys are not
    Entry told = entry(Kind.EVENT, "x", secret);
    List<Entry> entries = new ArrayList<>(List.of(told));
    for (int i = 0; i < 20; i++) {
      entries.add(entry(Kind.EVENT, "other" + i));
    }
    ArchiveFolder archive = written("one", entries);
    assertThat(holds(archive.path(), secret)).isTrue();

    archive.write(List.of(Entry.gone(Kind.EVENT, "x")), true);

    assertThat(holds(archive.path(), secret)).isFalse();
  }

  @Test
  void aDamagedArchiveIsNamed() throws Exception {
    ArchiveFolder archive = written("one", List.of(entry(Kind.EVENT, "x")));
    try (Stream<Path> files = Files.list(archive.path())) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThatThrownBy(() -> archive.source().open())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(archive.path().toString());
  }

  private static List<String> sizes(Path archive) throws Exception {
    List<String> sizes = new ArrayList<>();
    try (Stream<Path> files = Files.list(archive)) {
      for (Path file : files.sorted().toList()) {
        sizes.add(file.getFileName() + " " + Files.size(file));
      }
    }
    return sizes;
  }

  private static boolean holds(Path archive, String text) throws Exception {
    try (Stream<Path> files = Files.list(archive)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
