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
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.dateline.pipeline.table.Table;
import org.dateline.transforms.Shards;

/**
 * Writes table rows into a staging folder: Parquet and JSON Lines files, sorted by id, and a {@link
 * FileManifest} of them and of the stored files that stay as they are. A table without rows gets an
 * empty file. The files depend on rows, number of partitions and what is stored alone, never on
 * parallelism.
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
 *
 * <p>Rows go to the segment of their run's generation: {@code
 * <table>/g<generation>-<generation>-part-<i>-of-<n>}. A stored file is written again, under its
 * name, when a row of it {@linkplain RowPart#gone is to go}; it goes when no row is left. Segments
 * that the {@link MergePlan} names become one. No other stored file is read. The templates, which
 * each run gives whole, replace all that are stored. A row that takes the place of a stored one is
 * given beside the word that the stored one is to go; nobody looks whether that was forgotten.
 */
public final class WriteTables extends PTransform<PCollectionList<KV<Integer, RowPart>>, PDone> {
  private static final long serialVersionUID = 1L;

  /** Files a table, unless told otherwise. */
  public static final int DEFAULT_PARTITIONS = 4;

  /** See {@link Shards}. */
  private static final int TEXTS_OF_A_SHARD = 1_000;

  /** The one key under which files are gathered for the manifest. */
  static final int MANIFEST = 0;

  private static final KvCoder<Integer, RowPart> PARTS =
      KvCoder.of(VarIntCoder.of(), new RowPartCoder());
  private static final KvCoder<Integer, WrittenPartition> WRITTEN =
      KvCoder.of(VarIntCoder.of(), SerializableCoder.of(WrittenPartition.class));

  private final StagingFiles staging;
  private final Layout layout;

  private WriteTables(StagingFiles staging, Layout layout) {
    this.staging = staging;
    this.layout = layout;
  }

  /**
   * Writes four files a table and both formats, as a first run does.
   *
   * @param folder staging folder in any of Beam's file systems
   */
  public static WriteTables to(String folder) {
    return new WriteTables(
        new StagingFiles(folder),
        new Layout(
            1, DEFAULT_PARTITIONS, DEFAULT_PARTITIONS, 1, true, StoredLayout.NONE, MergePlan.NONE));
  }

  /** This transform with {@code count} files for each table that has ids. */
  public WriteTables withPartitions(int count) {
    return with(count, count, layout.bucketsOfPartition(), layout.json());
  }

  /**
   * This transform with {@code count} files for what the run adds to each table that has ids, and
   * as many partitions as before for the table that is written whole.
   */
  public WriteTables withBatchFiles(int count) {
    return with(layout.partitions(), count, layout.bucketsOfPartition(), layout.json());
  }

  /**
   * This transform with the rows of a file sorted in so many buckets, each by itself in memory. It
   * changes no file.
   */
  public WriteTables withBuckets(int count) {
    return with(layout.partitions(), layout.batchFiles(), count, layout.json());
  }

  /** This transform with or without JSON Lines beside Parquet. */
  public WriteTables withJson(boolean wanted) {
    return with(layout.partitions(), layout.batchFiles(), layout.bucketsOfPartition(), wanted);
  }

  /**
   * This transform adding to what is stored. If that lacks JSON that is wanted, or is of an earlier
   * schema version, all of it is written again, once.
   *
   * @param generation the run's number, higher than that of the stored snapshot
   * @param stored how the current snapshot lies; its folder is one that workers can read
   * @param merges what to merge of it
   * @throws IllegalArgumentException if no run can add to it: see {@link
   *     StoredLayout#isEarlierLayout}
   */
  public WriteTables onto(long generation, StoredLayout stored, MergePlan merges) {
    return new WriteTables(
        staging,
        new Layout(
            generation,
            layout.partitions(),
            layout.batchFiles(),
            layout.bucketsOfPartition(),
            layout.json(),
            stored,
            merges));
  }

  /**
   * Files for what a run adds to each table that has ids: as many as asked for of a first run, of
   * later ones as many as they fill, mostly one.
   *
   * @param partitions files a table in a first run
   */
  public static int batchFiles(long generation, Shards shards, int partitions) {
    return generation == 1
        ? partitions
        : Math.max(1, shards.count() / (MergePlan.ROWS_OF_A_FILE / TEXTS_OF_A_SHARD));
  }

  private WriteTables with(int partitions, int batchFiles, int buckets, boolean json) {
    return new WriteTables(
        staging,
        new Layout(
            layout.generation(),
            partitions,
            batchFiles,
            buckets,
            json,
            layout.stored(),
            layout.merges()));
  }

  /** Makes of elements what this transform takes: any number of parts of rows of each. */
  public <T> PTransform<PCollection<T>, PCollection<KV<Integer, RowPart>>> rows(
      SerializableFunction<T, List<RowPart>> parts) {
    return new RowsOf<>(parts, layout);
  }

  /** Makes of parts that are known beforehand what this transform takes. */
  public PTransform<PBegin, PCollection<KV<Integer, RowPart>>> parts(List<RowPart> parts) {
    return Create.of(parts.stream().map(part -> KV.of(layout.bucketOf(part), part)).toList())
        .withCoder(PARTS);
  }

  /** The coder for rows of a table: deterministic. */
  static Coder<GenericRecord> coder(Table table) {
    return new RowCoder(table);
  }

  @Override
  public PDone expand(PCollectionList<KV<Integer, RowPart>> rows) {
    PCollection<KV<Integer, RowPart>> seeds =
        rows.getPipeline()
            .apply(
                "Seeds",
                Create.of(
                        layout.seeds().stream()
                            .map(bucket -> KV.of(bucket, RowPart.nothing()))
                            .toList())
                    .withCoder(PARTS));
    rows.and(seeds)
        .apply("All", Flatten.pCollections())
        .setCoder(PARTS)
        .apply("Buckets", GroupByKey.create())
        .apply("Assemble", ParDo.of(new AssembleBucketFn(layout)))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(SortedBucket.class)))
        .apply("Partitions", GroupByKey.create())
        .apply("Write", ParDo.of(new WritePartitionFn(layout, staging)))
        .setCoder(WRITTEN)
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
