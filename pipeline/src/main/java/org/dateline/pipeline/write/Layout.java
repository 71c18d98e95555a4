package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.TableFileWriter.Format;

/**
 * How a run divides what it writes: into partitions, each a file, or one a format. First come those
 * of its own segments, each of some buckets, which are sorted at once; then those of segments that
 * it merges; then the stored files that stay unless a row goes. The latter have a bucket each.
 * Partitions, and buckets, are numbered through. Thread safe.
 *
 * @param generation the run's number
 * @param partitions files of a table that is written whole
 * @param batchFiles files of the run's own segment of a table that has ids
 * @param bucketsOfPartition at least 1; no file depends on it
 * @param json whether there are JSON Lines beside Parquet
 * @param stored how the snapshot lies that the run adds to
 * @param merges which of its segments become one
 */
record Layout(
    long generation,
    int partitions,
    int batchFiles,
    int bucketsOfPartition,
    boolean json,
    StoredLayout stored,
    MergePlan merges)
    implements Serializable {

  /**
   * A file to write.
   *
   * @param file what it holds
   * @param sources stored files whose rows it takes over
   */
  record Partition(SegmentPart file, List<SegmentPart> sources) {
    /** Whether the run's own rows go there. */
    boolean isNew() {
      return sources.isEmpty();
    }
  }

  Layout {
    if (generation < 1 || partitions < 1 || batchFiles < 1 || bucketsOfPartition < 1) {
      throw new IllegalArgumentException(
          "generation %d, %d partitions, %d files of %d buckets"
              .formatted(generation, partitions, batchFiles, bucketsOfPartition));
    }
    if (stored.isEarlierLayout() || stored.generation() >= generation) {
      throw new IllegalArgumentException(
          "generation %d cannot add to %s".formatted(generation, stored.folder()));
    }
  }

  /**
   * Number of the bucket that a part of a row belongs to.
   *
   * @throws IllegalStateException if a row is to go that cannot be stored
   */
  int bucketOf(RowPart part) {
    if (part.isGone()) {
      return bucketOfGone(part);
    }
    RowOrder order = new RowOrder(part.table());
    int buckets = filesOf(part.table()) * bucketsOfPartition;
    return first(part.table()) * bucketsOfPartition + order.bucketOf(part.id(), buckets);
  }

  /** Number of the partition that a bucket belongs to. */
  int partitionOf(int bucket) {
    int ofNew = countNew() * bucketsOfPartition;
    return bucket < ofNew ? bucket / bucketsOfPartition : countNew() + bucket - ofNew;
  }

  /** The partition with a number. */
  Partition partition(int number) {
    int index = number;
    for (Table table : Table.values()) {
      if (index < filesOf(table)) {
        return new Partition(newFile(table, index, filesOf(table)), List.of());
      }
      index -= filesOf(table);
    }
    for (Merge merge : merges.merges()) {
      if (index < merge.of()) {
        return new Partition(merge.part(index), merge.sourcesOf(index));
      }
      index -= merge.of();
    }
    for (Segment segment : staying()) {
      if (index < segment.parts().size()) {
        SegmentPart file = segment.part(segment.parts().get(index));
        return new Partition(file, List.of(file));
      }
      index -= segment.parts().size();
    }
    throw new IllegalArgumentException("no partition has the number " + number);
  }

  /** A bucket of each partition that is written though no part of a row may come; never none. */
  List<Integer> seeds() {
    int ofNew = countNew() * bucketsOfPartition;
    int merged = merges.merges().stream().mapToInt(Merge::of).sum();
    int staying = staying().stream().mapToInt(segment -> segment.parts().size()).sum();
    int last = ofNew + merged + (stored.canStay(json) ? 0 : staying);
    return IntStream.concat(IntStream.of(0), IntStream.range(ofNew, last)).boxed().toList();
  }

  /** The file of a table without any row. */
  SegmentPart empty(Table table) {
    return newFile(table, 0, 1);
  }

  /** Stored segments that are neither merged nor written whole by every run. */
  List<Segment> staying() {
    return stored.segments().stream()
        .filter(segment -> segment.rows() > 0 && segment.table() != Table.TEMPLATES)
        .filter(segment -> !merges.merges(segment))
        .toList();
  }

  List<Format> formats() {
    return json ? List.of(Format.values()) : List.of(Format.PARQUET);
  }

  private int bucketOfGone(RowPart part) {
    int bucket = countNew() * bucketsOfPartition;
    for (Merge merge : merges.merges()) {
      if (merge.table() == part.table() && merge.covers(part.gone())) {
        return bucket + new RowOrder(part.table()).bucketOf(part.id(), merge.of());
      }
      bucket += merge.of();
    }
    for (Segment segment : staying()) {
      if (segment.table() == part.table() && segment.covers(part.gone())) {
        int index = new RowOrder(part.table()).bucketOf(part.id(), segment.of());
        int place = segment.parts().indexOf(index);
        if (place >= 0) {
          return bucket + place;
        }
      }
      bucket += segment.parts().size();
    }
    throw part.notStored(stored.folder());
  }

  private SegmentPart newFile(Table table, int part, int of) {
    return table == Table.TEMPLATES
        ? SegmentPart.whole(table, part, of)
        : new SegmentPart(table, generation, generation, part, of);
  }

  private int filesOf(Table table) {
    return table == Table.TEMPLATES ? partitions : new RowOrder(table).partitions(batchFiles);
  }

  private int countNew() {
    int count = 0;
    for (Table table : Table.values()) {
      count += filesOf(table);
    }
    return count;
  }

  private int first(Table wanted) {
    int first = 0;
    for (Table table : Table.values()) {
      if (table == wanted) {
        break;
      }
      first += filesOf(table);
    }
    return first;
  }
}
