package org.dateline.pipeline.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;

/** A file that is read by the blocks of a {@link BlockCache}. Clones share it. */
final class CachedInput extends BufferedIndexInput {
  private final String name;
  private final IndexInput file;
  private final BlockCache cache;
  private boolean isClone;

  CachedInput(String name, IndexInput file, BlockCache cache) {
    super(name, BlockCache.BLOCK);
    this.name = name;
    this.file = file;
    this.cache = cache;
  }

  @Override
  protected void readInternal(ByteBuffer bytes) throws IOException {
    long at = getFilePointer();
    if (at + bytes.remaining() > length()) {
      throw new EOFException(name + " ends at " + length());
    }
    while (bytes.hasRemaining()) {
      byte[] block = cache.block(name, at / BlockCache.BLOCK, file);
      int begin = (int) (at % BlockCache.BLOCK);
      int size = Math.min(bytes.remaining(), block.length - begin);
      bytes.put(block, begin, size);
      at += size;
    }
  }

  @Override
  protected void seekInternal(long position) throws IOException {
    if (position > length()) {
      throw new EOFException(name + " ends at " + length());
    }
  }

  @Override
  public long length() {
    return file.length();
  }

  @Override
  public CachedInput clone() {
    CachedInput clone = (CachedInput) super.clone();
    clone.isClone = true;
    return clone;
  }

  @Override
  public void close() throws IOException {
    if (!isClone) {
      file.close();
    }
  }
}
