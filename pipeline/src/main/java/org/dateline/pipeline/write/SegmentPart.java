package org.dateline.pipeline.write;

import java.io.Serializable;
import java.util.Locale;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/**
 * Which rows of a table a file has: those that the generations {@code first} to {@code last} wrote
 * last, and of these those whose hash falls into the part.
 *
 * @param table the table
 * @param first {@link #NO_GENERATION} for tables that every run writes whole
 * @param last at least {@code first}
 * @param part 0-based
 * @param of number of parts
 */
public record SegmentPart(Table table, long first, long last, int part, int of)
    implements Serializable {

  /** Stands for first and last where files tell no generations. */
  public static final long NO_GENERATION = 0;

  public SegmentPart {
    if (first < NO_GENERATION || last < first || part < 0 || part >= of) {
      throw new IllegalArgumentException(
          "part %d of %d, generations %d to %d".formatted(part, of, first, last));
    }
  }

  /** The part of a table that every run writes whole. */
  static SegmentPart whole(Table table, int part, int of) {
    return new SegmentPart(table, NO_GENERATION, NO_GENERATION, part, of);
  }

  /** Path of its files in a snapshot, without the suffix of their format. */
  String stem() {
    String generations =
        first == NO_GENERATION ? "" : String.format(Locale.ROOT, "g%06d-%06d-", first, last);
    return String.format(Locale.ROOT, "%s/%spart-%d-of-%d", table.folder(), generations, part, of);
  }

  /** Whether the row with the id falls into it; of tables without id the first column counts. */
  boolean holds(String id) {
    return new RowOrder(table).bucketOf(id, of) == part;
  }

  /** Whether some hash falls into both. */
  boolean overlaps(SegmentPart other) {
    return (long) part * other.of < (other.part + 1L) * of
        && (long) other.part * of < (part + 1L) * other.of;
  }
}
