package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Figures of other systems, as the kits' READMEs give them. */
final class Peers {
  private final JsonNode tables;

  private Peers(JsonNode tables) {
    this.tables = tables;
  }

  /** The figures in the resource {@code peers.json}. */
  static Peers load() throws IOException {
    try (InputStream in = Peers.class.getResourceAsStream("peers.json")) {
      if (in == null) {
        throw new IllegalStateException("peers.json is missing from the class path");
      }
      return new Peers(JsonLines.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /** The rows under a key such as {@code extraction/aeb/html}: system, then its figures. */
  List<List<String>> rows(String key) {
    if (!tables.path(key).isArray()) {
      throw new IllegalArgumentException("peers.json has no table " + key);
    }
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : tables.path(key)) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asText()));
      rows.add(cells);
    }
    return rows;
  }
}
