package org.dateline.scrape;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The data of an archive from one place on, unpacked, of which a part can be looked at freely: from
 * what was last forgotten up to what was last loaded. Positions count the unpacked bytes of the
 * segment. Not thread safe.
 */
final class WarcSegment implements Closeable {
  private static final int CHUNK = 16 << 10;

  private final long offset;
  private final InputStream in;
  private final @Nullable GzipMembers members;

  /** Where gzip members begin: by the position of their data, their offset in the file. */
  private final NavigableMap<Long, Long> begun = new TreeMap<>();

  private byte[] buffer = new byte[4 * CHUNK];
  private int low;
  private int high;
  private long start;
  private boolean ended;
  private @Nullable CompressionException damage;

  private WarcSegment(long offset, InputStream raw, boolean packed) {
    this.offset = offset;
    this.members = packed ? new GzipMembers(raw) : null;
    this.in = members == null ? raw : members;
  }

  /**
   * The archive's data from the given byte of the file on.
   *
   * @param packed whether a gzip member begins there
   */
  static WarcSegment open(ByteSource source, long offset, boolean packed) throws IOException {
    InputStream raw = source.open();
    try {
      raw.skipNBytes(offset);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
    return new WarcSegment(offset, raw, packed);
  }

  boolean isPacked() {
    return members != null;
  }

  /** Loads the data up to a position, exclusive; false if they end before, or are damaged. */
  boolean load(long position) throws IOException {
    while (end() < position && !ended) {
      makeRoom((int) Math.min(CHUNK, Math.max(1, position - end())));
      int count;
      try {
        count = in.read(buffer, high, Math.min(CHUNK, buffer.length - high));
      } catch (CompressionException e) {
        damage = e;
        count = -1;
      }
      if (count < 0) {
        ended = true;
        break;
      }
      if (members != null) {
        noteMember(members.memberOffset());
      }
      high += count;
    }
    return end() >= position;
  }

  /** Loads the data up to a position and forgets them again. */
  boolean skipTo(long position) throws IOException {
    while (end() < position && load(Math.min(position, end() + CHUNK))) {
      forget(Math.min(position, end()));
    }
    forget(position);
    return end() >= position;
  }

  private void noteMember(long memberOffset) {
    Map.Entry<Long, Long> last = begun.lastEntry();
    if (last == null || last.getValue() != offset + memberOffset) {
      begun.put(end(), offset + memberOffset);
    }
  }

  private void makeRoom(int room) {
    if (buffer.length - high >= room) {
      return;
    }
    int held = high - low;
    byte[] target =
        held + room > buffer.length / 2 ? new byte[Compression.atMost(2L * (held + room))] : buffer;
    System.arraycopy(buffer, low, target, 0, held);
    buffer = target;
    low = 0;
    high = held;
  }

  /** The position behind the last byte loaded. */
  long end() {
    return start + high - low;
  }

  /** Whether the byte has not been forgotten. */
  boolean holds(long position) {
    return position >= start;
  }

  /** Gives up the bytes before a position. */
  void forget(long position) {
    int count = (int) Math.max(0, Math.min(position - start, high - low));
    low += count;
    start += count;
    Long first = begun.floorKey(start);
    if (first != null) {
      begun.headMap(first, false).clear();
    }
  }

  /** A byte that is loaded. */
  int at(long position) {
    return buffer[low + (int) (position - start)];
  }

  /** Bytes that are loaded. */
  byte[] copy(long from, long to) {
    int first = low + (int) (from - start);
    return Arrays.copyOfRange(buffer, first, first + (int) (to - from));
  }

  /** Whether a gzip member's data begin at the position. */
  boolean beginsMember(long position) {
    return begun.containsKey(position);
  }

  /** Where a position that is held lies in the file; that of the end is where damage was met. */
  WarcPosition place(long position) {
    if (members == null) {
      return new WarcPosition(offset + position, 0);
    }
    Map.Entry<Long, Long> member = begun.floorEntry(position);
    if (member == null || (position == end() && ended && !isInLastMember())) {
      return new WarcPosition(offset + members.memberOffset(), 0);
    }
    return new WarcPosition(member.getValue(), position - member.getKey());
  }

  /** The damage at which the data end; null if they end well, or have not been read so far. */
  @Nullable CompressionException damage() {
    return damage;
  }

  /** Whether the damage is within a gzip member, not in its header. */
  boolean isDamagedInside() {
    return damage != null && members != null && members.insideMember();
  }

  /** Whether the damage is in the very gzip member that the byte before a position came from. */
  boolean isDamagedAround(long position) {
    return damage != null
        && isInLastMember()
        && begun.lowerKey(position) != null
        && begun.lastKey() < position;
  }

  /** Whether the gzip member at hand is the one that the last byte loaded came from. */
  private boolean isInLastMember() {
    return members != null
        && members.insideMember()
        && !begun.isEmpty()
        && begun.lastEntry().getValue() == offset + members.memberOffset();
  }

  /** Where in the file the search goes on after damage: behind the first byte that cannot be. */
  long afterDamage() {
    return offset
        + (members == null ? end() : members.memberOffset() + (members.insideMember() ? 1 : 0));
  }

  /** The position at which the last gzip member that was loaded begins. */
  long lastMember() {
    return begun.isEmpty() ? start : begun.lastKey();
  }

  /** How far the file has been read. */
  long readUpTo() {
    return offset + (members == null ? end() : members.consumed());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
