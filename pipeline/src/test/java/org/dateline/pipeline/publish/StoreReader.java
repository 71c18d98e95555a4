package org.dateline.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dateline.article.ContentHash;

/** Reads a store as readers do: {@code current.json}, then what it names. */
final class StoreReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoreReader() {}

  /** Id of the snapshot that readers see, having read all of it; empty before the first. */
  static Optional<String> read(MemoryStore store) {
    return read(store, "current.json");
  }

  /** The same by any manifest. */
  static Optional<String> read(MemoryStore store, String manifest) {
    byte[] json = store.objects.get(store.address() + manifest);
    if (json == null) {
      return Optional.empty();
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(manifest + " is torn: " + new String(json, StandardCharsets.UTF_8));
    }
    int files = 0;
    for (JsonNode table : root.path("tables")) {
      for (JsonNode format : table) {
        for (JsonNode file : format) {
          byte[] bytes = store.objects.get(store.address() + file.path("path").asText());
          if (bytes == null
              || bytes.length != file.path("bytes").asInt()
              || !ContentHash.sha256(new String(bytes, StandardCharsets.UTF_8))
                  .equals(file.path("sha256").asText())) {
            throw new AssertionError(root.path("snapshot") + " is not whole: " + file);
          }
          files++;
        }
      }
    }
    assertThat(files).isPositive();
    return Optional.of(root.path("snapshot").asText());
  }
}
