package org.dateline.pipeline.write;

/**
 * A file of a snapshot's archive, never changed once it is there.
 *
 * @param path relative to the folder of the snapshot, with {@code /}
 * @param bytes size
 */
public record ArchiveFile(String path, long bytes) {}
