package org.dateline.pipeline.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.TableFileWriter.Format;

/** Writes the files of one partition of a table. Elements without row mean nothing. */
final class WritePartitionFn extends DoFn<KV<Integer, Iterable<GenericRecord>>, WrittenFile> {
  private static final long serialVersionUID = 1L;

  private final Table table;
  private final int partitions;
  private final boolean json;
  private final StagingFiles staging;

  WritePartitionFn(Table table, int partitions, boolean json, StagingFiles staging) {
    this.table = table;
    this.partitions = new RowOrder(table).partitions(partitions);
    this.json = json;
    this.staging = staging;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<GenericRecord>> partition, OutputReceiver<WrittenFile> out)
      throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    for (GenericRecord row : partition.getValue()) {
      if (row != null) {
        rows.add(row);
      }
    }
    TableFileWriter writer = new TableFileWriter(table);
    List<GenericRecord> sorted = writer.sorted(rows);
    int index = partition.getKey();
    for (Format format : json ? Format.values() : new Format[] {Format.PARQUET}) {
      String path = format.path(table, index, partitions);
      out.output(
          staging.write(path, channel -> writer.write(format, sorted, index, path, channel)));
    }
  }
}
