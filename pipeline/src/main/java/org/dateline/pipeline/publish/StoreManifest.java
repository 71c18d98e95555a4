package org.dateline.pipeline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.pipeline.table.Table;

/**
 * What a snapshot consists of in the store: the files of each table. It holds neither time nor run,
 * so that the same snapshot has the same manifest, byte for byte.
 *
 * @param snapshot its id
 * @param schemaVersion of the tables
 * @param files sorted by path
 */
record StoreManifest(String snapshot, int schemaVersion, List<File> files) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Set<String> TABLES =
      Stream.of(Table.values()).map(Table::folder).collect(Collectors.toUnmodifiableSet());
  private static final String FILES = "files/";
  private static final String JSON_FOLDER = "json/";
  private static final int DIGITS = 16;

  /**
   * A file of a table.
   *
   * @param source the snapshot's file
   * @param table the table's folder name
   * @param json whether it holds JSON Lines; Parquet otherwise
   */
  record File(SnapshotFile source, String table, boolean json) {

    /** Where it lies in the store: the digest makes the name stand for one content for ever. */
    String path() {
      int name = source.path().lastIndexOf('/') + 1;
      return FILES
          + source.path().substring(0, name)
          + source.sha256().substring(0, DIGITS)
          + "-"
          + source.path().substring(name);
    }
  }

  /** The manifest of a snapshot. */
  static StoreManifest of(LocalSnapshot snapshot) {
    List<File> files = new ArrayList<>();
    for (SnapshotFile file : snapshot.files()) {
      boolean json = file.path().startsWith(JSON_FOLDER);
      String path = json ? file.path().substring(JSON_FOLDER.length()) : file.path();
      int slash = path.indexOf('/');
      if (slash > 0
          && slash == path.lastIndexOf('/')
          && TABLES.contains(path.substring(0, slash))) {
        files.add(new File(file, path.substring(0, slash), json));
      }
    }
    files.sort(Comparator.comparing(file -> file.source().path()));
    return new StoreManifest(snapshot.id(), snapshot.schemaVersion(), List.copyOf(files));
  }

  /** As JSON, UTF-8. */
  byte[] toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema_version", schemaVersion);
    root.put("snapshot", snapshot);
    ObjectNode tables = root.putObject("tables");
    for (Table table : Table.values()) {
      List<File> own = files.stream().filter(f -> f.table().equals(table.folder())).toList();
      if (own.isEmpty()) {
        continue;
      }
      ObjectNode node = tables.putObject(table.folder());
      node.put("rows", own.stream().filter(f -> !f.json()).mapToLong(f -> f.source().rows()).sum());
      for (File file : own) {
        node.withArrayProperty(file.json() ? "json" : "parquet")
            .addObject()
            .put("path", file.path())
            .put("rows", file.source().rows())
            .put("bytes", file.source().bytes())
            .put("sha256", file.source().sha256());
      }
    }
    try {
      return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values prints", e);
    }
  }

  /** The id of the snapshot that a manifest is about; empty if it is damaged. */
  static Optional<String> snapshotIn(byte[] json) {
    return tree(json).map(root -> root.path("snapshot").asText()).filter(SnapshotId::isOne);
  }

  /** Paths in the store that a manifest of any schema version names; empty if it is damaged. */
  static Optional<NavigableSet<String>> pathsIn(byte[] json) {
    Optional<JsonNode> tables =
        tree(json).map(root -> root.path("tables")).filter(JsonNode::isObject);
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    NavigableSet<String> paths = new TreeSet<>();
    for (JsonNode table : tables.get()) {
      for (JsonNode format : table) {
        for (JsonNode file : format) {
          String path = file.path("path").asText();
          if (path.startsWith(FILES) && !path.contains("..")) {
            paths.add(path);
          }
        }
      }
    }
    return Optional.of(paths);
  }

  private static Optional<JsonNode> tree(byte[] json) {
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
