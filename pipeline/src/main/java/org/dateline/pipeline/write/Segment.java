package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.List;
import org.dateline.pipeline.table.Table;

/**
 * The rows of a table that a run of generations wrote last, as a snapshot has them.
 *
 * @param table the table
 * @param first see {@link SegmentPart}
 * @param last see {@link SegmentPart}
 * @param of number of parts that the rows are divided into by the hash of their ids
 * @param parts those that have a file, ascending; the others have no row
 * @param rows of all parts
 */
public record Segment(Table table, long first, long last, int of, List<Integer> parts, long rows)
    implements Serializable {

  public Segment {
    parts = List.copyOf(parts);
  }

  /** Whether rows that the generation wrote stand here, if they still stand. */
  boolean covers(long generation) {
    return first <= generation && generation <= last;
  }

  /** The part with the index. */
  SegmentPart part(int index) {
    return new SegmentPart(table, first, last, index, of);
  }

  /** The parts that have a file. */
  List<SegmentPart> files() {
    return parts.stream().map(this::part).toList();
  }
}
