package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data of all members of a gzip file (RFC 1952), one after the other. Unlike the JDK's stream
 * it reads every member whatever {@code available()} says, hands out all data before a damage, and
 * stops at a bomb. Not thread safe.
 */
final class GzipMembers extends InputStream {
  /** Deflate reaches 1,032; pages and records stay below 50. */
  private static final long MAX_RATIO = 250;

  /** Up to here the ratio does not matter: a page of blanks is no bomb. */
  private static final long RATIO_FREE_BYTES = 64L << 20;

  private static final int BUFFER = 16 << 10;
  private static final int FIXED_HEADER = 10;
  private static final int HEADER_CRC = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private long consumed;
  private long produced;
  private long memberOffset;
  private boolean inMember;
  private boolean finished;

  GzipMembers(InputStream in) {
    this.in = new PushbackInputStream(in, BUFFER);
  }

  /**
   * The length of the header of the member that the bytes begin with; negative if it is longer than
   * they are.
   */
  static int headerLength(byte[] bytes) {
    int length = FIXED_HEADER;
    int flags = bytes.length < length ? 0 : bytes[3];
    if ((flags & EXTRA) != 0 && length + 2 <= bytes.length) {
      length += 2 + (bytes[length] & 0xFF) + ((bytes[length + 1] & 0xFF) << 8);
    }
    for (int flag : new int[] {NAME, COMMENT}) {
      if ((flags & flag) != 0) {
        while (length < bytes.length && bytes[length] != 0) {
          length++;
        }
        length++;
      }
    }
    length += (flags & HEADER_CRC) != 0 ? 2 : 0;
    return length > bytes.length ? -1 : length;
  }

  /** Where in the file the current member begins, or the one that was expected next. */
  long memberOffset() {
    return memberOffset;
  }

  /** Whether a member is being read: its header was sound, its checksum has not been met yet. */
  boolean insideMember() {
    return inMember;
  }

  /** Bytes of the file that have been taken in. */
  long consumed() {
    return consumed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!finished) {
      if (!inMember && !startMember()) {
        finished = true;
        break;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        crc.update(target, offset, count);
        produced += count;
        if (produced > RATIO_FREE_BYTES && produced / MAX_RATIO > consumed) {
          throw new CompressionException(
              true, "the gzip data grow more than " + MAX_RATIO + "-fold: a decompression bomb");
        }
        return count;
      }
      endMember();
    }
    return -1;
  }

  /** The number of data bytes; 0 at the end of the member. */
  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(target, offset, length);
        if (count > 0 || inflater.finished()) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw damaged("a preset dictionary is needed");
        }
        filled = in.read(buffer, 0, buffer.length);
        if (filled < 0) {
          throw damaged("they end early");
        }
        consumed += filled;
        inflater.setInput(buffer, 0, filled);
      }
    } catch (DataFormatException e) {
      throw damaged(e.getMessage() == null ? "they do not inflate" : e.getMessage());
    }
  }

  private void endMember() throws IOException {
    int left = inflater.getRemaining();
    in.unread(buffer, filled - left, left);
    consumed -= left;
    long expectedCrc = number(4);
    long expectedLength = number(4);
    if (expectedCrc != crc.getValue()) {
      throw damaged("the checksum is wrong");
    }
    if (expectedLength != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw damaged("the length is wrong");
    }
    inMember = false;
  }

  /** Whether another member begins; zero bytes after the last one are padding. */
  private boolean startMember() throws IOException {
    boolean first = consumed == 0;
    int next = in.read();
    while (next == 0 && !first) {
      consumed++;
      next = in.read();
    }
    memberOffset = consumed;
    if (next < 0) {
      return false;
    }
    consumed++;
    if (next != 0x1F || octet() != 0x8B || octet() != 8) {
      throw damaged(first ? "they do not begin as gzip" : "other bytes follow the last member");
    }
    skipRestOfHeader();
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private void skipRestOfHeader() throws IOException {
    int flags = octet();
    number(6);
    if ((flags & EXTRA) != 0) {
      for (long left = number(2); left > 0; left--) {
        octet();
      }
    }
    for (int flag : new int[] {NAME, COMMENT}) {
      if ((flags & flag) != 0) {
        while (octet() != 0) {
          // the field is not used
        }
      }
    }
    if ((flags & HEADER_CRC) != 0) {
      number(2);
    }
  }

  /** The next bytes as a little-endian number. */
  private long number(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) octet() << (8 * i);
    }
    return value;
  }

  private int octet() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw damaged("they end early");
    }
    consumed++;
    return value;
  }

  private static IOException damaged(String cause) {
    return new CompressionException(false, "the gzip data are damaged: " + cause);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
