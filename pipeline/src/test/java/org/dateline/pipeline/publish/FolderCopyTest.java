package org.dateline.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.Samples;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.StagedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy in a folder, with real tables, read as docs/operations.md says. */
class FolderCopyTest {

  @TempDir Path temp;

  @Test
  void duckDbReadsATableByTheManifest() throws IOException, SQLException {
    publish(snapshot(1, 2));
    publish(snapshot(2, 3));
    assertThat(read("rejects", "parquet", "read_parquet")).containsExactly("0", "1", "2");
    assertThat(read("rejects", "json", "read_json")).containsExactly("0", "1", "2");
  }

  @Test
  void leavesNothingButFilesAndManifests() throws IOException {
    LocalSnapshot one = snapshot(1, 2);
    LocalSnapshot two = snapshot(2, 3);
    publish(one);
    publish(two);
    assertThat(publish(two)).isEqualTo(new StorePublication(false, 0, 0, List.of()));
    List<String> paths;
    try (Stream<Path> tree = Files.walk(temp.resolve("copy"))) {
      paths =
          tree.filter(Files::isRegularFile)
              .map(path -> temp.resolve("copy").relativize(path).toString())
              .filter(path -> !path.startsWith("files"))
              .sorted()
              .toList();
    }
    assertThat(paths)
        .containsExactly(
            "current.json", "manifests/" + one.id() + ".json", "manifests/" + two.id() + ".json");
  }

  private LocalSnapshot snapshot(int number, int rejects) throws IOException {
    Path folder = temp.resolve("output/snapshots/00000" + number + "-0123abcd");
    List<GenericRecord> rows = new ArrayList<>();
    for (int i = 0; i < rejects; i++) {
      rows.add(RejectRows.of(Samples.reject(Integer.toString(i))));
    }
    FileManifest manifest = StagedTables.write(folder, Map.of(Table.REJECTS, rows));
    return new LocalSnapshot(
        folder,
        folder.getFileName().toString(),
        Table.SCHEMA_VERSION,
        manifest.files().stream()
            .map(file -> new SnapshotFile(file.path(), file.rows(), file.bytes(), file.sha256()))
            .toList());
  }

  private StorePublication publish(LocalSnapshot snapshot) throws IOException {
    StoreTarget target =
        StoreTarget.parse(
            temp.resolve("copy").toString(),
            temp.resolve("output"),
            PipelineOptionsFactory.create());
    return new StorePublisher(target).publish(snapshot, 2);
  }

  private List<String> read(String table, String format, String function) throws SQLException {
    List<String> uris = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET VARIABLE store = '" + temp.resolve("copy") + "/'");
      statement.execute(
          "SET VARIABLE files = (SELECT list(getvariable('store') || file.path)"
              + " FROM (SELECT unnest(tables."
              + table
              + "."
              + format
              + ") AS file FROM read_json(getvariable('store') || 'current.json')))");
      try (ResultSet result =
          statement.executeQuery(
              "SELECT uri FROM " + function + "(getvariable('files')) ORDER BY uri")) {
        while (result.next()) {
          uris.add(result.getString(1));
        }
      }
    }
    return uris;
  }
}
