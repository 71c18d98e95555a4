package org.dateline.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryFilesTest {
  @TempDir Path staging;

  private void write(List<Entry> entries) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(entries).withCoder(SerializableCoder.of(Entry.class)))
        .apply(WriteEntries.to(staging.toString(), 3));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void entriesComeBackEachOnce() throws Exception {
    Entry one = new Entry(Kind.EVENT, "ünï", List.of("a", "b"), new byte[] {0, -1, 7});
    Entry two = Entry.gone(Kind.STORY, "");

    write(List.of(one, two, one));

    assertThat(EntryFiles.in(staging)).containsExactlyInAnyOrder(one, two);
    EntryFiles.delete(staging);
    assertThat(EntryFiles.in(staging)).isEmpty();
  }

  @Test
  void twoEntriesOfOneThingStopTheRun() {
    Entry one = new Entry(Kind.EVENT, "x", List.of(), new byte[] {1});
    Entry other = new Entry(Kind.EVENT, "x", List.of(), new byte[] {2});

    assertThatThrownBy(() -> write(List.of(one, other))).hasMessageContaining("event x");
  }

  @Test
  void aCutFileIsNamed() throws Exception {
    write(List.of(new Entry(Kind.EVENT, "x", List.of("key"), new byte[] {1, 2, 3})));
    Path file;
    try (var files = Files.list(staging.resolve(EntryFiles.FOLDER))) {
      file = files.toList().get(0);
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 2));

    assertThatThrownBy(() -> EntryFiles.in(staging).forEach(entry -> assertThat(entry).isNotNull()))
        .hasMessageContaining(file.toString());
  }
}
