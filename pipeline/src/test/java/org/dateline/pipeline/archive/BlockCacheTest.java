package org.dateline.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockCacheTest {
  private static final String FILE = "file";
  private static final int SIZE = 10 * BlockCache.BLOCK + 17;

  @TempDir private Path folder;

  @Test
  void readsWhatTheFileHoldsWhereverItIsLookedInto() throws IOException {
    write();
    try (BlockCache cache = new BlockCache(new NIOFSDirectory(folder), 3);
        IndexInput file = cache.openInput(FILE, IOContext.DEFAULT)) {
      IndexInput slice = file.slice("slice", 1_000, 5_000);
      IndexInput clone = file.clone();
      for (int round = 0; round < 3; round++) {
        for (int at = 0; at < 4_000; at += 613) {
          assertThat(read(file, at)).isEqualTo(expected(at));
          assertThat(read(clone, SIZE - 800 - at)).isEqualTo(expected(SIZE - 800 - at));
          assertThat(read(slice, at)).isEqualTo(expected(1_000 + at));
        }
      }
      assertThat(slice.length()).isEqualTo(5_000);
    }
  }

  @Test
  void aBlockIsReadOnceAsLongAsItIsKept() throws IOException {
    write();
    try (BlockCache cache = new BlockCache(new NIOFSDirectory(folder), 2);
        IndexInput file = new NIOFSDirectory(folder).openInput(FILE, IOContext.DEFAULT)) {
      byte[] first = cache.block(FILE, 0, file);
      cache.block(FILE, 1, file);
      assertThat(cache.block(FILE, 0, file)).isSameAs(first);
      cache.block(FILE, 2, file);
      assertThat(cache.block(FILE, 0, file)).isSameAs(first);
      cache.block(FILE, 1, file);
      cache.block(FILE, 2, file);
      assertThat(cache.block(FILE, 0, file)).isNotSameAs(first).isEqualTo(first);
    }
  }

  @Test
  void doesNotReadBehindTheEnd() throws IOException {
    write();
    try (BlockCache cache = new BlockCache(new NIOFSDirectory(folder), 3);
        IndexInput file = cache.openInput(FILE, IOContext.DEFAULT)) {
      file.seek(SIZE - 10);
      assertThatThrownBy(() -> file.readBytes(new byte[11], 0, 11))
          .isInstanceOf(EOFException.class);
    }
  }

  private void write() throws IOException {
    try (Directory directory = new NIOFSDirectory(folder);
        IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      for (int i = 0; i < SIZE; i++) {
        out.writeByte(at(i));
      }
    }
  }

  private static byte[] read(IndexInput file, int at) throws IOException {
    byte[] bytes = new byte[700];
    file.seek(at);
    file.readBytes(bytes, 0, bytes.length);
    return bytes;
  }

  private static byte[] expected(int begin) {
    byte[] bytes = new byte[700];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = at(begin + i);
    }
    return bytes;
  }

  private static byte at(int place) {
    return (byte) (place * 31 + place / 251);
  }
}
