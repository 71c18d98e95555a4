package org.dateline.scrape;

/**
 * A place in an archive.
 *
 * @param offset byte offset in the file as it lies: of the place itself, or of the gzip member that
 *     holds it
 * @param inMember byte offset in the member's unpacked data; 0 where a member begins and in an
 *     archive that is not packed
 */
record WarcPosition(long offset, long inMember) {

  /** The place as it stands in uris: {@code 4711}, or {@code 4711+88} within a gzip member. */
  String label() {
    return inMember == 0 ? Long.toString(offset) : offset + "+" + inMember;
  }
}
