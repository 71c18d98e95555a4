package org.dateline.pipeline.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * The rows of stored files that fall into a part, merged in the table's order, without those that
 * are to go. Each iteration reads the files anew, side by side, few pages at a time. Not thread
 * safe.
 */
final class StoredRows implements Iterable<GenericRecord>, Closeable {
  private final SegmentPart part;
  private final RowOrder order;
  private final RowBytes bytes;
  private final List<Path> files;
  private final Set<String> gone;
  private final TreeSet<String> found = new TreeSet<>();
  private final List<ParquetRows.Reader> open = new ArrayList<>();
  private long leftOut;

  /**
   * @param files each sorted
   * @param gone keys of rows to leave out
   */
  StoredRows(SegmentPart part, List<Path> files, Set<String> gone) {
    this.part = part;
    this.order = new RowOrder(part.table());
    this.bytes = new RowBytes(part.table());
    this.files = List.copyOf(files);
    this.gone = gone;
  }

  /** Keys of the rows that the last iteration left out. */
  SortedSet<String> found() {
    return Collections.unmodifiableSortedSet(found);
  }

  /** Number of the rows that the last iteration left out. */
  long leftOut() {
    return leftOut;
  }

  @Override
  public Iterator<GenericRecord> iterator() {
    try {
      close();
      found.clear();
      leftOut = 0;
      PriorityQueue<Source> sources =
          new PriorityQueue<>(
              Comparator.comparing(Source::row, order).thenComparingInt(Source::index));
      for (Path file : files) {
        ParquetRows.Reader reader = ParquetRows.open(part.table(), file);
        int index = open.size();
        open.add(reader);
        GenericRecord first = next(reader);
        if (first != null) {
          sources.add(new Source(first, index));
        }
      }
      return new Merged(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the files that an iteration opened. */
  @Override
  public void close() throws IOException {
    for (ParquetRows.Reader reader : open) {
      reader.close();
    }
    open.clear();
  }

  private @Nullable GenericRecord next(ParquetRows.Reader reader) throws IOException {
    for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
      if (!part.holds(order.id(row))) {
        continue;
      }
      String key = gone.isEmpty() ? "" : bytes.key(row);
      if (!gone.contains(key)) {
        return row;
      }
      found.add(key);
      leftOut++;
    }
    return null;
  }

  /** The row that comes next from a file. */
  private record Source(GenericRecord row, int index) {}

  private final class Merged implements Iterator<GenericRecord> {
    private final PriorityQueue<Source> sources;

    Merged(PriorityQueue<Source> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      return !sources.isEmpty();
    }

    @Override
    public GenericRecord next() {
      Source source = sources.poll();
      if (source == null) {
        throw new NoSuchElementException();
      }
      try {
        GenericRecord next = StoredRows.this.next(open.get(source.index()));
        if (next != null) {
          sources.add(new Source(next, source.index()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return source.row();
    }
  }
}
