package org.dateline.pipeline.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.pipeline.archive.ArchiveFolder;
import org.dateline.pipeline.snapshot.RunSummary.Outcome;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.ArchiveFile;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.StoredLayout;
import org.dateline.pipeline.write.WrittenFile;

/**
 * An output folder held by one run. Close it to let the next run in. Not thread safe.
 *
 * <p>Readers see the earlier snapshot whole until {@link #publish} switches to the new one in one
 * step. A run that dies leaves a staging folder, or a snapshot that never became current: the next
 * run removes both.
 */
public final class OutputFolder implements AutoCloseable {
  static final String LOCK = ".lock";
  static final String STAGING = ".staging";

  /**
   * Folder within the staging folder and the snapshot for what later runs must know: files that
   * never change once they are there. They are listed in the manifest, but no part of what makes a
   * snapshot differ from another.
   */
  public static final String ARCHIVE = ArchiveFolder.NAME;

  private static final String RUN = "run.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;
  private final Path staging;
  private final Snapshots snapshots;
  private final CurrentPointer current;
  private final OutputLock lock;

  private OutputFolder(Path root, String runId, OutputLock lock) {
    this.root = root;
    this.staging = root.resolve(STAGING).resolve(runId);
    this.snapshots = new Snapshots(root);
    this.current = new CurrentPointer(root);
    this.lock = lock;
  }

