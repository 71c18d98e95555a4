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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.pipeline.table.Table;

/**
 * The files of a snapshot: those that its run wrote and those that it keeps from the snapshot
 * before.
 *
 * @param generation number of the run; {@link SegmentPart#NO_GENERATION} in manifests from before
 *     there were generations
 * @param schemaVersion of all tables
 * @param rowsByTable rows that each table has, by its folder name
 * @param files all files of tables, sorted by path
 * @param archive all files of the archive, sorted by path
 */
public record FileManifest(
    long generation,
    int schemaVersion,
    SortedMap<String, Long> rowsByTable,
    List<WrittenFile> files,
    List<ArchiveFile> archive) {

  /** Name of the manifest within the staging folder and the snapshot. */
  public static final String NAME = "manifest.json";

  /** Goes up when readers of an earlier version would misunderstand the manifest. */
  private static final int VERSION = 2;

  private static final Pattern UNNUMBERED =
      Pattern.compile("(?:json/)?[a-z]+/part-(\\d{1,6})-of-(\\d{1,6})\\.[a-z]+");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public FileManifest {
    rowsByTable = Collections.unmodifiableSortedMap(new TreeMap<>(rowsByTable));
    files = files.stream().sorted(Comparator.comparing(WrittenFile::path)).toList();
    archive = archive.stream().sorted(Comparator.comparing(ArchiveFile::path)).toList();
  }

  /** A manifest without archive of what a run wrote and keeps. */
  public static FileManifest of(
      long generation, SortedMap<String, Long> rowsByTable, List<WrittenFile> files) {
    return new FileManifest(generation, Table.SCHEMA_VERSION, rowsByTable, files, List.of());
  }

  /** This manifest with the files of an archive. */
  public FileManifest withArchive(List<ArchiveFile> found) {
    return new FileManifest(generation, schemaVersion, rowsByTable, files, found);
  }

  /** Whether its run wrote the file, which is not so of files kept from the snapshot before. */
  public boolean isNew(WrittenFile file) {
    return file.written() == generation;
  }

  /** Rows of a table that its run gave, new or in place of others. */
  public long newRows(Table table) {
    return files.stream()
        .filter(file -> file.part().table() == table && file.part().first() == generation)
        .filter(file -> file.format() == TableFileWriter.Format.PARQUET)
        .mapToLong(WrittenFile::rows)
        .sum();
  }

  /** Whether the tables are the same to their readers, whichever generation wrote which file. */
  public boolean hasSameTables(FileManifest other) {
    if (schemaVersion != other.schemaVersion || files.size() != other.files.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).isSameAs(other.files.get(i))) {
        return false;
      }
    }
    return rowsByTable.equals(other.rowsByTable);
  }

  /**
   * The manifest in the folder.
   *
   * @throws IOException if there is none, or it cannot be read or is of a later version
   */
  public static FileManifest read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    int version = root.path("manifest_version").asInt(1);
    if (version > VERSION) {
      throw new IOException(file + " was written by a later release: version " + version);
    }
    SortedMap<String, Long> rows = new TreeMap<>();
    root.path("rows").properties().forEach(e -> rows.put(e.getKey(), e.getValue().asLong()));
    List<WrittenFile> files = new ArrayList<>();
    List<ArchiveFile> archive = new ArrayList<>();
    try {
      for (JsonNode node : root.path("files")) {
        files.add(file(node, version));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
    for (JsonNode node : root.path("archive")) {
      archive.add(new ArchiveFile(node.path("path").asText(), node.path("bytes").asLong()));
    }
    return new FileManifest(
        root.path("generation").asLong(SegmentPart.NO_GENERATION),
        root.path("schema_version").asInt(1),
        rows,
        files,
        archive);
  }

  private static WrittenFile file(JsonNode node, int version) {
    Table table = Table.inFolder(node.path("table").asText());
    String path = node.path("path").asText();
    return new WrittenFile(
        version == 1
            ? unnumbered(table, path)
            : new SegmentPart(
                table,
                node.path("first").asLong(),
                node.path("last").asLong(),
                node.path("part").asInt(),
                node.path("of").asInt()),
        path,
        node.path("written").asLong(),
        node.path("rows").asLong(),
        node.path("bytes").asLong(),
        node.path("sha256").asText());
  }

  private static SegmentPart unnumbered(Table table, String path) {
    Matcher parts = UNNUMBERED.matcher(path);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no name of a table's file: " + path);
    }
    return SegmentPart.whole(
        table, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** The manifest as JSON, UTF-8; the same manifest gives the same bytes. */
  public byte[] toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("manifest_version", VERSION);
    root.put("schema_version", schemaVersion);
    root.put("generation", generation);
    ObjectNode rows = root.putObject("rows");
    rowsByTable.forEach(rows::put);
    ArrayNode list = root.putArray("files");
    for (WrittenFile file : files) {
      list.addObject()
          .put("table", file.part().table().folder())
          .put("first", file.part().first())
          .put("last", file.part().last())
          .put("part", file.part().part())
          .put("of", file.part().of())
          .put("written", file.written())
          .put("path", file.path())
          .put("rows", file.rows())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    ArrayNode archived = root.putArray("archive");
    for (ArchiveFile file : archive) {
      archived.addObject().put("path", file.path()).put("bytes", file.bytes());
    }
    try {
      return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values prints", e);
    }
  }
}
