package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.List;
import org.dateline.pipeline.table.Table;

/**
 * Adjacent segments of a table that a run writes as one; or one that it divides into other parts.
 *
 * @param sources at least one, those of earlier generations first
 * @param of number of parts of the new segment
 */
public record Merge(List<Segment> sources, int of) implements Serializable {

  public Merge {
    sources = List.copyOf(sources);
    if (sources.isEmpty() || (sources.size() == 1 && sources.get(0).of() == of)) {
      throw new IllegalArgumentException("nothing to merge: " + sources);
    }
  }

  Table table() {
    return sources.get(0).table();
  }

  long rows() {
    return sources.stream().mapToLong(Segment::rows).sum();
  }

  boolean covers(long generation) {
    return part(0).first() <= generation && generation <= part(0).last();
  }

  /** A part of the new segment. */
  SegmentPart part(int index) {
    long last = sources.get(sources.size() - 1).last();
    return new SegmentPart(table(), sources.get(0).first(), last, index, of);
  }

  /** The files that may have rows of a part of the new segment. */
  List<SegmentPart> sourcesOf(int index) {
    SegmentPart target = part(index);
    return sources.stream()
        .flatMap(segment -> segment.files().stream())
        .filter(target::overlaps)
        .toList();
  }
}
