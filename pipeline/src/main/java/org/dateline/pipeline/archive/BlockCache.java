package org.dateline.pipeline.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * A folder of files that never change, the blocks read last kept in memory: look-ups come back to
 * the upper parts of the same indexes again and again. Thread safe.
 */
final class BlockCache extends FilterDirectory {
  /** Small, as most of what a look-up needs of a place is. */
  static final int BLOCK = 1_024;

  private final int most;
  private final Map<Place, byte[]> blocks;

  /**
   * @param most how many blocks are kept
   */
  BlockCache(Directory files, int most) {
    super(files);
    this.most = most;
    this.blocks =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > BlockCache.this.most;
          }
        };
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return new CachedInput(name, super.openInput(name, context), this);
  }

  /** A block of a file, the last of them shorter; nobody may change it. */
  byte[] block(String name, long number, IndexInput file) throws IOException {
    Place place = new Place(name, number);
    synchronized (blocks) {
      byte[] known = blocks.get(place);
      if (known != null) {
        return known;
      }
    }
    long begin = number * BLOCK;
    byte[] read = new byte[(int) Math.min(BLOCK, file.length() - begin)];
    synchronized (file) {
      file.seek(begin);
      file.readBytes(read, 0, read.length, false);
    }
    synchronized (blocks) {
      blocks.put(place, read);
    }
    return read;
  }

  private record Place(String file, long block) {}
}