  /**
   * The folder, created if need be, locked for this run and freed of what dead runs left.
   *
   * @param runId see {@link RunSummary#idOf}
   * @throws OutputInUseException if another run holds it
   * @throws IOException if it cannot be created or written
   */
  public static OutputFolder open(Path root, String runId)
      throws IOException, OutputInUseException {
    Files.createDirectories(root);
    String holder = "run " + runId + " (process " + ProcessHandle.current().pid() + ")";
    OutputLock lock = OutputLock.acquire(root.resolve(LOCK), holder);
    boolean opened = false;
    try {
      OutputFolder folder = new OutputFolder(root, runId, lock);
      folder.current.requireReplaceable();
      folder.recover();
      Files.createDirectories(folder.staging);
      Files.createDirectories(root.resolve(Snapshots.FOLDER));
      opened = true;
      return folder;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** The folder that {@code WriteTables} is to write into; it exists and is empty. */
  public Path staging() {
    return staging;
  }

  /** Where the current snapshot lies; empty before the first. */
  public Optional<Path> currentSnapshot() throws IOException {
    return current.read().map(snapshots::folder).filter(Files::isDirectory);
  }

  /** The Parquet files of a table in the current snapshot, sorted; none before the first. */
  public List<Path> currentFiles(Table table) throws IOException {
    Optional<Path> snapshot = currentSnapshot();
    Path folder = snapshot.map(path -> path.resolve(table.folder())).orElse(root.resolve(".none"));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return DurableFiles.list(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(".parquet"))
        .sorted()
        .toList();
  }

  /** The number of the snapshot, and so of the generation, that this run would publish. */
  public long nextNumber() throws IOException {
    return snapshots.nextNumber();
  }

  /**
   * How the tables of the current snapshot lie; {@link StoredLayout#NONE} before the first.
   *
   * @throws IOException if its manifest cannot be read
   */
  public StoredLayout currentLayout() throws IOException {
    Optional<Path> snapshot = currentSnapshot();
    return snapshot.isPresent() ? StoredLayout.of(snapshot.get()) : StoredLayout.NONE;
  }

  /** What stands in the staging folder: see {@link #check(PageCounts, long)}. */
  public FileManifest check(PageCounts pages) throws PublishException {
    return check(pages, 0);
  }

  /**
   * What stands in the staging folder, if it is what the run wrote: every file whole, every row and
   * page accounted for. Files that the run keeps are linked to those of the current snapshot
   * before. Whatever lies in {@link #ARCHIVE} becomes part of it as it is.
   *
   * @param pages what became of the pages
   * @param again articles that the run wrote though it read no page of them
   * @throws PublishException saying what is wrong
   */
  public FileManifest check(PageCounts pages, long again) throws PublishException {
    FileManifest manifest = StagingCheck.manifest(staging);
    try {
      snapshots.linkKept(current.read().orElse(null), manifest, staging);
    } catch (IOException e) {
      throw new PublishException("what the run keeps cannot be linked: " + e.getMessage(), e);
    }
    StagingCheck.check(staging, manifest, pages, again);
    try {
      return withArchive(manifest);
    } catch (IOException e) {
      throw new PublishException("the archive cannot be listed: " + e.getMessage(), e);
    }
  }

  /** Checks, then publishes: see {@link #publish(RunSummary, FileManifest, int)}. */
  public PublishedSnapshot publish(RunSummary summary, int keepSnapshots)
      throws IOException, PublishException {
    return publish(summary, check(summary.pages()), keepSnapshots);
  }

  /**
   * Makes what stands in the staging folder the current snapshot and writes the run's summary. If
   * the tables equal the current snapshot's, that one is kept as it is.
   *
   * @param summary of the run; outcome, snapshot and files are filled in here
   * @param content what {@link #check} gave
   * @param keepSnapshots number of snapshots to keep, the new one included; at least 1
   * @throws IOException if writing failed; nothing is published then
   */
  public PublishedSnapshot publish(RunSummary summary, FileManifest content, int keepSnapshots)
      throws IOException {
    return publish(summary, content, keepSnapshots, false);
  }

  /**
   * As {@link #publish(RunSummary, FileManifest, int)}.
   *
   * @param always whether to publish even if the tables equal the current snapshot's
   */
  public PublishedSnapshot publish(
      RunSummary summary, FileManifest content, int keepSnapshots, boolean always)
      throws IOException {
    if (keepSnapshots < 1) {
      throw new IllegalArgumentException("keepSnapshots: " + keepSnapshots);
    }
    Optional<String> earlier = current.read();
    boolean isNew = always || earlier.isEmpty() || !snapshots.holds(earlier.get(), content);
    String id = isNew ? snapshots.nextId(content) : earlier.orElseThrow();
    RunSummary done =
        summary.ended(isNew ? Outcome.PUBLISHED : Outcome.UNCHANGED, id, content.files());
    if (isNew) {
      removeUnlisted(content);
      if (earlier.isPresent()) {
        snapshots.linkUnchanged(earlier.get(), content, staging);
      }
      DurableFiles.write(staging.resolve(RUN), SummaryJson.of(done, null));
      makeCurrent(id);
    }
    writeSummary(done.runId(), SummaryJson.of(done, null));
    snapshots.prune(id, keepSnapshots);
    return new PublishedSnapshot(id, snapshots.folder(id), isNew, done);
  }

  /**
   * Writes the summary of a run that had nothing to do: the current snapshot stays.
   *
   * @throws PublishException if there is none
   */
  public PublishedSnapshot keep(RunSummary summary) throws IOException, PublishException {
    String id = current.read().orElseThrow(() -> new PublishException("there is no snapshot"));
    FileManifest content = FileManifest.read(snapshots.folder(id));
    RunSummary done = summary.ended(Outcome.UNCHANGED, id, content.files());
    writeSummary(done.runId(), SummaryJson.of(done, null));
    return new PublishedSnapshot(id, snapshots.folder(id), false, done);
  }

  /**
   * Returns if a run can build on the current snapshot, or there is none.
   *
   * @throws PublishException naming the files of it that are missing or cut
   */
  public void requireWhole() throws IOException, PublishException {
    Optional<String> id = current.read();
    List<String> damaged =
        id.isEmpty() ? List.of() : OutputState.damaged(snapshots.folder(id.get()));
    if (!damaged.isEmpty()) {
      throw new PublishException(
          "snapshot "
              + id.get()
              + " lacks files, or they are cut: "
              + String.join(", ", damaged)
              + "; restore them, or go back to an earlier one with ln -sfn snapshots/<id> "
              + root.resolve("current"));
    }
  }

  /** Where the current snapshot has its archive; there need not be one. */
  public Path currentArchive() throws IOException {
    return currentSnapshot().orElse(root.resolve(".none")).resolve(ARCHIVE);
  }

  /** Writes the summary of a run that failed. */
  public void recordFailed(RunSummary summary, String error) throws IOException {
    RunSummary failed =
        summary.ended(Outcome.FAILED, current.read().orElse(null), List.<WrittenFile>of());
    writeSummary(failed.runId(), SummaryJson.of(failed, error));
  }

  /** Removes the staging folder and lets the next run in. */
  @Override
  public void close() throws IOException {
    try {
      DurableFiles.delete(root.resolve(STAGING));
    } finally {
      lock.close();
    }
  }

  private FileManifest withArchive(FileManifest manifest) throws IOException {
    Path folder = staging.resolve(ARCHIVE);
    if (!Files.isDirectory(folder)) {
      return manifest;
    }
    List<ArchiveFile> files = new ArrayList<>();
    for (Path file : DurableFiles.files(folder)) {
      String path = staging.relativize(file).toString().replace('\\', '/');
      files.add(new ArchiveFile(path, Files.size(file)));
    }
    FileManifest complete = manifest.withArchive(files);
    DurableFiles.write(staging.resolve(FileManifest.NAME), complete.toJson());
    return complete;
  }

  private void makeCurrent(String id) throws IOException {
    DurableFiles.syncTree(staging, currentSnapshot().orElse(null));
    Path folder = snapshots.folder(id);
    Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
    try {
      DurableFiles.syncFolder(folder.getParent());
      current.switchTo(id);
    } catch (IOException e) {
      DurableFiles.delete(folder);
      throw e;
    }
  }

  /** Attempts that lost leave files behind: they are not part of the snapshot. */
  private void removeUnlisted(FileManifest content) throws IOException {
    Set<Path> listed = new HashSet<>();
    listed.add(staging.resolve(FileManifest.NAME));
    content.files().forEach(file -> listed.add(staging.resolve(file.path())));
    content.archive().forEach(file -> listed.add(staging.resolve(file.path())));
    for (Path file : DurableFiles.files(staging)) {
      if (!listed.contains(file)) {
        Files.delete(file);
      }
    }
    for (Path folder : DurableFiles.list(staging)) {
      if (Files.isDirectory(folder) && DurableFiles.files(folder).isEmpty()) {
        DurableFiles.delete(folder);
      }
    }
  }

  private void writeSummary(String runId, byte[] json) throws IOException {
    Files.createDirectories(root.resolve("runs"));
    DurableFiles.write(summaryFile(runId), json);
  }

  private Path summaryFile(String runId) {
    return root.resolve("runs").resolve(runId + ".json");
  }

  /**
   * Removes what dead runs left. A run writes its summary after the switch: a snapshot whose run
   * has none never became current, unless it is the current one, whose summary is then made up for.
   */
  private void recover() throws IOException {
    DurableFiles.delete(root.resolve(STAGING));
    current.clean();
    String now = current.read().orElse("");
    for (String id : snapshots.ids()) {
      Path run = snapshots.folder(id).resolve(RUN);
      if (!Files.exists(run)) {
        continue; // not ours
      }
      byte[] summary = Files.readAllBytes(run);
      String runId = JSON.readTree(summary).path("run_id").asText();
      if (Files.exists(summaryFile(runId))) {
        continue;
      }
      if (id.equals(now)) {
        writeSummary(runId, summary);
      } else {
        DurableFiles.delete(snapshots.folder(id));
      }
    }
    for (Path file : DurableFiles.list(root.resolve("runs"))) {
      if (file.getFileName().toString().endsWith(".new")) {
        Files.delete(file);
      }
    }
  }
}
