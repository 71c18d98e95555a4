package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.dateline.pipeline.table.Table;

/**
 * Rows as Parquet: Zstandard, lists in the standard three-level layout, the schema version in the
 * footer. The same rows give the same bytes. Nothing is read from a Hadoop configuration.
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
   * @throws IOException if it cannot be read, or is of another schema version
   */
  public static List<GenericRecord> read(Path file) throws IOException {
    List<GenericRecord> rows = new ArrayList<>(Math.toIntExact(count(file)));
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new PathInputFile(file), new PlainParquetConfiguration())
            .withDataModel(GenericData.get())
            .withCodecFactory(new ZstdCodecs())
            .build()) {
      for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    } catch (RuntimeException e) {
      throw new IOException(file + " is no readable Parquet file: " + e.getMessage(), e);
    }
    return rows;
  }

  /**
   * Number of rows by the file's footer.
   *
   * @throws IOException if the footer cannot be read, or is of another schema version
   */
  public static long count(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new PathInputFile(file), options)) {
      String version =
          reader.getFileMetaData().getKeyValueMetaData().getOrDefault(SCHEMA_VERSION, "none");
      if (!version.equals(Integer.toString(Table.SCHEMA_VERSION))) {
        throw new IOException(file + " has schema version " + version);
      }
      return reader.getRecordCount();
    } catch (RuntimeException e) {
      throw new IOException(file + " is no readable Parquet file: " + e.getMessage(), e);
    }
  }
}
