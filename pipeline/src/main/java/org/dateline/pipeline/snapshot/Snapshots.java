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
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.ContentHash;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.WrittenFile;

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

  /** The id of a snapshot with the content that comes after all others. */
  String nextId(FileManifest content) throws IOException {
    List<String> ids = ids();
    long number = ids.isEmpty() ? 1 : number(ids.get(ids.size() - 1)) + 1;
    StringBuilder digests = new StringBuilder();
    for (WrittenFile file : content.files()) {
      digests.append(file.path()).append(' ').append(file.sha256()).append('\n');
    }
    String hash = ContentHash.sha256(digests.toString()).substring(0, 8);
    return String.format(Locale.ROOT, "%06d-%s", number, hash);
  }

  /** Whether the snapshot has just this content, and no file of it is missing or cut. */
  boolean holds(String id, FileManifest content) throws IOException {
    Optional<FileManifest> known = manifest(id);
    if (known.isEmpty() || !known.get().equals(content)) {
      return false;
    }
    for (WrittenFile file : content.files()) {
      if (!isWhole(id, file)) {
        return false;
      }
    }
    return true;
  }

  /** Replaces each staged file that the snapshot has, too, by a hard link to it. */
  void linkUnchanged(String id, FileManifest content, Path staging) throws IOException {
    Map<String, WrittenFile> known = new HashMap<>();
    manifest(id).ifPresent(old -> old.files().forEach(file -> known.put(file.path(), file)));
    for (WrittenFile file : content.files()) {
      if (file.equals(known.get(file.path())) && isWhole(id, file)) {
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
