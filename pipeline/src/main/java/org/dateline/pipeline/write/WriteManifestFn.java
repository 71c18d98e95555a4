package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.TableFileWriter.Format;

/**
 * When all files are written: adds the stored files that stay, gives tables without rows an empty
 * file, and writes the manifest of it all.
 */
final class WriteManifestFn extends DoFn<KV<Integer, Iterable<WrittenPartition>>, Void> {
  private static final long serialVersionUID = 1L;

  private final Layout layout;
  private final StagingFiles staging;

  WriteManifestFn(Layout layout, StagingFiles staging) {
    this.layout = layout;
    this.staging = staging;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<WrittenPartition>> all) throws IOException {
    Map<SegmentPart, WrittenPartition> written = new HashMap<>();
    List<WrittenFile> files = new ArrayList<>();
    for (WrittenPartition partition : all.getValue()) {
      written.put(layout.partition(partition.number()).file(), partition);
      files.addAll(partition.files());
    }
    List<WrittenFile> stored =
        layout.stored().segments().isEmpty()
            ? List.of()
            : FileManifest.read(Path.of(layout.stored().folder())).files();
    for (WrittenFile file : stored) {
      WrittenPartition again = written.get(file.part());
      if (again != null) {
        checkWrittenAgain(file, again);
      }
    }
    layout.merges().merges().forEach(merge -> checkMerged(merge, written));
    files.addAll(staying(stored, written));
    addEmpty(files, stored);
    SortedMap<String, Long> rows = new TreeMap<>();
    for (WrittenFile file : files) {
      if (file.format() == Format.PARQUET) {
        rows.merge(file.part().table().folder(), file.rows(), Long::sum);
      }
    }
    write(FileManifest.of(layout.generation(), rows, files).toJson());
  }

  private List<WrittenFile> staying(
      List<WrittenFile> stored, Map<SegmentPart, WrittenPartition> written) {
    Set<SegmentPart> staying =
        layout.staying().stream()
            .flatMap(segment -> segment.files().stream())
            .filter(part -> !written.containsKey(part))
            .collect(Collectors.toSet());
    return stored.stream()
        .filter(file -> staying.contains(file.part()) && layout.formats().contains(file.format()))
        .toList();
  }

  private void addEmpty(List<WrittenFile> files, List<WrittenFile> stored) throws IOException {
    for (Table table : Table.values()) {
      if (files.stream().anyMatch(file -> file.part().table() == table)) {
        continue;
      }
      List<WrittenFile> empty =
          stored.stream()
              .filter(file -> file.part().table() == table && file.rows() == 0)
              .filter(file -> layout.formats().contains(file.format()))
              .toList();
      boolean stays =
          layout.stored().canStay(layout.json()) && empty.size() == layout.formats().size();
      files.addAll(
          stays
              ? empty
              : new PartitionFiles(layout, staging).write(layout.empty(table), List.of()));
    }
  }

  private static void checkWrittenAgain(WrittenFile stored, WrittenPartition again) {
    long rows = rows(again);
    if (stored.part().last() != SegmentPart.NO_GENERATION && rows + again.gone() != stored.rows()) {
      throw new IllegalStateException(
          "%s has %d rows, without %d of its %d"
              .formatted(stored.path(), rows, again.gone(), stored.rows()));
    }
  }

  private static void checkMerged(Merge merge, Map<SegmentPart, WrittenPartition> written) {
    long rows = 0;
    for (int part = 0; part < merge.of(); part++) {
      WrittenPartition partition = written.get(merge.part(part));
      if (partition == null) {
        throw new IllegalStateException(merge.part(part).stem() + " was not written");
      }
      rows += rows(partition) + partition.gone();
    }
    if (rows != merge.rows()) {
      throw new IllegalStateException(
          "%d rows of %s were merged, not all %d"
              .formatted(rows, merge.part(0).stem(), merge.rows()));
    }
  }

  /** Each format has them all. */
  private static long rows(WrittenPartition partition) {
    return partition.files().stream().limit(1).mapToLong(WrittenFile::rows).sum();
  }

  private void write(byte[] json) throws IOException {
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
}
