package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes can be looked at. A failure met while looking is kept back until
 * reading gets there, so that data before a damage are not lost. Not thread safe.
 */
final class Head extends InputStream {
  private final InputStream in;
  private final byte[] bytes;
  private final @Nullable IOException failure;
  private int position;

  Head(InputStream in, int length) {
    this.in = in;
    byte[] head = new byte[length];
    int filled = 0;
    IOException met = null;
    try {
      int count = 0;
      while (filled < length && count >= 0) {
        filled += count;
        count = filled < length ? in.read(head, filled, length - filled) : -1;
      }
    } catch (IOException e) {
      met = e;
    }
    bytes = Arrays.copyOf(head, filled);
    failure = met;
  }

  /** The first bytes. */
  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position < bytes.length) {
      int count = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, target, offset, count);
      position += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    return in.read(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
