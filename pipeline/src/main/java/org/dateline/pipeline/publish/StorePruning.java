package org.dateline.pipeline.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Deletes what no kept snapshot of a store needs: files that only old manifests name, or notes of
 * publications that failed, and those manifests and notes. The store's files are never listed.
 */
final class StorePruning {
  private static final String MANIFESTS = "manifests/";
  private static final String SUFFIX = ".json";

  private final ObjectStore store;
  private final StoreManifest current;
  private final int keep;
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param current the manifest of the snapshot that readers see now
   * @param keep snapshots to keep, the current one included
   */
  StorePruning(ObjectStore store, StoreManifest current, int keep) {
    this.store = store;
    this.current = current;
    this.keep = keep;
  }

  /** Where a snapshot's manifest lies. */
  static String manifest(String snapshot) {
    return MANIFESTS + snapshot + SUFFIX;
  }

  /** Where it is noted what a publication of the snapshot uploads. */
  static String note(String snapshot) {
    return ObjectStore.UNFINISHED + snapshot + SUFFIX;
  }

  /**
   * What could not be deleted, one line each.
   *
   * @param earlier id of the snapshot that readers saw before; empty if there was none
   * @param unfinished paths of notes and temporary objects
   */
  List<String> prune(String earlier, Set<String> unfinished) {
    try {
      List<String> kept = new ArrayList<>();
      List<String> going = new ArrayList<>();
      divide(earlier, unfinished, kept, going);
      if (!going.isEmpty() || !unfinished.isEmpty()) {
        delete(kept, going, unfinished);
      }
    } catch (IOException e) {
      warnings.add("what no reader needs could not all be deleted: " + e.getMessage());
    }
    return warnings;
  }

  /** Divides manifests other than the current one's; those that were never current go. */
  private void divide(String earlier, Set<String> unfinished, List<String> kept, List<String> going)
      throws IOException {
    List<String> others = new ArrayList<>();
    for (String path : store.list(MANIFESTS)) {
      String id = idOf(path, MANIFESTS);
      if (!SnapshotId.isOne(id) || id.equals(current.snapshot())) {
        continue;
      }
      if (unfinished.contains(note(id)) && !id.equals(earlier)) {
        going.add(path);
      } else {
        others.add(id);
      }
    }
    others.sort(SnapshotId.BY_AGE);
    int first = Math.max(0, others.size() - (keep - 1));
    others.subList(0, first).forEach(id -> going.add(manifest(id)));
    others.subList(first, others.size()).forEach(id -> kept.add(manifest(id)));
  }

  /** Manifests and notes go last, so that an attempt that fails can be repeated. */
  private void delete(List<String> kept, List<String> going, Set<String> unfinished)
      throws IOException {
    NavigableSet<String> files = new TreeSet<>();
    List<String> lists = new ArrayList<>();
    for (String path : going) {
      Optional<NavigableSet<String>> named = named(path);
      if (named.isPresent()) {
        files.addAll(named.get());
        lists.add(path);
      } else {
        warnings.add(path + " is damaged: what it names is not deleted");
      }
    }
    for (String path : unfinished) {
      if (SnapshotId.isOne(idOf(path, ObjectStore.UNFINISHED))
          && !path.equals(note(current.snapshot()))) {
        // One that is damaged was not finished itself: nothing had been uploaded yet.
        named(path).ifPresent(files::addAll);
      }
    }
    for (String path : kept) {
      Optional<NavigableSet<String>> named = named(path);
      if (named.isEmpty()) {
        warnings.add(path + " is damaged: nothing is deleted, since it may name anything");
        return;
      }
      files.removeAll(named.get());
    }
    current.files().forEach(file -> files.remove(file.path()));
    store.delete(files);
    store.delete(lists);
    store.delete(unfinished);
  }

  private Optional<NavigableSet<String>> named(String path) throws IOException {
    return store.read(path).flatMap(StoreManifest::pathsIn);
  }

  private static String idOf(String path, String folder) {
    return path.endsWith(SUFFIX)
        ? path.substring(folder.length(), path.length() - SUFFIX.length())
        : "";
  }
}
