package org.dateline.pipeline.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.EventRows;
import org.dateline.pipeline.table.MentionRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.Samples;
import org.dateline.pipeline.table.Table;
import org.dateline.plover.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTablesTest {

  private static final String EVENT = "e".repeat(32);

  @TempDir Path temp;

  @Test
  void writesEveryFileOfEveryTableAndAManifest() throws IOException {
    Path staging = run("a b", 2, 4, articles(20));
    FileManifest manifest = FileManifest.read(staging);
    assertThat(manifest.rowsByTable())
        .containsEntry("articles", 20L)
        .containsEntry("mentions", 1L)
        .containsEntry("events", 1L)
        .containsEntry("rejects", 2L);
    assertThat(manifest.files())
        .filteredOn(file -> file.rows() == 0)
        .extracting(WrittenFile::path)
        .containsExactly(
            "entities/g000001-000001-part-0-of-1.parquet",
            "json/entities/g000001-000001-part-0-of-1.jsonl",
            "json/stories/g000001-000001-part-0-of-1.jsonl",
            "json/templates/part-0-of-1.jsonl",
            "stories/g000001-000001-part-0-of-1.parquet",
            "templates/part-0-of-1.parquet");
    for (WrittenFile file : manifest.files()) {
      Path path = staging.resolve(file.path());
      assertThat(Files.size(path)).as(file.path()).isEqualTo(file.bytes());
      long rows =
          file.path().endsWith(".parquet") ? ParquetRows.count(path) : JsonLines.count(path);
      assertThat(rows).as(file.path()).isEqualTo(file.rows());
    }
  }

  @Test
  void givesTheSameBytesWhateverParallelismAndOrder() throws IOException {
    List<GenericRecord> rows = articles(40);
    FileManifest first = FileManifest.read(run("one", 1, 4, rows));
    List<GenericRecord> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    FileManifest second = FileManifest.read(run("two", 8, 4, reversed));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void filesOfATableOneAfterTheOtherAreSortedById() throws IOException {
    Path staging = run("sorted", 2, 4, articles(60));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Path file = staging.resolve("json/articles/g000001-000001-part-" + i + "-of-4.jsonl");
      for (String line : Files.readAllLines(file)) {
        ids.add(line.substring(0, line.indexOf(',')));
      }
    }
    assertThat(ids).hasSize(60).isSorted();
  }

  @Test
  void givesTheSameBytesHoweverManyBucketsAreSortedByThemselves() throws IOException {
    List<GenericRecord> rows = articles(40);
    FileManifest first = FileManifest.read(run("whole", 2, 2, 1, rows));
    assertThat(FileManifest.read(run("cut", 2, 2, 5, rows))).isEqualTo(first);
  }

  @Test
  void putsLateValuesIntoTheirRowsAndPassesOverThoseOfUnknownRows() throws IOException {
    Path staging = run("late", 2, 1, articles(1));
    assertThat(
            Files.readAllLines(staging.resolve("json/mentions/g000001-000001-part-0-of-1.jsonl")))
        .singleElement()
        .asString()
        .contains("\"event_id\":\"" + EVENT + "\"");
  }

  @Test
  void leavesJsonOutWhenNotWanted() throws IOException {
    Path staging = temp.resolve("parquet");
    Pipeline pipeline = pipeline(1);
    PCollectionList.<KV<Integer, RowPart>>empty(pipeline)
        .apply(WriteTables.to(staging.toString()).withPartitions(1).withJson(false));
    pipeline.run().waitUntilFinish();
    assertThat(FileManifest.read(staging).files())
        .extracting(WrittenFile::path)
        .containsExactly(
            "articles/g000001-000001-part-0-of-1.parquet",
            "entities/g000001-000001-part-0-of-1.parquet",
            "events/g000001-000001-part-0-of-1.parquet",
            "mentions/g000001-000001-part-0-of-1.parquet",
            "rejects/g000001-000001-part-0-of-1.parquet",
            "stories/g000001-000001-part-0-of-1.parquet",
            "templates/part-0-of-1.parquet");
  }

  @Test
  void stopsNamingBothRowsWhenAnIdComesTwice() {
    List<GenericRecord> rows = articles(3);
    rows.add(rows.get(1));
    assertThatThrownBy(() -> run("twice", 1, 4, rows))
        .hasStackTraceContaining("two rows of articles have the id")
        .hasStackTraceContaining("pages/1.txt");
  }

  private Path run(String folder, int threads, int partitions, List<GenericRecord> articles) {
    return run(folder, threads, partitions, 1, articles);
  }

  private Path run(
      String folder, int threads, int partitions, int buckets, List<GenericRecord> articles) {
    Path staging = temp.resolve(folder);
    Pipeline pipeline = pipeline(threads);
    AnnotatedArticle annotated = Samples.annotated("pages/0.txt");
    EventMention mention = Samples.mention(annotated);
    WriteTables tables =
        WriteTables.to(staging.toString()).withPartitions(partitions).withBuckets(buckets);
    List<RowPart> parts = new ArrayList<>();
    articles.forEach(row -> parts.add(RowPart.row(Table.ARTICLES, row)));
    MentionRows.of(annotated, List.of(mention))
        .forEach(row -> parts.add(RowPart.row(Table.MENTIONS, row)));
    parts.add(RowPart.row(Table.EVENTS, EventRows.of(Samples.event(mention))));
    parts.add(RowPart.row(Table.REJECTS, RejectRows.of(Samples.reject("z.json"))));
    parts.add(RowPart.row(Table.REJECTS, RejectRows.of(Samples.reject("ä.json"))));
    parts.add(RowPart.late(Table.MENTIONS, mention.id(), "event_id", EVENT));
    parts.add(RowPart.late(Table.MENTIONS, EVENT, "event_id", EVENT));
    PCollectionList.of(
            pipeline
                .apply(Create.of(parts).withCoder(new RowPartCoder()))
                .apply(tables.rows(List::of)))
        .apply(tables);
    pipeline.run().waitUntilFinish();
    return staging;
  }

  private static Pipeline pipeline(int threads) {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setTargetParallelism(threads);
    return Pipeline.create(options);
  }

  private static List<GenericRecord> articles(int count) {
    List<GenericRecord> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(ArticleRows.of(Samples.annotated("pages/" + i + ".txt")));
    }
    return rows;
  }
}
