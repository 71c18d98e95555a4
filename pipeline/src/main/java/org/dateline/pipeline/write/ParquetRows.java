package org.dateline.pipeline.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.dateline.pipeline.table.EarlierRows;
import org.dateline.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows as Parquet: Zstandard, lists in the standard three-level layout, the schema version in the
 * footer. The same rows give the same bytes. Nothing is read from a Hadoop configuration. Files of
 * earlier schema versions are read, too: see {@link EarlierRows}.
 */
public final class ParquetRows implements RowSink {
  /** Key of the schema version in a file's footer. */
  public static final String SCHEMA_VERSION = "schema_version";

  private static final long ROW_GROUP_BYTES = 64L << 20;

  private final ParquetWriter<GenericRecord> writer;

  private ParquetRows(ParquetWriter<GenericRecord> writer) {
    this.writer = writer;
  }

  /** A writer of the table's rows; closing it closes the channel. */
  static ParquetRows to(DigestingChannel channel, Table table) throws IOException {
    return new ParquetRows(
        AvroParquetWriter.<GenericRecord>builder(new ChannelOutputFile(channel))
            .withConf(new PlainParquetConfiguration())
            .config("parquet.avro.write-old-list-structure", "false")
            .withSchema(table.avroSchema())
            .withDataModel(GenericData.get())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withCodecFactory(new ZstdCodecs())
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withExtraMetaData(Map.of(SCHEMA_VERSION, Integer.toString(Table.SCHEMA_VERSION)))
            .build());
  }

  @Override
  public void write(GenericRecord row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /**
   * All rows of a file, in its order.
   *
   * @throws IOException if it cannot be read, or is of a later schema version
   */
  public static List<GenericRecord> read(Table table, Path file) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (Reader reader = open(table, file)) {
      for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows of a file one after the other, for the caller to close; throws as {@link #read}. */
  static Reader open(Table table, Path file) throws IOException {
    return new Reader(table, file, FilterCompat.NOOP);
  }

  /**
   * The row of a file that has the id; only the pages of the file are read where it may be. Throws
   * as {@link #read}.
   *
   * @param table a table with ids
   */
  static Optional<GenericRecord> find(Table table, Path file, String id) throws IOException {
    FilterCompat.Filter filter =
        FilterCompat.get(
            FilterApi.eq(FilterApi.binaryColumn(table.key().get(0).name()), Binary.fromString(id)));
    try (Reader reader = new Reader(table, file, filter)) {
      return Optional.ofNullable(reader.next());
    }
  }

  /**
   * Number of rows by the file's footer.
   *
   * @throws IOException if the footer cannot be read, or is of a later schema version
   */
  public static long count(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new PathInputFile(file), options)) {
      String version =
          reader.getFileMetaData().getKeyValueMetaData().getOrDefault(SCHEMA_VERSION, "none");
      if (!version.matches("\\d{1,6}") || Integer.parseInt(version) > Table.SCHEMA_VERSION) {
        throw new IOException(file + " has schema version " + version);
      }
      return reader.getRecordCount();
    } catch (RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  private static IOException unreadable(Path file, RuntimeException e) {
    return new IOException(file + " is no readable Parquet file: " + e.getMessage(), e);
  }

  /** Reads a file row by row. Not thread safe. */
  static final class Reader implements Closeable {
    private final Path file;
    private final EarlierRows rows;
    private final ParquetReader<GenericRecord> reader;

    private Reader(Table table, Path file, FilterCompat.Filter filter) throws IOException {
      this.file = file;
      this.rows = new EarlierRows(table);
      count(file);
      this.reader =
          AvroParquetReader.<GenericRecord>builder(
                  new PathInputFile(file), new PlainParquetConfiguration())
              .withDataModel(GenericData.get())
              .withCodecFactory(new ZstdCodecs())
              .withFilter(filter)
              .build();
    }

    /** The next row, with the columns that the table has now; null at the end. */
    @Nullable GenericRecord next() throws IOException {
      GenericRecord row;
      try {
        row = reader.read();
      } catch (RuntimeException e) {
        throw unreadable(file, e);
      }
      return row == null ? null : rows.now(row);
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
