package org.dateline.pipeline.write;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.TableFileWriter.Format;

/**
 * How a snapshot's tables lie in files, small enough to be sent to every worker. Immutable.
 *
 * @param folder the snapshot's; workers read its files by this path
 * @param generation the one that wrote it; {@link SegmentPart#NO_GENERATION} if there is none
 * @param segments of each table those of earlier generations first
 * @param json whether every Parquet file has a JSON file beside it
 * @param schemaVersion of all its files
 */
public record StoredLayout(
    String folder, long generation, List<Segment> segments, boolean json, int schemaVersion)
    implements Serializable {

  /** Nothing is stored. */
  public static final StoredLayout NONE =
      new StoredLayout("", SegmentPart.NO_GENERATION, List.of(), true, Table.SCHEMA_VERSION);

  public StoredLayout {
    segments =
        segments.stream()
            .sorted(Comparator.comparing(Segment::table).thenComparingLong(Segment::first))
            .toList();
  }

  /**
   * The layout of a snapshot.
   *
   * @throws IOException if its manifest is missing or cannot be read
   */
  public static StoredLayout of(Path snapshot) throws IOException {
    FileManifest manifest = FileManifest.read(snapshot);
    Map<SegmentPart, List<WrittenFile>> segments =
        manifest.files().stream()
            .collect(
                Collectors.groupingBy(
                    StoredLayout::segmentOf,
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(SegmentPart::table)
                                .thenComparingLong(SegmentPart::first)),
                    Collectors.toList()));
    List<Segment> found = new ArrayList<>();
    boolean json = true;
    for (Map.Entry<SegmentPart, List<WrittenFile>> files : segments.entrySet()) {
      TreeSet<Integer> parts = new TreeSet<>();
      TreeSet<Integer> inJson = new TreeSet<>();
      long rows = 0;
      for (WrittenFile file : files.getValue()) {
        if (file.format() == Format.PARQUET) {
          parts.add(file.part().part());
          rows += file.rows();
        } else {
          inJson.add(file.part().part());
        }
      }
      json &= inJson.equals(parts);
      SegmentPart any = files.getKey();
      found.add(
          new Segment(any.table(), any.first(), any.last(), any.of(), List.copyOf(parts), rows));
    }
    return new StoredLayout(
        snapshot.toString(), manifest.generation(), found, json, manifest.schemaVersion());
  }

  /**
   * Whether it was written before there were generations: its rows can be read, but no run adds to
   * them.
   */
  public boolean isEarlierLayout() {
    return generation == SegmentPart.NO_GENERATION && !segments.isEmpty();
  }

  /** The segments of a table that have rows, those of earlier generations first. */
  public List<Segment> segments(Table table) {
    return segments.stream()
        .filter(segment -> segment.table() == table && segment.rows() > 0)
        .toList();
  }

  /** The segment where rows that the generation wrote stand; empty if none of them is left. */
  Optional<Segment> covering(Table table, long generation) {
    return segments(table).stream().filter(segment -> segment.covers(generation)).findFirst();
  }

  /**
   * Whether its files can stay as they are.
   *
   * @param wanted whether there is to be JSON beside Parquet
   */
  boolean canStay(boolean wanted) {
    return (json || !wanted) && schemaVersion == Table.SCHEMA_VERSION;
  }

  /** Where a file of it is. */
  Path path(SegmentPart part) {
    return Path.of(folder).resolve(Format.PARQUET.path(part));
  }

  private static SegmentPart segmentOf(WrittenFile file) {
    SegmentPart part = file.part();
    return new SegmentPart(part.table(), part.first(), part.last(), 0, part.of());
  }
}
