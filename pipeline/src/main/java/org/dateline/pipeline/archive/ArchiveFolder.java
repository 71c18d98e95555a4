package org.dateline.pipeline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;

/**
 * The working copy of an archive while a run adds to it. Its files are hard links to the earlier
 * snapshot's, which are written once and never changed: what is added stands in new files.
 *
 * @param path the folder
 */
public record ArchiveFolder(Path path) {
  /** Name of the folder within a snapshot and within a staging folder. */
  public static final String NAME = "archive";

  /** Memory for entries not yet written. */
  private static final double BUFFER_MB = 64;

  /** Each segment is looked into for each key: they are to be few. */
  private static final double SEGMENTS_OF_A_TIER = 4;

  /** Smaller segments are merged as if they were of this size. */
  private static final double LOWEST_TIER_MB = 8;

  /**
   * A working copy.
   *
   * @param earlier the earlier archive; need not exist
   * @param folder where the copy is to lie; must not exist
   */
  public static ArchiveFolder copy(Path earlier, Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.isDirectory(earlier)) {
      for (Path file : files(earlier)) {
        Path link = folder.resolve(file.getFileName());
        try {
          Files.createLink(link, file);
        } catch (UnsupportedOperationException | IOException e) {
          Files.copy(file, link); // without hard links the archive is copied at each run
        }
      }
    }
    return new ArchiveFolder(folder);
  }

  /** Where workers get the archive as it is now. */
  public ArchiveSource source() {
    String folder = path.toString();
    return () -> LuceneArchive.open(Path.of(folder));
  }

  /**
   * Writes entries and takes out those that are gone; whoever has the archive open sees nothing of
   * it.
   *
   * @param reclaim whether what is gone, or replaced, is to leave the files at once and not only
   *     when they are next merged
   */
  public void write(Iterable<Entry> entries, boolean reclaim) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setMergeScheduler(new SerialMergeScheduler())
            .setMergePolicy(merging())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false);
    // The output's lock holds others off; a lock file would become part of the snapshot.
    try (NIOFSDirectory directory = new NIOFSDirectory(path, NoLockFactory.INSTANCE);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Entry entry : entries) {
        if (entry.isGone()) {
          writer.deleteDocuments(IndexFields.id(entry.kind(), entry.id()));
        } else {
          writer.updateDocument(
              IndexFields.id(entry.kind(), entry.id()), IndexFields.document(entry));
        }
      }
      if (reclaim) {
        writer.forceMergeDeletes();
      }
      writer.setLiveCommitData(Map.of(IndexFields.FORMAT_KEY, IndexFields.FORMAT).entrySet());
      writer.commit();
    }
  }

  private static TieredMergePolicy merging() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(SEGMENTS_OF_A_TIER);
    policy.setFloorSegmentMB(LOWEST_TIER_MB);
    policy.setForceMergeDeletesPctAllowed(0);
    return policy;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
