package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.dateline.annotation.EntityMention;
import org.dateline.entity.Entity;
import org.dateline.pipeline.snapshot.OutputFolder;
import org.dateline.pipeline.snapshot.PageCounts;
import org.dateline.pipeline.snapshot.PublishedSnapshot;
import org.dateline.pipeline.snapshot.RunSummary;
import org.dateline.pipeline.table.EntityRows;
import org.dateline.pipeline.table.Table;

/** Runs onto one output, one after the other. */
final class Generations {
  private final Path root;

  Generations(Path root) {
    this.root = root;
  }

  /** Publishes a run with JSON that merges as {@link MergePlan} says. */
  PublishedSnapshot run(List<RowPart> parts) throws Exception {
    return run(parts, true);
  }

  PublishedSnapshot run(List<RowPart> parts, boolean json) throws Exception {
    try (OutputFolder output = open()) {
      write(output, parts, json);
      return publish(output, parts);
    }
  }

  OutputFolder open() throws Exception {
    return OutputFolder.open(root, "run");
  }

  static void write(OutputFolder output, List<RowPart> parts, boolean json) throws IOException {
    write(output, parts, json, MergePlan.of(output.currentLayout(), 2));
  }

  static void write(OutputFolder output, List<RowPart> parts, boolean json, MergePlan merges)
      throws IOException {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setTargetParallelism(2);
    Pipeline pipeline = Pipeline.create(options);
    StoredLayout stored = output.currentLayout();
    WriteTables tables =
        WriteTables.to(output.staging().toString())
            .withPartitions(2)
            .withBatchFiles(stored.equals(StoredLayout.NONE) ? 2 : 1)
            .withBuckets(3)
            .withJson(json)
            .onto(output.nextNumber(), stored, merges);
    PCollectionList.of(
            pipeline
                .apply(Create.of(parts).withCoder(new RowPartCoder()))
                .apply(tables.rows(List::of)))
        .apply(tables);
    pipeline.run().waitUntilFinish();
  }

  static PublishedSnapshot publish(OutputFolder output, List<RowPart> parts) throws Exception {
    long articles =
        parts.stream().filter(p -> p.table() == Table.ARTICLES && p.row() != null).count();
    PageCounts pages = new PageCounts(articles, articles, 0, new TreeMap<>(), new TreeMap<>());
    RunSummary summary =
        new RunSummary(
            "run",
            RunSummary.Outcome.PUBLISHED,
            Instant.EPOCH,
            Instant.EPOCH,
            Map.of(),
            "0",
            new TreeMap<>(),
            List.of(),
            pages,
            new TreeMap<>(),
            new TreeMap<>(),
            null,
            List.of());
    return output.publish(summary, 3);
  }

  /** The id of the entity with a number; those up to 15 spread over all parts. */
  static String id(int number) {
    return String.format(Locale.ROOT, "%x%031x", number % 16, number);
  }

  static RowPart entity(int number, String name) {
    return RowPart.row(Table.ENTITIES, entityRow(number, name));
  }

  static GenericRecord entityRow(int number, String name) {
    return EntityRows.of(
        new Entity(
            id(number), EntityMention.Type.PERSON, name, null, null, List.of("alias"), number));
  }

  static RowPart gone(int number, long generation) {
    return RowPart.gone(Table.ENTITIES, id(number), generation);
  }

  /** Entities by number and name, as DuckDB reads them from all files of the current snapshot. */
  List<String> entities(boolean json) throws SQLException {
    Path current = root.resolve("current");
    String files =
        json
            ? "read_json('" + current.resolve("json/entities") + "/*.jsonl')"
            : "read_parquet('" + current.resolve("entities") + "/*.parquet')";
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT article_count || ' ' || name FROM " + files + " ORDER BY article_count")) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  /** Parquet files of a table in the current snapshot, by name without suffix. */
  List<String> files(Table table) throws IOException {
    return FileManifest.read(root.resolve("current")).files().stream()
        .filter(file -> file.part().table() == table)
        .filter(file -> file.format() == TableFileWriter.Format.PARQUET)
        .map(file -> file.part().stem().substring(table.folder().length() + 1))
        .toList();
  }
}
