package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rows of a run, as its JSON Lines files hold them.
 *
 * @param rows table name to rows, in the order of the files
 */
record Tables(Map<String, List<JsonNode>> rows) {
  private static final List<String> NAMES =
      List.of("articles", "mentions", "rejects", "stories", "events");

  /**
   * The tables below a snapshot's {@code json} folder.
   *
   * @throws BenchmarkException if a table is not there
   */
  static Tables of(Path json) throws IOException, BenchmarkException {
    Map<String, List<JsonNode>> rows = new TreeMap<>();
    for (String name : NAMES) {
      Path folder = json.resolve(name);
      if (!Files.isDirectory(folder)) {
        throw new BenchmarkException("the run published no table " + name + " in " + json);
      }
      List<JsonNode> table = new ArrayList<>();
      for (Path file : files(folder)) {
        table.addAll(JsonLines.read(file));
      }
      rows.put(name, table);
    }
    return new Tables(rows);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** The rows of a table. */
  List<JsonNode> table(String name) {
    return rows.getOrDefault(name, List.of());
  }

  /** The uris that stand in a table. */
  Set<String> uris(String name) {
    Set<String> uris = new TreeSet<>();
    table(name).forEach(row -> uris.add(row.path("uri").asText()));
    return uris;
  }

  /**
   * The article row that holds the analysis of each article row, by article id: the row itself, or
   * for a copy its original.
   */
  Map<String, JsonNode> analysed() {
    Map<String, JsonNode> byId = new HashMap<>();
    table("articles").forEach(row -> byId.put(row.path("article_id").asText(), row));
    Map<String, JsonNode> analysed = new HashMap<>();
    byId.forEach(
        (id, row) -> {
          JsonNode copyOf = row.path("copy_of");
          analysed.put(id, copyOf.isTextual() ? byId.getOrDefault(copyOf.asText(), row) : row);
        });
    return analysed;
  }
}
