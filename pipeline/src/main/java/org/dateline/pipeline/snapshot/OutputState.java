package org.dateline.pipeline.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.pipeline.write.ArchiveFile;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * What an output folder is like, looked at without changing anything.
 *
 * @param exists whether there is such a folder
 * @param current id of the current snapshot; null before the first
 * @param snapshots ids of all snapshots, oldest first
 * @param damaged files of the current snapshot that are missing or cut, sorted
 * @param holder who holds the folder now; null if nobody does
 * @param leftovers whether a run died here: the next one removes what it left
 */
public record OutputState(
    boolean exists,
    @Nullable String current,
    List<String> snapshots,
    List<String> damaged,
    @Nullable String holder,
    boolean leftovers) {

  /**
   * Looks at the folder.
   *
   * @throws IOException if it cannot be read, or the current snapshot's manifest is damaged
   */
  public static OutputState of(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return new OutputState(false, null, List.of(), List.of(), null, false);
    }
    Snapshots snapshots = new Snapshots(root);
    String current = new CurrentPointer(root).read().orElse(null);
    String holder = OutputLock.holder(root.resolve(OutputFolder.LOCK));
    boolean leftovers = holder == null && Files.exists(root.resolve(OutputFolder.STAGING));
    return new OutputState(
        true,
        current,
        snapshots.ids(),
        current == null ? List.of() : damaged(snapshots.folder(current)),
        holder,
        leftovers);
  }

  /** Files of a snapshot that are missing or cut, sorted. */
  static List<String> damaged(Path snapshot) throws IOException {
    if (!Files.exists(snapshot.resolve(FileManifest.NAME))) {
      return List.of(FileManifest.NAME);
    }
    List<String> damaged = new ArrayList<>();
    FileManifest manifest = FileManifest.read(snapshot);
    for (WrittenFile file : manifest.files()) {
      Path path = snapshot.resolve(file.path());
      if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
        damaged.add(file.path());
      }
    }
    for (ArchiveFile file : manifest.archive()) {
      Path path = snapshot.resolve(file.path());
      if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
        damaged.add(file.path());
      }
    }
    damaged.sort(null);
    return damaged;
  }
}
