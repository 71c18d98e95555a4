package org.dateline.pipeline.write;

import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.dateline.pipeline.table.Table;

/**
 * Writes table rows into a staging folder: Parquet and JSON Lines files, sorted by id, and a {@link
 * FileManifest} of them. Tables and partitions without rows get empty files. The files depend on
 * rows and number of partitions alone, never on parallelism.
 *
 * <pre>{@code
 * WriteTables tables = WriteTables.to(staging.toString()).withPartitions(4);
 * PCollectionList.of(articles.apply("ArticleRows", tables.rows(a -> List.of(...))))
 *     .and(rejects.apply("RejectRows", tables.rows(r -> List.of(...))))
 *     .apply(tables);
 * }</pre>
 *
 * <p>All tables go through the same few steps, told apart by the number of their buckets. Two rows
 * with one id stop the run.
 */
public final class WriteTables extends PTransform<PCollectionList<KV<Integer, RowPart>>, PDone> {
  private static final long serialVersionUID = 1L;

  /** Files a table, unless told otherwise. */
  public static final int DEFAULT_PARTITIONS = 4;

  /** The one key under which files are gathered for the manifest. */
  static final int MANIFEST = 0;

  /** Stands among the files, so that a manifest is written even when there are none. */
  static final WrittenFile NO_FILE = new WrittenFile("", 0, "", 0, 0, "");

  private static final KvCoder<Integer, RowPart> PARTS =
      KvCoder.of(VarIntCoder.of(), new RowPartCoder());
  private static final KvCoder<Integer, WrittenFile> FILES =
      KvCoder.of(VarIntCoder.of(), SerializableCoder.of(WrittenFile.class));

  private final StagingFiles staging;
  private final Layout layout;

  private WriteTables(StagingFiles staging, Layout layout) {
    this.staging = staging;
    this.layout = layout;
  }

  /**
   * Writes four files a table and both formats.
   *
   * @param folder staging folder in any of Beam's file systems
   */
  public static WriteTables to(String folder) {
    return new WriteTables(new StagingFiles(folder), new Layout(DEFAULT_PARTITIONS, 1, true));
  }

  /** This transform with {@code count} files for each table that has ids. */
  public WriteTables withPartitions(int count) {
    return new WriteTables(staging, new Layout(count, layout.bucketsOfPartition(), layout.json()));
  }

  /**
   * This transform with the rows of a file sorted in so many buckets, each by itself in memory. It
   * changes no file.
   */
  public WriteTables withBuckets(int count) {
    return new WriteTables(staging, new Layout(layout.partitions(), count, layout.json()));
  }

  /** This transform with or without JSON Lines beside Parquet. */
  public WriteTables withJson(boolean wanted) {
    return new WriteTables(
        staging, new Layout(layout.partitions(), layout.bucketsOfPartition(), wanted));
  }

  /** Makes of elements what this transform takes: any number of parts of rows of each. */
  public <T> PTransform<PCollection<T>, PCollection<KV<Integer, RowPart>>> rows(
      SerializableFunction<T, List<RowPart>> parts) {
    return new RowsOf<>(parts, layout);
  }

  /** The coder for rows of a table: deterministic. */
  static Coder<GenericRecord> coder(Table table) {
    return new RowCoder(table);
  }

  @Override
  public PDone expand(PCollectionList<KV<Integer, RowPart>> rows) {
    PCollection<KV<Integer, WrittenFile>> files =
        rows.apply("All", Flatten.pCollections())
            .setCoder(PARTS)
            .apply("Buckets", GroupByKey.create())
            .apply("Assemble", ParDo.of(new AssembleBucketFn(layout)))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(SortedBucket.class)))
            .apply("Partitions", GroupByKey.create())
            .apply("Write", ParDo.of(new WritePartitionFn(layout, staging)))
            .setCoder(FILES);
    PCollection<KV<Integer, WrittenFile>> none =
        rows.getPipeline().apply("NoFile", Create.of(KV.of(MANIFEST, NO_FILE)).withCoder(FILES));
    PCollectionList.of(files)
        .and(none)
        .apply("Files", Flatten.pCollections())
        .apply("Together", GroupByKey.create())
        .apply("Manifest", ParDo.of(new WriteManifestFn(layout, staging)));
    return PDone.in(rows.getPipeline());
  }

  private static final class RowsOf<T>
      extends PTransform<PCollection<T>, PCollection<KV<Integer, RowPart>>> {
    private static final long serialVersionUID = 1L;

    private final SerializableFunction<T, List<RowPart>> parts;
    private final Layout layout;

    RowsOf(SerializableFunction<T, List<RowPart>> parts, Layout layout) {
      this.parts = parts;
      this.layout = layout;
    }

    @Override
    public PCollection<KV<Integer, RowPart>> expand(PCollection<T> elements) {
      return elements.apply("Rows", ParDo.of(new KeyByBucketFn<>(parts, layout))).setCoder(PARTS);
    }
  }
}
