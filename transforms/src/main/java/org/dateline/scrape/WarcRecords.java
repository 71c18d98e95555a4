package org.dateline.scrape;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an archive (WARC, ISO 28500) into records: as it is, or packed by gzip, each record by
 * itself or all together. Damage costs what is damaged and no more: behind it the next record is
 * looked for in the bytes themselves. Reads an archive once; not thread safe.
 *
 * <p>Holds one record in memory, up to the limit. Takes time in proportion to the file, whatever is
 * in it: an archive that makes it go back again and again is given up.
 */
final class WarcRecords {
  private static final int MAX_HEADER = 64 << 10;

  /** So much of a record that is too large is handed out. */
  private static final int BEGINNING = 64 << 10;

  /** Bytes of the two line ends behind a record. */
  private static final int LINE_ENDS = 4;

  /** So many are taken for line ends if there are more. */
  private static final int MAX_LINE_ENDS = 16;

  /** What opening a file anew costs, in bytes that could be read meanwhile. */
  private static final long COST_OF_OPENING = 16 << 10;

  /** Bytes that may be read again, and as many times all that was read. */
  private static final long FREE_REREADING = 1L << 30;

  private static final int MAX_REREADING = 16;

  private final ByteSource source;
  private final int limit;
  private final Consumer<WarcRecord> records;
  private final Consumer<WarcGap> gaps;
  private final WarcSearch search = new WarcSearch();
  private WarcSegment segment;
  private long at;
  private long furthest;
  private long reread;

  /** Where an archive that is not packed ends; negative while that is not known. */
  private long fileEnd = -1;

  private @Nullable WarcPosition gapFrom;
  private @Nullable WarcDamageException gapCause;

  private WarcRecords(
      ByteSource source,
      WarcSegment first,
      int limit,
      Consumer<WarcRecord> records,
      Consumer<WarcGap> gaps) {
    this.source = source;
    this.segment = first;
    this.limit = limit;
    this.records = records;
    this.gaps = gaps;
  }

  /**
   * Hands out every sound record and every gap between them, in file order.
   *
   * @param maxBlockBytes largest block that is held in memory
   * @throws IOException if the file cannot be read; not for what it holds
   */
  static void read(
      ByteSource source, long maxBlockBytes, Consumer<WarcRecord> records, Consumer<WarcGap> gaps)
      throws IOException {
    WarcSegment first = WarcSegment.open(source, 0, false);
    WarcRecords reading =
        new WarcRecords(source, first, Compression.atMost(maxBlockBytes), records, gaps);
    try {
      if (WarcSearch.beginsPacked(first, 0)) {
        reading.goTo(0, true, 0);
      }
      reading.readAll();
    } finally {
      reading.search.close();
      reading.segment.close();
    }
  }

  private void readAll() throws IOException {
    boolean more = true;
    while (more) {
      if (gapFrom == null) {
        skipLineEnds();
      }
      boolean data = segment.load(at + 1);
      CompressionException damage = segment.damage();
      if (!data && damage == null) {
        break;
      }
      WarcPosition here = segment.place(at);
      try {
        if (!data && damage != null) {
          throw new WarcDamageException(damage);
        }
        WarcRecord record = record(here);
        closeGap(here);
        records.accept(record);
      } catch (WarcDamageException e) {
        openGap(here, e);
        more = findNext(here);
      }
    }
    closeGap(null);
  }

  private void skipLineEnds() throws IOException {
    while (segment.load(at + 1) && isLineEnd(segment.at(at))) {
      at++;
      segment.forget(at);
    }
    segment.forget(at);
  }

  private static boolean isLineEnd(int octet) {
    return octet == '\r' || octet == '\n';
  }

  private void openGap(WarcPosition from, WarcDamageException cause) {
    if (gapFrom == null) {
      gapFrom = from;
      gapCause = cause;
    }
  }

  private void closeGap(@Nullable WarcPosition to) {
    // Where records that are packed follow others that are not, nothing is lost.
    if (gapFrom != null && gapCause != null && !gapFrom.equals(to)) {
      String cause = String.valueOf(gapCause.getMessage());
      gaps.accept(new WarcGap(gapFrom, to, gapCause.reason(), cause));
    }
    gapFrom = null;
    gapCause = null;
  }

  /** Reads the record at hand and goes behind it; stays where it is if the record is damaged. */
  private WarcRecord record(WarcPosition here) throws IOException, WarcDamageException {
    long begin = endOfHeader();
    WarcHeader header = WarcHeader.parse(segment.copy(at, begin));
    long length = header.contentLength();
    long end = begin + length;
    if (fileEnd >= 0 && !segment.isPacked() && here.offset() + end - at > fileEnd) {
      throw WarcDamageException.wrongLength(length, "the file ends before that");
    }
    boolean tooLarge = length > limit;
    long held = tooLarge ? begin + Math.min(length, BEGINNING) : end;
    requireData(held, length);
    if (!tooLarge) {
      long behind = endOfRecord(end, length);
      byte[] block = segment.copy(begin, end);
      at = behind;
      return new WarcRecord(here, header, block, false);
    }
    byte[] beginning = segment.copy(begin, held);
    if (!segment.skipTo(end)) {
      requireData(end, length);
    }
    at = endOfRecord(end, length);
    return new WarcRecord(here, header, beginning, true);
  }

