package org.dateline.scrape;

/**
 * A record of an archive.
 *
 * @param position where it begins
 * @param header its named fields
 * @param block its content as it stands in the archive; of a record that is too large its beginning
 * @param tooLarge whether the content is larger than the limit
 */
record WarcRecord(
    WarcPosition position,
    WarcHeader header,
    @SuppressWarnings("ArrayRecordComponent") byte[] block,
    boolean tooLarge) {}
