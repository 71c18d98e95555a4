package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the scorer of time expressions wants to know of each document. */
final class DatePrediction {
  private DatePrediction() {}

  /**
   * The time expressions of an articles row.
   *
   * @param uri of the document
   * @param analysed the row that holds the document's analysis
   */
  static ObjectNode of(String uri, JsonNode analysed) {
    ObjectNode prediction = JsonLines.object().put("uri", uri);
    ArrayNode dates = prediction.putArray("dates");
    for (JsonNode date : analysed.path("dates")) {
      ObjectNode timex = dates.addObject();
      timex.set("text", date.get("text"));
      timex.set("type", date.get("timex_type"));
      timex.set("value", date.get("timex_value"));
      timex.set("begin", date.get("begin"));
      timex.set("end", date.get("end"));
    }
    return prediction;
  }
}