  /** The position behind the empty line that ends the header. */
  private long endOfHeader() throws IOException, WarcDamageException {
    if (!WarcSearch.beginsRecord(segment, at)) {
      throw new WarcDamageException("no record begins here");
    }
    long line = at;
    boolean colon = true;
    for (long p = at; p - at < MAX_HEADER; p++) {
      if (!segment.load(p + 1)) {
        throw ended("the file ends in the header of the record");
      }
      int octet = segment.at(p);
      colon |= octet == ':';
      if (octet == '\n') {
        if (p == line || (p == line + 1 && segment.at(line) == '\r')) {
          return p + 1;
        }
        boolean folded = segment.at(line) == ' ' || segment.at(line) == '\t';
        if (!colon && !folded) {
          throw new WarcDamageException("the record's header has a line that is no field");
        }
        line = p + 1;
        colon = false;
      }
    }
    throw new WarcDamageException("the record's header does not end");
  }

  private void requireData(long position, long length) throws IOException, WarcDamageException {
    if (!segment.load(position)) {
      String found = "the file ends before that";
      throw ended(WarcDamageException.wrongLength(length, found).getMessage());
    }
  }

  /** What to say when the data end in the middle of a record. */
  private WarcDamageException ended(@Nullable String otherwise) {
    CompressionException damage = segment.damage();
    if (damage != null) {
      return new WarcDamageException(damage);
    }
    if (!segment.isPacked()) {
      fileEnd = segment.readUpTo();
    }
    return new WarcDamageException(String.valueOf(otherwise));
  }

  /** The position behind the line ends that follow the block, if a record may end there. */
  private long endOfRecord(long end, long length) throws IOException, WarcDamageException {
    long p = end;
    while (p < end + MAX_LINE_ENDS && segment.load(p + 1) && isLineEnd(segment.at(p))) {
      p++;
    }
    boolean clear =
        !segment.load(p + 1) || segment.beginsMember(p) || WarcSearch.beginsRecord(segment, p);
    if (!clear && WarcSearch.beginsRecord(segment, end + LINE_ENDS)) {
      return end + LINE_ENDS;
    }
    if (!clear) {
      // What follows may be another record's damage, or this one's.
      segment.load(p + BEGINNING);
    }
    CompressionException damage = segment.damage();
    if (damage != null && (!clear || p == segment.end()) && segment.isDamagedAround(p)) {
      throw new WarcDamageException(damage);
    }
    int lines = 0;
    for (long q = end; q < p; q++) {
      lines += segment.at(q) == '\n' ? 1 : 0;
    }
    if (clear || lines >= 2) {
      return p;
    }
    throw WarcDamageException.wrongLength(length, "none ends there");
  }

  /** Goes to the next place where a record may begin; false if there is none. */
  private boolean findNext(WarcPosition here) throws IOException {
    boolean packed =
        !segment.isPacked() && segment.holds(at) && WarcSearch.beginsPacked(segment, at);
    long from = packed ? at : at + 1;
    if (!segment.holds(at)) {
      if (!goTo(here.offset(), segment.isPacked(), segment.end() - at)) {
        return false;
      }
      from = here.inMember() + 1;
    }
    boolean packedOnly = false;
    while (true) {
      long found = search.next(segment, from, packedOnly);
      if (found >= 0 && WarcSearch.beginsRecord(segment, found)) {
        at = found;
        return true;
      }
      if (found >= 0) {
        return goTo(segment.place(found).offset(), true, segment.end() - found);
      }
      if (segment.damage() == null) {
        return false;
      }
      // What is packed cannot be trusted beyond that: look at the bytes as they lie.
      packedOnly = segment.isDamagedInside();
      if (!goTo(segment.afterDamage(), false, segment.end() - segment.lastMember())) {
        return false;
      }
      from = 0;
    }
  }

  /**
   * Goes on reading from another byte of the file; false if that has been done too often.
   *
   * @param lost data that were loaded in vain
   */
  private boolean goTo(long offset, boolean packed, long lost) throws IOException {
    furthest = Math.max(furthest, segment.readUpTo());
    reread += COST_OF_OPENING + Math.max(lost, segment.readUpTo() - offset);
    if (reread > FREE_REREADING + MAX_REREADING * furthest) {
      return false;
    }
    segment.close();
    segment = WarcSegment.open(source, offset, packed);
    at = 0;
    return true;
  }
}
