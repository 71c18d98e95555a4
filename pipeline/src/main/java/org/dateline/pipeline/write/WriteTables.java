package org.dateline.pipeline.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Table;

/**
 * Writes table rows into a staging folder: Parquet and JSON Lines files, sorted by id, and a {@link
 * FileManifest} of them. Tables and partitions without rows get empty files. The files depend on
 * rows and number of partitions alone, never on parallelism.
 *
 * <pre>{@code
 * PCollectionTuple.of(WriteTables.tag(Table.ARTICLES), articleRows)
 *     .and(WriteTables.tag(Table.REJECTS), rejectRows)
 *     .apply(WriteTables.to(staging.toString()).withPartitions(4));
 * }</pre>
 *
 * <p>The collections need {@link #coder} as their coder. Two rows with one id stop the run.
 */
public final class WriteTables extends PTransform<PCollectionTuple, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1L;

  /** Namespace of the counters of rows that come in; each has its table's folder name. */
  public static final String ROWS = "rows";

  /** Files a table, unless told otherwise. */
  public static final int DEFAULT_PARTITIONS = 4;

  /** Buckets a partition: they bound what a runner copies, and sorts at once, while grouping. */
  private static final int BUCKETS = 4;

  private final StagingFiles staging;
  private final int partitions;
  private final boolean json;

  private WriteTables(StagingFiles staging, int partitions, boolean json) {
    this.staging = staging;
    this.partitions = partitions;
    this.json = json;
  }

  /**
   * Writes four files a table and both formats.
   *
   * @param folder staging folder in any of Beam's file systems
   */
  public static WriteTables to(String folder) {
    return new WriteTables(new StagingFiles(folder), DEFAULT_PARTITIONS, true);
  }

  /** This transform with {@code count} files for each table that has ids. */
  public WriteTables withPartitions(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("partitions: " + count);
    }
    return new WriteTables(staging, count, json);
  }

  /** This transform with or without JSON Lines beside Parquet. */
  public WriteTables withJson(boolean wanted) {
    return new WriteTables(staging, partitions, wanted);
  }

  /** The tag under which a table's rows enter. */
  public static TupleTag<GenericRecord> tag(Table table) {
    return new TupleTag<>(table.folder());
  }

  /** The coder for rows of a table: deterministic. */
  public static Coder<GenericRecord> coder(Table table) {
    return new RowCoder(table);
  }

  @Override
  public PCollection<WrittenFile> expand(PCollectionTuple tables) {
    List<PCollection<WrittenFile>> files = new ArrayList<>();
    for (Table table : Table.values()) {
      PCollection<GenericRecord> rows = rows(tables, table);
      files.add(write(rows, table));
    }
    PCollection<WrittenFile> all =
        PCollectionList.of(files).apply("All files", Flatten.pCollections());
    PCollectionView<Iterable<WrittenFile>> filesView = all.apply("Files", View.asIterable());
    tables
        .getPipeline()
        .apply("Manifest", Create.of(FileManifest.NAME).withCoder(StringUtf8Coder.of()))
        .apply(
            "Write manifest",
            ParDo.of(new WriteManifestFn(staging, filesView)).withSideInputs(filesView));
    return all;
  }

  private static PCollection<GenericRecord> rows(PCollectionTuple tables, Table table) {
    TupleTag<GenericRecord> tag = tag(table);
    return tables.has(tag)
        ? tables.get(tag)
        : tables.getPipeline().apply("No " + table.folder(), Create.empty(coder(table)));
  }

  private PCollection<WrittenFile> write(PCollection<GenericRecord> rows, Table table) {
    int files = new RowOrder(table).partitions(partitions);
    KvCoder<Integer, SortedBucket> bucket =
        KvCoder.of(VarIntCoder.of(), SerializableCoder.of(SortedBucket.class));
    PCollection<KV<Integer, SortedBucket>> sorted =
        rows.apply("Bucket " + table.folder(), ParDo.of(new BucketFn(table, files * BUCKETS)))
            .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
            .apply("Group buckets of " + table.folder(), GroupByKey.create())
            .apply("Sort " + table.folder(), ParDo.of(new SortBucketFn(table, BUCKETS)))
            .setCoder(bucket);
    PCollection<KV<Integer, SortedBucket>> seeds =
        rows.getPipeline()
            .apply("Seed " + table.folder(), Create.of(seeds(files)).withCoder(bucket));
    return PCollectionList.of(sorted)
        .and(seeds)
        .apply("Seeded " + table.folder(), Flatten.pCollections())
        .apply("Group partitions of " + table.folder(), GroupByKey.create())
        .apply(
            "Write " + table.folder(), ParDo.of(new WritePartitionFn(table, files, json, staging)))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  /** An empty bucket for each partition, so that those without rows get files, too. */
  private static List<KV<Integer, SortedBucket>> seeds(int files) {
    List<KV<Integer, SortedBucket>> seeds = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      seeds.add(KV.of(i, SortedBucket.empty()));
    }
    return seeds;
  }
}
