package org.dateline.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes of a snapshot what releases without generations and archive wrote. */
final class EarlierLayout {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EarlierLayout() {}

  static void writeOver(Path snapshot) throws IOException {
    delete(snapshot.resolve("archive"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(snapshot)) {
      files = all.filter(file -> file.toString().matches(".*\\.(parquet|jsonl)")).sorted().toList();
    }
    Map<String, Integer> parts = new TreeMap<>();
    ObjectNode manifest = JSON.createObjectNode().put("schema_version", 1);
    manifest.putObject("rows");
    ArrayNode listed = manifest.putArray("files");
    for (Path file : files) {
      Path folder = file.getParent();
      String suffix = file.toString().replaceFirst(".*\\.", ".");
      int part = parts.merge(folder.toString(), 1, Integer::sum) - 1;
      Path renamed = folder.resolve("part-" + part + "-of-" + 99 + suffix);
      Files.move(file, renamed);
      listed
          .addObject()
          .put("table", folder.getFileName().toString())
          .put("partition", part)
          .put("path", snapshot.relativize(renamed).toString())
          .put("rows", 1)
          .put("bytes", Files.size(renamed))
          .put("sha256", "");
    }
    Files.write(snapshot.resolve("manifest.json"), JSON.writeValueAsBytes(manifest));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
