package org.dateline.pipeline.publish;

import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;

/** Brings the stores of these tests to Beam: {@code teststore://} and {@code testdisk://}. */
public final class MemoryStores implements FileSystemRegistrar {
  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    return List.of(
        new MemoryFileSystem(MemoryStore.Kind.OBJECTS),
        new MemoryFileSystem(MemoryStore.Kind.DISK));
  }
}
