package org.dateline.scrape;

import java.util.Arrays;

/** The bytes of one record as they come in, up to a limit. Not thread safe. */
final class RecordBytes {
  private final int limit;
  private byte[] bytes = new byte[8 << 10];
  private int length;
  private boolean tooLarge;

  RecordBytes(int limit) {
    this.limit = limit;
  }

  void append(int b) {
    if (length == limit) {
      tooLarge = true;
      return;
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * length));
    }
    bytes[length++] = (byte) b;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** What has come in since the last call. */
  JsonRecords.Raw take(int position) {
    JsonRecords.Raw raw =
        new JsonRecords.Raw(
            position, tooLarge ? new byte[0] : Arrays.copyOf(bytes, length), tooLarge);
    length = 0;
    tooLarge = false;
    return raw;
  }
}
