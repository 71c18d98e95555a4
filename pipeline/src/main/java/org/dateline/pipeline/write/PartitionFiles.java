package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.write.TableFileWriter.Format;

/** The files of partitions, one in each format, in a staging folder. */
record PartitionFiles(Layout layout, StagingFiles staging) {

  /** Writes sorted rows in every format. */
  List<WrittenFile> write(Layout.Partition partition, Iterable<GenericRecord> sorted)
      throws IOException {
    TableFileWriter writer = new TableFileWriter(partition.table());
    List<WrittenFile> files = new ArrayList<>();
    for (Format format : layout.formats()) {
      String path = partition.path(format);
      files.add(
          staging.write(
              path, channel -> writer.write(format, sorted, partition.index(), path, channel)));
    }
    return files;
  }
}
