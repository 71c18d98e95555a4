package org.dateline.pipeline.write;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.table.Table;

/**
 * The rows of a snapshot, with the columns that the tables have now. Thread safe; wherever the
 * snapshot's folder can be read.
 *
 * @param layout how it lies
 */
public record StoredTables(StoredLayout layout) implements Serializable {

  /**
   * The row with the id; empty if the generation left none, or it went since. Of one file those
   * pages are read where it may be.
   *
   * @param table a table with ids
   * @param generation the one that wrote the row last; any for the templates
   * @throws IOException if the file cannot be read
   */
  public Optional<GenericRecord> row(Table table, String id, long generation) throws IOException {
    if (!table.hasId()) {
      throw new IllegalArgumentException("rows of " + table.folder() + " have no ids");
    }
    long written = table == Table.TEMPLATES ? SegmentPart.NO_GENERATION : generation;
    Optional<Segment> segment = layout.covering(table, written);
    if (segment.isPresent()) {
      for (SegmentPart part : segment.get().files()) {
        if (part.holds(id)) {
          return ParquetRows.find(table, layout.path(part), id);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * All rows of a table, file by file, each sorted. Close the stream; it throws {@link
   * UncheckedIOException} if a file cannot be read.
   */
  public Stream<GenericRecord> rows(Table table) {
    return files(table).stream().flatMap(this::rows);
  }

  /** The files of a table, those of earlier generations first. */
  public List<SegmentPart> files(Table table) {
    return layout.segments(table).stream().flatMap(segment -> segment.files().stream()).toList();
  }

  /** The rows of a file, as {@link #rows(Table)} gives them; a few pages are held in memory. */
  public Stream<GenericRecord> rows(SegmentPart file) {
    try {
      ParquetRows.Reader reader = ParquetRows.open(file.table(), layout.path(file));
      return StreamSupport.stream(new RowsLeft(reader), false).onClose(() -> close(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ParquetRows.Reader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class RowsLeft extends Spliterators.AbstractSpliterator<GenericRecord> {
    private final ParquetRows.Reader reader;

    RowsLeft(ParquetRows.Reader reader) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.reader = reader;
    }

    @Override
    public boolean tryAdvance(Consumer<? super GenericRecord> action) {
      try {
        GenericRecord row = reader.next();
        if (row == null) {
          return false;
        }
        action.accept(row);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
