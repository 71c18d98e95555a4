package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;

/**
 * Compression of scraped files. The first bytes decide, not the name: a page saved under {@code
 * .gz} that a server had unpacked already is read as it is. Thread safe.
 */
public final class Compression {
  private Compression() {}

  /** The file's name without its compression suffix. */
  public static String stripSuffix(String name) {
    return hasSuffix(name) ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  /** Whether the name says that the file is compressed. */
  public static boolean hasSuffix(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /**
   * The decompressed bytes of a stream that may hold gzip members; other bytes as they are. Reading
   * from it throws a {@link CompressionException} when the data are damaged or a bomb; all data
   * before that have been handed out by then.
   */
  static InputStream decompress(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 3);
    byte[] head = peeked.readNBytes(3);
    peeked.unread(head);
    boolean gzip =
        head.length >= 2
            && (head[0] & 0xFF) == 0x1F
            && (head[1] & 0xFF) == 0x8B
            && (head.length == 2 || head[2] == 8);
    return gzip ? new GzipMembers(peeked) : peeked;
  }

  /** The limit as an array length that the JVM can allocate. */
  static int atMost(long maxBytes) {
    return (int) Math.min(maxBytes, Integer.MAX_VALUE - 16);
  }
}
