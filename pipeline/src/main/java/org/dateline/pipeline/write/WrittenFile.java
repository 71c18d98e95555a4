package org.dateline.pipeline.write;

import java.io.Serializable;

/**
 * A finished file of a table.
 *
 * @param table the table's folder name
 * @param partition 0-based
 * @param path relative to the staging folder, with {@code /}
 * @param rows number of rows
 * @param bytes size
 * @param sha256 lower-case hex digest of the content
 */
public record WrittenFile(
    String table, int partition, String path, long rows, long bytes, String sha256)
    implements Serializable {}
