package org.dateline.pipeline.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * A snapshot in the output folder, as the publisher needs to know it.
 *
 * @param folder where it lies
 * @param id such as {@code 000001-1a2b3c4d}; the number tells its age
 * @param schemaVersion of its tables
 * @param files of its tables; others, such as those of the archive, are passed over
 */
public record LocalSnapshot(Path folder, String id, int schemaVersion, List<SnapshotFile> files) {

  public LocalSnapshot {
    if (!SnapshotId.isOne(id)) {
      throw new IllegalArgumentException("no id of a snapshot: " + id);
    }
    files = List.copyOf(files);
  }
}
