package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the scorer of events wants to know of each mention. */
final class EventPrediction {
  private EventPrediction() {}

  private static final Comparator<JsonNode> TEXT_ORDER =
      Comparator.<JsonNode>comparingInt(mention -> mention.path("begin").asInt())
          .thenComparingInt(mention -> mention.path("trigger_begin").asInt())
          .thenComparing(mention -> mention.path("mention_id").asText());

  /**
   * The mentions of every articles row, whatever their realis, in the order of the text. A copy is
   * credited with its original's.
   */
  static List<ObjectNode> all(Tables tables) {
    Map<String, List<JsonNode>> byArticle = new HashMap<>();
    for (JsonNode mention : tables.table("mentions")) {
      byArticle
          .computeIfAbsent(mention.path("article_id").asText(), id -> new ArrayList<>())
          .add(mention);
    }
    byArticle.values().forEach(mentions -> mentions.sort(TEXT_ORDER));
    Map<String, JsonNode> analysed = tables.analysed();
    List<ObjectNode> predictions = new ArrayList<>();
    for (JsonNode article : tables.table("articles")) {
      JsonNode original = analysed.getOrDefault(article.path("article_id").asText(), article);
      byArticle
          .getOrDefault(original.path("article_id").asText(), List.of())
          .forEach(mention -> predictions.add(of(article.path("uri").asText(), mention)));
    }
    return predictions;
  }

  /**
   * A row of the mentions table.
   *
   * @param uri of the article that it is told for
   */
  static ObjectNode of(String uri, JsonNode mention) {
    ObjectNode prediction = JsonLines.object().put("uri", uri);
    prediction.set("event_type", mention.get("event_type"));
    prediction.set("mode", mention.get("event_mode"));
    prediction.set("actor", participants(mention.path("actors")));
    prediction.set("recipient", participants(mention.path("recipients")));
    ObjectNode location = prediction.putObject("location");
    location.set("text", mention.get("place_text"));
    if (!mention.path("place_name").equals(mention.path("place_text"))) {
      location.set("name", mention.get("place_name"));
    }
    prediction.set("event_date", mention.get("date_start"));
    prediction.set("event_date_end", mention.get("date_end"));
    prediction.set("sentence", mention.get("sentence"));
    prediction.set("trigger", mention.get("trigger"));
    prediction.set("event_id", mention.get("event_id"));
    prediction.set("is_main", mention.get("is_main"));
    prediction.set("confidence", mention.get("confidence"));
    return prediction;
  }

  private static ArrayNode participants(JsonNode rows) {
    ArrayNode participants = JsonLines.object().arrayNode();
    for (JsonNode row : rows) {
      ObjectNode participant = participants.addObject();
      participant.set("text", row.get("text"));
      participant.set("country", row.get("country"));
      participant.set("role", row.get("role"));
    }
    return participants;
  }
}
