package org.dateline.pipeline.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock of an output folder: one run at a time. The operating system holds it, so it goes when
 * the process goes, however that ends. The file stays; it names the last holder.
 */
final class OutputLock implements AutoCloseable {
  /** Far behind the content, so that those who wait can read it even where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private OutputLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * The lock, held until closed.
   *
   * @param holder who wants it, for those who come after
   * @throws OutputInUseException if somebody else has it
   */
  static OutputLock acquire(Path file, String holder) throws IOException, OutputInUseException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      if (lock(channel) == null) {
        throw new OutputInUseException(read(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
      held = true;
      return new OutputLock(channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  /** Who has the lock of the file now; null if nobody has. Changes nothing. */
  static @Nullable String holder(Path file) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return lock(channel) == null ? read(channel) : null;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // another run in this very process
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(1024);
    channel.read(content, 0);
    content.flip();
    String holder = StandardCharsets.UTF_8.decode(content).toString().strip();
    return holder.isEmpty() ? "another run" : holder;
  }

  @Override
  public void close() throws IOException {
    channel.close(); // which gives the lock back
  }
}
