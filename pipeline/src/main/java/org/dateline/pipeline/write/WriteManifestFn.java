package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.write.TableFileWriter.Format;

/** Writes the files of partitions without rows, then, when all files are written, the manifest. */
final class WriteManifestFn extends DoFn<KV<Integer, Iterable<WrittenFile>>, Void> {
  private static final long serialVersionUID = 1L;

  private final Layout layout;
  private final StagingFiles staging;

  WriteManifestFn(Layout layout, StagingFiles staging) {
    this.layout = layout;
    this.staging = staging;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<WrittenFile>> all) throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    for (WrittenFile file : all.getValue()) {
      if (!file.equals(WriteTables.NO_FILE)) {
        written.add(file);
      }
    }
    addEmpty(written);
    SortedMap<String, Long> rows = new TreeMap<>();
    for (WrittenFile file : written) {
      if (file.path().endsWith(Format.PARQUET.suffix())) {
        rows.merge(file.table(), file.rows(), Long::sum);
      }
    }
    byte[] json = new FileManifest(rows, written).toJson();
    staging.write(
        FileManifest.NAME,
        channel -> {
          ByteBuffer bytes = ByteBuffer.wrap(json);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          return json.length;
        });
  }

  private void addEmpty(List<WrittenFile> written) throws IOException {
    Set<String> paths = written.stream().map(WrittenFile::path).collect(Collectors.toSet());
    for (int number = 0; number < layout.count(); number++) {
      Layout.Partition partition = layout.partition(number);
      if (!paths.contains(partition.path(Format.PARQUET))) {
        written.addAll(new PartitionFiles(layout, staging).write(partition, List.of()));
      }
    }
  }
}
