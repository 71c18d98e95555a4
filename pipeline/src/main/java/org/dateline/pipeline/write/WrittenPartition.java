package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a partition.
 *
 * @param number see {@link Layout}
 * @param gone stored rows that were left out
 * @param files one in each format; none if no row is left
 */
record WrittenPartition(int number, long gone, List<WrittenFile> files) implements Serializable {
  WrittenPartition {
    files = List.copyOf(files);
  }
}
