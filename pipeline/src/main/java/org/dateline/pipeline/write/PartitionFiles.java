package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.write.TableFileWriter.Format;

/** The files of partitions, one in each format, in a staging folder. */
record PartitionFiles(Layout layout, StagingFiles staging) {

  /** Writes sorted rows in every format. */
  List<WrittenFile> write(SegmentPart part, Iterable<GenericRecord> sorted) throws IOException {
    TableFileWriter writer = new TableFileWriter(part.table());
    List<WrittenFile> files = new ArrayList<>();
    for (Format format : layout.formats()) {
      files.add(
          staging.write(
              format.path(part),
              channel -> writer.write(format, sorted, part, layout.generation(), channel)));
    }
    return files;
  }
}
