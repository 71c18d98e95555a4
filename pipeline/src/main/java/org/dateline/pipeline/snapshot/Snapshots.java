package org.dateline.pipeline.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.ContentHash;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of an output folder: immutable, numbered, sharing files that did not change.
 *
 * @param root the output folder
 */
record Snapshots(Path root) {

  static final String FOLDER = "snapshots";

  private static final Pattern ID = Pattern.compile("\\d{6,}-[0-9a-f]{8}");
  private static final Comparator<String> BY_NUMBER = Comparator.comparingLong(Snapshots::number);

  /** Where the snapshot lies. */
  Path folder(String id) {
    return root.resolve(FOLDER).resolve(id);
  }

  /** Ids of all snapshots, oldest first. */
  List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path folder : DurableFiles.list(root.resolve(FOLDER))) {
      String name = folder.getFileName().toString();
      if (ID.matcher(name).matches()) {
        ids.add(name);
      }
    }
    ids.sort(BY_NUMBER);
    return ids;
  }

  /** The number of the snapshot that comes after all others. */
  long nextNumber() throws IOException {
    List<String> ids = ids();
    return ids.isEmpty() ? 1 : number(ids.get(ids.size() - 1)) + 1;
  }

  /** The id of a snapshot with the tables that comes after all others. */
  String nextId(FileManifest content) throws IOException {
    StringBuilder digests = new StringBuilder();
    for (WrittenFile file : content.files()) {
      digests.append(file.path()).append(' ').append(file.sha256()).append('\n');
    }
    String hash = ContentHash.sha256(digests.toString()).substring(0, 8);
    return String.format(Locale.ROOT, "%06d-%s", nextNumber(), hash);
  }

  /** Whether the snapshot has just these tables, and no file of them is missing or cut. */
  boolean holds(String id, FileManifest content) throws IOException {
    Optional<FileManifest> known = manifest(id);
    if (known.isEmpty() || !known.get().hasSameTables(content)) {
      return false;
    }
    for (WrittenFile file : content.files()) {
      if (!isWhole(id, file)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Puts the files that the run keeps from the snapshot into the staging folder: hard links, or
   * copies where there are none.
   *
   * @param id the current snapshot; null if there is none
   * @throws PublishException if the snapshot lacks one
   */
  void linkKept(@Nullable String id, FileManifest content, Path staging)
      throws IOException, PublishException {
    for (WrittenFile file : content.files()) {
      if (content.isNew(file)) {
        continue;
      }
      if (id == null || !isWhole(id, file)) {
        throw new PublishException(
            file.path() + " is to stay, but the snapshot before has it no more as it was written");
      }
      Path staged = staging.resolve(file.path());
      Files.createDirectories(folderOf(staged));
      Files.deleteIfExists(staged);
      Path kept = folder(id).resolve(file.path());
      try {
        Files.createLink(staged, kept);
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(kept, staged);
      }
    }
  }

  /** Replaces each file that the run wrote as the snapshot has it by a hard link to that. */
  void linkUnchanged(String id, FileManifest content, Path staging) throws IOException {
    Map<String, WrittenFile> known = new HashMap<>();
    manifest(id).ifPresent(old -> old.files().forEach(file -> known.put(file.path(), file)));
    for (WrittenFile file : content.files()) {
      WrittenFile before = known.get(file.path());
      boolean same = content.isNew(file) && before != null && file.isSameAs(before);
      if (same && isWhole(id, file)) {
        Path staged = staging.resolve(file.path());
        Path link = staged.resolveSibling(staged.getFileName() + ".link");
        try {
          Files.createLink(link, folder(id).resolve(file.path()));
        } catch (UnsupportedOperationException | IOException e) {
          return; // without hard links the staged files themselves will do
        }
        Files.move(
            link, staged, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Deletes all but the newest {@code keep} snapshots and the current one. */
  void prune(String current, int keep) throws IOException {
    List<String> others = new ArrayList<>(ids());
    others.remove(current);
    for (String id : others.subList(0, Math.max(0, others.size() - (keep - 1)))) {
      DurableFiles.delete(folder(id));
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file of a snapshot is in a folder");
  }

  private boolean isWhole(String id, WrittenFile file) throws IOException {
    Path path = folder(id).resolve(file.path());
    return Files.isRegularFile(path) && Files.size(path) == file.bytes();
  }

  private Optional<FileManifest> manifest(String id) throws IOException {
    return Files.exists(folder(id).resolve(FileManifest.NAME))
        ? Optional.of(FileManifest.read(folder(id)))
        : Optional.empty();
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(0, id.indexOf('-')));
  }
}
