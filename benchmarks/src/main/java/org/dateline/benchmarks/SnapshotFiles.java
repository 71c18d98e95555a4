package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files of a snapshot that its run wrote, and that it took over from the snapshot before.
 *
 * @param written how many it wrote
 * @param linked how many it took over
 * @param bytes of those it wrote, by table; the archive is one of them
 */
record SnapshotFiles(int written, int linked, SortedMap<String, Long> bytes) {

  /**
   * What the manifests tell.
   *
   * @param before of the snapshot before; a missing node if there is none
   */
  static SnapshotFiles of(JsonNode before, JsonNode now) {
    int written = 0;
    int linked = 0;
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (JsonNode file : now.path("files")) {
      if (file.path("written").asLong() == now.path("generation").asLong()) {
        written++;
        bytes.merge(file.path("table").asText(), file.path("bytes").asLong(), Long::sum);
      } else {
        linked++;
      }
    }
    Set<String> known = new TreeSet<>();
    before.path("archive").forEach(file -> known.add(file.path("path").asText()));
    for (JsonNode file : now.path("archive")) {
      if (known.contains(file.path("path").asText())) {
        linked++;
      } else {
        written++;
        bytes.merge("archive", file.path("bytes").asLong(), Long::sum);
      }
    }
    return new SnapshotFiles(written, linked, bytes);
  }

  /** The manifest of an output's current snapshot. */
  static JsonNode manifest(Path output) throws IOException {
    return JsonLines.readWhole(output.resolve("current").resolve("manifest.json"));
  }
}
