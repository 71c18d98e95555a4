package org.dateline.pipeline.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.WrittenFile;
import org.jspecify.annotations.Nullable;

/** The form of {@code run.json}. */
final class SummaryJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private SummaryJson() {}

  /**
   * The summary as JSON, UTF-8.
   *
   * @param error why the run failed; null if it did not
   */
  static byte[] of(RunSummary run, @Nullable String error) {
    ObjectNode root = JSON.createObjectNode();
    root.put("run_id", run.runId());
    root.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
    if (error != null) {
      root.put("error", error);
    }
    root.put("started", run.started().toString());
    root.put("finished", run.finished().toString());
    root.put("seconds", seconds(Duration.between(run.started(), run.finished())));
    ObjectNode phases = root.putObject("phase_seconds");
    run.phases().forEach((phase, duration) -> phases.put(phase, seconds(duration)));
    root.put("dateline_version", run.version());
    root.put("schema_version", Table.SCHEMA_VERSION);
    ArrayNode inputs = root.putArray("inputs");
    run.inputs().forEach(inputs::add);
    ObjectNode options = root.putObject("options");
    run.options().forEach(options::put);
    ObjectNode models = root.putObject("models");
    run.models().forEach(models::put);
    putPages(root.putObject("pages"), run.pages());
    putCounts(root, "counts", run.counts());
    root.put("snapshot", run.snapshot());
    ArrayNode files = root.putArray("files");
    for (WrittenFile file : run.files()) {
      files
          .addObject()
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

  private static void putPages(ObjectNode node, PageCounts pages) {
    node.put("read", pages.read());
    node.put("original_articles", pages.originals());
    node.put("copies", pages.copies());
    putCounts(node, "skipped", pages.skipped());
    putCounts(node, "rejected", pages.rejected());
  }

  private static void putCounts(ObjectNode node, String name, Map<String, Long> counts) {
    ObjectNode object = node.putObject(name);
    counts.forEach(object::put);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
