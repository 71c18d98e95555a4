package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.TableFileWriter.Format;

/** Fills a staging folder as {@link WriteTables} does, without a pipeline. */
public final class StagedTables {
  private StagedTables() {}

  /** Writes all tables, in two partitions, and the manifest, as a first run. */
  public static FileManifest write(Path staging, Map<Table, List<GenericRecord>> rows)
      throws IOException {
    return write(staging, 1, rows);
  }

  /** Writes all tables, in two partitions, and the manifest; nothing is kept. */
  public static FileManifest write(
      Path staging, long generation, Map<Table, List<GenericRecord>> rows) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    List<WrittenFile> files = new ArrayList<>();
    for (Table table : Table.values()) {
      List<GenericRecord> all = rows.getOrDefault(table, List.of());
      counts.put(table.folder(), (long) all.size());
      RowOrder order = new RowOrder(table);
      int partitions = order.partitions(2);
      TableFileWriter writer = new TableFileWriter(table);
      for (int i = 0; i < partitions; i++) {
        int partition = i;
        List<GenericRecord> sorted =
            all.stream()
                .filter(row -> order.bucketOf(row, partitions) == partition)
                .sorted(order)
                .toList();
        for (Format format : Format.values()) {
          SegmentPart part = part(table, generation, partition, partitions);
          Path file = staging.resolve(format.path(part));
          Files.createDirectories(file.getParent());
          files.add(
              writer.write(
                  format,
                  sorted,
                  part,
                  generation,
                  Channels.newChannel(Files.newOutputStream(file))));
        }
      }
    }
    FileManifest manifest = FileManifest.of(generation, counts, files);
    Files.write(staging.resolve(FileManifest.NAME), manifest.toJson());
    return manifest;
  }

  /** Adds a generation with these rows to what the snapshot has, whose files stay. */
  public static FileManifest add(Path staging, Path snapshot, Map<Table, List<GenericRecord>> rows)
      throws IOException {
    FileManifest before = FileManifest.read(snapshot);
    FileManifest added = write(staging, before.generation() + 1, rows);
    List<WrittenFile> files = new ArrayList<>(added.files());
    SortedMap<String, Long> counts = new TreeMap<>(added.rowsByTable());
    for (WrittenFile file : before.files()) {
      if (file.part().table() != Table.TEMPLATES) {
        files.add(file);
        if (file.format() == Format.PARQUET) {
          counts.merge(file.part().table().folder(), file.rows(), Long::sum);
        }
      }
    }
    FileManifest manifest = FileManifest.of(added.generation(), counts, files);
    Files.write(staging.resolve(FileManifest.NAME), manifest.toJson());
    return manifest;
  }

  private static SegmentPart part(Table table, long generation, int part, int of) {
    return table == Table.TEMPLATES
        ? SegmentPart.whole(table, part, of)
        : new SegmentPart(table, generation, generation, part, of);
  }
}
