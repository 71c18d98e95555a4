package org.dateline.pipeline.publish;

/**
 * A file of a snapshot.
 *
 * @param path relative to the snapshot, with {@code /}
 * @param rows number of rows
 * @param bytes size
 * @param sha256 lower-case hex digest of the content
 */
public record SnapshotFile(String path, long rows, long bytes, String sha256) {}
