package org.dateline.pipeline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The archives that are open in this process: each is opened once, whichever steps look into it,
 * and closed by the last. Thread safe.
 */
final class SharedReaders {
  /** 32 MB of each archive. */
  private static final int BLOCKS = 32 * 1_024;

  private static final Map<Version, Shared> OPEN = new HashMap<>();

  private SharedReaders() {}

  /** An archive as it was written last. */
  private record Version(Path folder, String commit) {}

  /** An open archive. */
  static final class Shared {
    private final Version version;
    private final DirectoryReader reader;
    private int users;

    private Shared(Version version, DirectoryReader reader) {
      this.version = version;
      this.reader = reader;
    }

    DirectoryReader reader() {
      return reader;
    }
  }

  /** The archive in the folder, for the caller to release; null if there is none. */
  static @Nullable Shared acquire(Path folder) throws IOException {
    synchronized (OPEN) {
      String commit;
      try (NIOFSDirectory directory = new NIOFSDirectory(folder)) {
        commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
      }
      if (commit == null) {
        return null;
      }
      Version version = new Version(folder.toRealPath(), commit);
      Shared shared = OPEN.get(version);
      if (shared == null) {
        shared = new Shared(version, open(folder));
        OPEN.put(version, shared);
      }
      shared.users++;
      return shared;
    }
  }

  static void release(Shared shared) {
    synchronized (OPEN) {
      if (--shared.users > 0) {
        return;
      }
      OPEN.remove(shared.version);
    }
    try {
      shared.reader.close();
      shared.reader.directory().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be closed", e);
    }
  }

  private static DirectoryReader open(Path folder) throws IOException {
    BlockCache directory = new BlockCache(new NIOFSDirectory(folder), BLOCKS);
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      String format = reader.getIndexCommit().getUserData().get(IndexFields.FORMAT_KEY);
      if (!IndexFields.FORMAT.equals(format)) {
        reader.close();
        throw new IOException(
            folder + " has format " + format + ", this release reads " + IndexFields.FORMAT);
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }
}
