package org.dateline.pipeline.write;

import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.pipeline.table.Table;

/**
 * Writes table rows into a staging folder: Parquet and JSON Lines files, sorted by id, and a
 * manifest of them. Tables missing from the input get empty files.
 *
 * <pre>{@code
 * PCollectionTuple.of(WriteTables.tag(Table.ARTICLES), articleRows)
 *     .and(WriteTables.tag(Table.REJECTS), rejectRows)
 *     .apply(WriteTables.to(staging.toUri().toString()).withPartitions(4));
 * }</pre>
 *
 * <p>Rows need no coder set beforehand when made with {@link #coder}.
 */
public final class WriteTables extends PTransform<PCollectionTuple, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final int partitions;
  private final boolean json;

  private WriteTables(String folder, int partitions, boolean json) {
    this.folder = folder;
    this.partitions = partitions;
    this.json = json;
  }

  /**
   * Writes four files a table and both formats.
   *
   * @param folder staging folder in any of Beam's file systems
   */
  public static WriteTables to(String folder) {
    return new WriteTables(folder, 4, true);
  }

  /** Files a table; a fixed number, so that parallelism does not show in the files. */
  public WriteTables withPartitions(int count) {
    return new WriteTables(folder, count, json);
  }

  /** Whether to write JSON Lines beside Parquet (default: yes). */
  public WriteTables withJson(boolean wanted) {
    return new WriteTables(folder, partitions, wanted);
  }

  /** The tag under which a table's rows enter. */
  public static TupleTag<GenericRecord> tag(Table table) {
    return new TupleTag<>(table.folder());
  }

  /** The coder for rows of a table; set it on the collections that hold them. */
  public static org.apache.beam.sdk.coders.Coder<GenericRecord> coder(Table table) {
    return org.apache.beam.sdk.extensions.avro.coders.AvroGenericCoder.of(table.avroSchema());
  }

  @Override
  public PCollection<WrittenFile> expand(PCollectionTuple rows) {
    throw new UnsupportedOperationException("coming: " + folder + partitions + json);
  }
}
