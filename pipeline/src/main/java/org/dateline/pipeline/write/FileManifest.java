package org.dateline.pipeline.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.pipeline.table.Table;

/**
 * What a run wrote: every file with its digest, and how many rows each table has.
 *
 * @param rowsByTable rows that {@link WriteTables} wrote, by the table's folder name
 * @param files all files, sorted by path
 */
public record FileManifest(SortedMap<String, Long> rowsByTable, List<WrittenFile> files) {

  /** Name of the manifest within the staging folder and the snapshot. */
  public static final String NAME = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public FileManifest {
    rowsByTable = Collections.unmodifiableSortedMap(new TreeMap<>(rowsByTable));
    files = files.stream().sorted(Comparator.comparing(WrittenFile::path)).toList();
  }

  /**
   * The manifest in the folder.
   *
   * @throws IOException if there is none or it cannot be read
   */
  public static FileManifest read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    SortedMap<String, Long> rows = new TreeMap<>();
    root.path("rows").properties().forEach(e -> rows.put(e.getKey(), e.getValue().asLong()));
    List<WrittenFile> files = new ArrayList<>();
    for (JsonNode node : root.path("files")) {
      files.add(
          new WrittenFile(
              node.path("table").asText(),
              node.path("partition").asInt(),
              node.path("path").asText(),
              node.path("rows").asLong(),
              node.path("bytes").asLong(),
              node.path("sha256").asText()));
    }
    return new FileManifest(rows, files);
  }

  /** The manifest as JSON, UTF-8; the same manifest gives the same bytes. */
  public byte[] toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema_version", Table.SCHEMA_VERSION);
    ObjectNode rows = root.putObject("rows");
    rowsByTable.forEach(rows::put);
    ArrayNode list = root.putArray("files");
    for (WrittenFile file : files) {
      list.addObject()
          .put("table", file.table())
          .put("partition", file.partition())
          .put("path", file.path())
          .put("rows", file.rows())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    try {
      return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values prints", e);
    }
  }
}
