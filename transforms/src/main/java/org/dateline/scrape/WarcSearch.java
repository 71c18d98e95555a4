package org.dateline.scrape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds where records may begin in data of which nothing is known. Not thread safe. */
final class WarcSearch {
  /** Longest first line of a record. */
  private static final int MAX_VERSION = 16;

  /** So much of a gzip member is looked at; its first letters need far less. */
  private static final int CANDIDATE = 4 << 10;

  private static final int RESERVED_FLAGS = 0xE0;

  private long candidates;

  /** Whether the position begins with the line that begins a record. */
  static boolean beginsRecord(WarcSegment in, long position) throws IOException {
    boolean whole = in.load(position + MAX_VERSION);
    byte[] bytes = in.copy(position, whole ? position + MAX_VERSION : Math.max(position, in.end()));
    String begin = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = begin.indexOf('\n');
    return end >= 0
        && WarcHeader.VERSION.matcher(begin.substring(0, end).stripTrailing()).matches();
  }

  /** Whether the position begins as a gzip member does. */
  static boolean beginsPacked(WarcSegment in, long position) throws IOException {
    return in.load(position + 2)
        && (in.at(position) & 0xFF) == 0x1F
        && (in.at(position + 1) & 0xFF) == 0x8B;
  }

  /**
   * The first position at or behind the given one where a record may begin, or a gzip member with a
   * record; negative if there is none before the data end or are damaged. Forgets what lies before.
   */
  long next(WarcSegment in, long from) throws IOException {
    in.skipTo(from);
    for (long p = from; in.load(p + 1); p++) {
      int octet = in.at(p);
      if (octet == 'W' && beginsRecord(in, p)) {
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

  /** Bytes of gzip members that were unpacked in search of records. */
  long cost() {
    return candidates * CANDIDATE;
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
    candidates++;
    in.load(position + CANDIDATE);
    byte[] packed = in.copy(position, Math.min(in.end(), position + CANDIDATE));
    try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(packed))) {
      byte[] begin = members.readNBytes("WARC/".length());
      return new String(begin, StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (CompressionException e) {
      return false;
    }
  }
}
