package org.dateline.pipeline.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.pipeline.publish.StoreManifest.File;

/**
 * Keeps a copy of the current snapshot for readers, in any of Beam's file systems.
 *
 * <p>Files lie in it under names that never change their meaning; a manifest names those of a
 * snapshot, and {@code current.json} is the manifest of the current one. It is replaced, in one
 * write, when everything it names is there: whoever reads it, at any instant, finds one whole
 * snapshot. What a publication is about to upload is first noted under {@code unfinished/}, so that
 * the next one can take away what a failed one left. Not thread safe: one publisher at a time.
 */
public final class StorePublisher {
  private static final String CURRENT = "current.json";

  private final StoreTarget target;
  private final ObjectStore store;

  public StorePublisher(StoreTarget target) {
    this.target = target;
    this.store = new ObjectStore(target);
  }

  /**
   * Makes the snapshot the one that readers of the target see, and deletes what no kept snapshot
   * needs any more. Only files that the store lacks are uploaded; what an earlier attempt left half
   * done is finished. If the snapshot is there, whole, nothing is written.
   *
   * @param snapshot the current one of the output folder
   * @param keep number of snapshots to keep in the store, this one included; at least 1
   * @return what was done; what could not be deleted is among its warnings
   * @throws StorePublishException if readers may not see the snapshot yet; they see the earlier
   *     one, whole, or this one
   */
  public StorePublication publish(LocalSnapshot snapshot, int keep) throws StorePublishException {
    if (keep < 1) {
      throw new IllegalArgumentException("keep: " + keep);
    }
    StoreManifest manifest = StoreManifest.of(snapshot);
    try {
      return publish(snapshot, manifest, keep);
    } catch (IOException e) {
      throw new StorePublishException(
          ("snapshot %s stands in %s, but its copy in %s is not finished: %s. Readers there see the"
                  + " earlier snapshot, or this one, whole. Run ingest again: only what is missing"
                  + " is uploaded")
              .formatted(snapshot.id(), snapshot.folder(), target, e.getMessage()),
          e);
    }
  }

  private StorePublication publish(LocalSnapshot snapshot, StoreManifest manifest, int keep)
      throws IOException {
    byte[] json = manifest.toJson();
    String path = StorePruning.manifest(manifest.snapshot());
    String note = StorePruning.note(manifest.snapshot());
    Optional<byte[]> before = store.read(CURRENT);
    Optional<String> earlier = before.flatMap(StoreManifest::snapshotIn);
    Set<String> unfinished = new TreeSet<>(store.list(ObjectStore.UNFINISHED));
    List<File> missing = missing(manifest.files());
    boolean isNew = !holds(path, json);
    boolean isSwitch = before.isEmpty() || !Arrays.equals(before.get(), json);
    if (isNew || !missing.isEmpty()) {
      if (!holds(note, json)) {
        store.put(note, json);
      }
      unfinished.add(note);
    }
    for (File file : missing) {
      store.upload(file.path(), snapshot.folder().resolve(file.source().path()), file.source());
    }
    requireWhole(missing);
    if (isNew) {
      store.put(path, json);
    }
    if (isSwitch) {
      forgetNote(earlier, unfinished);
      store.put(CURRENT, json);
    }
    List<String> warnings =
        new StorePruning(store, manifest, keep).prune(earlier.orElse(""), unfinished);
    return new StorePublication(
        isSwitch,
        missing.size(),
        missing.stream().mapToLong(file -> file.source().bytes()).sum(),
        warnings);
  }

  /** Once it is not current any more, its note would say that it never was. */
  private void forgetNote(Optional<String> earlier, Set<String> unfinished) throws IOException {
    if (earlier.isPresent() && unfinished.contains(StorePruning.note(earlier.get()))) {
      store.delete(List.of(StorePruning.note(earlier.get())));
    }
  }

  /** Files that the store has not, or not whole. */
  private List<File> missing(List<File> files) throws IOException {
    List<OptionalLong> sizes = store.sizes(files.stream().map(File::path).toList());
    List<File> missing = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (sizes.get(i).isEmpty() || sizes.get(i).getAsLong() != files.get(i).source().bytes()) {
        missing.add(files.get(i));
      }
    }
    return missing;
  }

  private void requireWhole(List<File> uploaded) throws IOException {
    for (File file : missing(uploaded)) {
      throw new IOException(file.path() + " was uploaded, but the store has not all of it");
    }
  }

  private boolean holds(String path, byte[] content) throws IOException {
    return store.read(path).filter(found -> Arrays.equals(found, content)).isPresent();
  }
}
