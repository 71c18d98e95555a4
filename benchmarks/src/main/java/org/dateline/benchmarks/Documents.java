package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Documents of a kit whose annotations have offsets: given to Dateline as records, so that their
 * text is kept as it is.
 */
final class Documents {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Documents() {}

  /**
   * A document as a record.
   *
   * @param published when it was published; left out unless it is a day
   */
  static ObjectNode record(String uri, String text, String published) {
    ObjectNode record = JsonLines.object().put("uri", uri).put("maintext", text);
    if (DAY.matcher(published).matches()) {
      record.put("date_publish", published);
    }
    return record;
  }

  /**
   * Runs Dateline over the records.
   *
   * @param name of the run
   * @param folder to work in
   */
  static IngestRun.Output ingest(
      Workspace workspace, String name, Path folder, List<ObjectNode> records)
      throws IOException, InterruptedException, BenchmarkException {
    Path input = Files.createDirectories(folder.resolve("input")).resolve("documents.jsonl");
    JsonLines.write(input, records);
    Set<String> uris = new HashSet<>();
    records.forEach(record -> uris.add(record.path("uri").asText()));
    return new IngestRun(workspace, name, folder).ingest(input, uris, "annotate");
  }

  /**
   * One prediction for each of the documents that has an article row.
   *
   * @param uris documents to predict for
   * @param prediction makes one of a uri and the row that holds the analysis
   */
  static List<ObjectNode> predictions(
      Tables tables, Set<String> uris, BiFunction<String, JsonNode, ObjectNode> prediction) {
    Map<String, JsonNode> analysed = new HashMap<>();
    Map<String, JsonNode> byId = tables.analysed();
    for (JsonNode article : tables.table("articles")) {
      JsonNode row = byId.getOrDefault(article.path("article_id").asText(), article);
      // An original's offsets fit a copy only if their texts are the same.
      boolean same = row.path("text_sha").equals(article.path("text_sha"));
      analysed.put(article.path("uri").asText(), same ? row : article);
    }
    List<ObjectNode> predictions = new ArrayList<>();
    for (String uri : uris.stream().sorted().toList()) {
      JsonNode row = analysed.get(uri);
      if (row != null) {
        predictions.add(prediction.apply(uri, row));
      }
    }
    return predictions;
  }
}
