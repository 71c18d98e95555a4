package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the scorer of places wants to know of each document. */
final class PlacePrediction {
  private PlacePrediction() {}

  /**
   * The places of an articles row.
   *
   * @param uri of the document
   * @param analysed the row that holds the document's analysis
   */
  static ObjectNode of(String uri, JsonNode analysed) {
    ObjectNode prediction = JsonLines.object().put("uri", uri);
    ArrayNode places = prediction.putArray("places");
    for (JsonNode place : analysed.path("places")) {
      ObjectNode toponym = places.addObject();
      toponym.set("text", place.get("text"));
      toponym.set("begin", place.get("begin"));
      toponym.set("end", place.get("end"));
      toponym.set("lat", place.get("lat"));
      toponym.set("lon", place.get("lon"));
      toponym.set("country", place.get("country_iso2"));
    }
    return prediction;
  }
}
