package org.dateline.scrape;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds where records may begin in data of which nothing is known. Not thread safe. */
final class WarcSearch implements Closeable {
  /** Longest first line of a record. */
  private static final int MAX_VERSION = 16;

  /** So much of a gzip member is looked at; its first letters need far less. */
  private static final int CANDIDATE = 4 << 10;

  /** Noise holds one in ten megabytes. */
  private static final int MAX_CANDIDATES = 1 << 20;

  private static final int RESERVED_FLAGS = 0xE0;

  private final Inflater inflater = new Inflater(true);
  private int candidates;

  /** Whether the position begins with the line that begins a record. */
  static boolean beginsRecord(WarcSegment in, long position) throws IOException {
    if (!in.load(position + 1) || in.at(position) != 'W') {
      return false;
    }
    in.load(position + MAX_VERSION);
    byte[] bytes = in.copy(position, Math.min(in.end(), position + MAX_VERSION));
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String line = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).stripTrailing();
    return end < bytes.length && WarcHeader.VERSION.matcher(line).matches();
  }

  /** Whether the position begins as a gzip member does. */
  static boolean beginsPacked(WarcSegment in, long position) throws IOException {
    return in.load(position + 2)
        && (in.at(position) & 0xFF) == 0x1F
        && (in.at(position + 1) & 0xFF) == 0x8B;
  }

  /**
   * The first position at or behind the given one where a record may begin, or a gzip member with a
   * record; negative if there is none before the data end or are damaged, or if too many were found
   * to be none. Forgets what lies before.
   *
   * @param packedOnly whether to look for gzip members alone: in what is left of a damaged one
   *     there may be pieces of its record as they are
   */
  long next(WarcSegment in, long from, boolean packedOnly) throws IOException {
    in.skipTo(from);
    for (long p = from; candidates < MAX_CANDIDATES && in.load(p + 1); p++) {
      int octet = in.at(p);
      if (octet == 'W' && !packedOnly && beginsRecord(in, p)) {
        return p;
      }
      if (octet == 0x1F && !in.isPacked() && beginsPackedRecord(in, p)) {
        return p;
      }
      if ((p & 0xFFF) == 0) {
        in.forget(p);
      }
    }
    return -1;
  }

  private boolean beginsPackedRecord(WarcSegment in, long position) throws IOException {
    boolean header =
        beginsPacked(in, position)
            && in.load(position + 10)
            && in.at(position + 2) == 8
            && (in.at(position + 3) & RESERVED_FLAGS) == 0;
    if (!header) {
      return false;
    }
    in.load(position + CANDIDATE);
    byte[] packed = in.copy(position, Math.min(in.end(), position + CANDIDATE));
    int data = GzipMembers.headerLength(packed);
    boolean record = data > 0 && data < packed.length && inflatesToRecord(packed, data);
    candidates += record ? 0 : 1;
    return record;
  }

  private boolean inflatesToRecord(byte[] packed, int data) {
    inflater.reset();
    inflater.setInput(packed, data, packed.length - data);
    byte[] begin = new byte["WARC/".length()];
    try {
      int count = 0;
      int more = inflater.inflate(begin);
      while (more > 0 && count + more < begin.length) {
        count += more;
        more = inflater.inflate(begin, count, begin.length - count);
      }
    } catch (DataFormatException e) {
      return false;
    }
    return new String(begin, StandardCharsets.ISO_8859_1).equals("WARC/");
  }

  @Override
  public void close() {
    inflater.end();
  }
}
