package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the scorer of events wants to know of each article's own answers, as one event each. */
final class ArticlePrediction {
  private ArticlePrediction() {}

  /** The answers of every articles row. A copy is credited with its original's. */
  static List<ObjectNode> all(Tables tables) {
    Map<String, JsonNode> analysed = tables.analysed();
    List<ObjectNode> predictions = new ArrayList<>();
    for (JsonNode article : tables.table("articles")) {
      JsonNode original = analysed.getOrDefault(article.path("article_id").asText(), article);
      predictions.add(of(article.path("uri").asText(), original));
    }
    return predictions;
  }

  /**
   * A row of the articles table. What happened is judged by {@code what_text} alone, not by the
   * sentence that it stands in.
   *
   * @param uri of the article that it is told for
   */
  static ObjectNode of(String uri, JsonNode article) {
    ObjectNode prediction = JsonLines.object().put("uri", uri).put("is_main", true);
    if (article.path("who_text").isTextual()) {
      prediction.putArray("actor").addObject().set("text", article.get("who_text"));
    }
    prediction.set("trigger", article.get("what_text"));
    prediction.set("event_date", article.get("when_start"));
    prediction.set("event_date_end", article.get("when_end"));
    boolean people = article.path("where_basis").asText().equals("demonym");
    if (article.path("where_text").isTextual()) {
      prediction
          .putObject("location")
          .set("text", article.get(people ? "where_name" : "where_text"));
    }
    return prediction;
  }
}
