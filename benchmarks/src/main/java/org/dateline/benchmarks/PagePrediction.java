package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the scorers of pages want to know of each page. */
final class PagePrediction {
  private PagePrediction() {}

  /** One prediction for each row of the articles table. */
  static List<ObjectNode> all(Tables tables) {
    return tables.table("articles").stream().map(PagePrediction::of).toList();
  }

  /** Body, title, authors and publication day of an articles row. */
  static ObjectNode of(JsonNode article) {
    ObjectNode prediction = JsonLines.object();
    prediction.set("uri", article.path("uri"));
    prediction.set("text", article.get("text"));
    prediction.set("title", article.get("title"));
    prediction.set("author", article.get("authors"));
    prediction.set("published", article.get("published_date"));
    return prediction;
  }
}
