package org.dateline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows of a snapshot, from its JSON Lines. */
final class SnapshotRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SnapshotRows() {}

  /** All rows of a table, file by file. */
  static List<JsonNode> of(Path snapshot, String table) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(snapshot.resolve("json").resolve(table))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          rows.add(JSON.readTree(line));
        }
      }
    }
    return rows;
  }

  /** The rows of articles or mentions by id, without what depends on other articles. */
  static Map<String, JsonNode> own(Path snapshot, String table, String id) throws IOException {
    TreeMap<String, JsonNode> rows = new TreeMap<>();
    for (JsonNode row : of(snapshot, table)) {
      rows.put(row.get(id).asText(), own(row));
    }
    return rows;
  }

  private static JsonNode own(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(element -> copy.add(own(element)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode copy = JSON.createObjectNode();
    node.properties()
        .forEach(
            field -> {
              if (!field.getKey().endsWith("entity_id")) {
                copy.set(field.getKey(), own(field.getValue()));
              }
            });
    copy.remove(List.of("story_id", "event_id", "copy_of", "copy_group"));
    return copy;
  }
}
