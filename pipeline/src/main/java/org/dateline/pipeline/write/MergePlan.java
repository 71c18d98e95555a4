package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dateline.pipeline.table.Table;

/**
 * Which segments a run merges, so that files stay few: a log-structured merge tree (O'Neil et al.,
 * "The Log-Structured Merge-Tree", 1996) with segments in tiers by their number of rows, each eight
 * times as high as the one below. Eight neighbours of one tier become one segment, whose rows are
 * then a tier higher: a row is written again once a tier, so write amplification, as the number of
 * segments, is logarithmic in the number of rows. Smaller segments that stand between go along;
 * those behind the last of a tier wait until they are eight themselves, so that a large segment is
 * never written again for the sake of a few small ones. What segments of the lowest tier cost is
 * bounded by its height. A segment that a large batch left in too large files is divided, once.
 *
 * @param merges of different segments
 */
public record MergePlan(List<Merge> merges) implements Serializable {

  /** Merges nothing. */
  public static final MergePlan NONE = new MergePlan(List.of());

  /** A file of a merged segment has about so many rows. */
  static final int ROWS_OF_A_FILE = 20_000;

  /**
   * The same in tables whose rows change with what is new: a file is what one changed row writes
   * anew, 5,000 events being 7 MB.
   */
  private static final int CHANGING_ROWS_OF_A_FILE = 5_000;

  private static final int FAN_IN = 8;
  private static final long LOWEST_TIER = 1_000;

  /** A merged segment has at most so many times the files of one that a first run writes. */
  private static final int MOST_FILES = 256;

  public MergePlan {
    merges = List.copyOf(merges);
  }

  /**
   * What to merge; the same layout gives the same plan.
   *
   * @param stored how the current snapshot lies
   * @param partitions files a table in a first run
   */
  public static MergePlan of(StoredLayout stored, int partitions) {
    List<Merge> merges = new ArrayList<>();
    if (!stored.isEarlierLayout()) {
      for (Table table : Table.values()) {
        if (table != Table.TEMPLATES) {
          addMerges(stored.segments(table), partitions, merges);
        }
      }
    }
    return new MergePlan(merges);
  }

  /** From the highest tier down: up to its last segment, then on behind that. */
  private static void addMerges(List<Segment> segments, int partitions, List<Merge> merges) {
    int begin = 0;
    while (begin < segments.size()) {
      int end = begin + 1;
      int highest = tier(segments.get(begin));
      for (int i = begin + 1; i < segments.size(); i++) {
        int tier = tier(segments.get(i));
        if (tier >= highest) {
          highest = tier;
          end = i + 1;
        }
      }
      List<Segment> sources = segments.subList(begin, end);
      if (sources.size() >= FAN_IN) {
        merges.add(new Merge(sources, files(sources, partitions)));
      } else {
        for (Segment segment : sources) {
          int files = files(List.of(segment), partitions);
          long most = 2L * rowsOfAFile(segment.table()) * segment.of();
          if (segment.rows() > most && files > segment.of()) {
            merges.add(new Merge(List.of(segment), files));
          }
        }
      }
      begin = end;
    }
  }

  private static int files(List<Segment> sources, int partitions) {
    long rows = sources.stream().mapToLong(Segment::rows).sum();
    int wanted = rowsOfAFile(sources.get(0).table());
    long files = (rows + wanted - 1) / wanted;
    return (int) Math.max(1, Math.min(Math.multiplyExact(partitions, MOST_FILES), files));
  }

  private static int rowsOfAFile(Table table) {
    return switch (table) {
      case EVENTS, ENTITIES, STORIES -> CHANGING_ROWS_OF_A_FILE;
      default -> ROWS_OF_A_FILE;
    };
  }

  private static int tier(Segment segment) {
    int tier = 0;
    for (long rows = segment.rows(); rows >= LOWEST_TIER; rows /= FAN_IN) {
      tier++;
    }
    return tier;
  }

  /** Whether the segment is merged. */
  boolean merges(Segment segment) {
    return merges.stream().anyMatch(merge -> merge.sources().contains(segment));
  }
}
