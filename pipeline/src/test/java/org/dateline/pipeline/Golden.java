package org.dateline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a run's rows with the expectations written by hand in {@code golden/expected.json}; how
 * they are to be read stands at the head of that file. A miss is a line "uri | what | expected".
 */
final class Golden {
  private final JsonNode expected;
  private final Map<String, JsonNode> articles = new TreeMap<>();
  private final Map<String, List<JsonNode>> mentions = new TreeMap<>();
  private final TreeSet<String> misses = new TreeSet<>();

  Golden(List<JsonNode> articleRows, List<JsonNode> mentionRows) throws Exception {
    expected =
        new ObjectMapper()
            .readTree(Path.of("src", "test", "resources", "golden", "expected.json").toFile());
    articleRows.forEach(row -> articles.put(row.get("uri").asText(), row));
    for (JsonNode row : mentionRows) {
      mentions.computeIfAbsent(row.get("uri").asText(), uri -> new ArrayList<>()).add(row);
    }
  }

  /** Uris of the articles expected and of those found. */
  SortedSet<String> expectedUris() {
    TreeSet<String> uris = new TreeSet<>();
    expected.get("articles").forEach(article -> uris.add(article.get("uri").asText()));
    return uris;
  }

  /** Expected rejects as "uri step reason". */
  SortedSet<String> expectedRejects() {
    TreeSet<String> rejects = new TreeSet<>();
    for (JsonNode reject : expected.get("rejects")) {
      rejects.add(
          reject.get("uri").asText()
              + " "
              + reject.get("step").asText()
              + " "
              + reject.get("reason").asText());
    }
    return rejects;
  }

  /** Everything in titles, bodies, metadata, dates and events that is not as expected. */
  SortedSet<String> misses() {
    for (JsonNode article : expected.get("articles")) {
      String uri = article.get("uri").asText();
      JsonNode row = articles.get(uri);
      if (row == null) {
        misses.add(uri + " | article | missing");
        continue;
      }
      checkMetadata(uri, article, row);
      checkBody(uri, article, row);
      checkRemoved(uri, article, row);
      checkCopy(uri, article, row);
      checkDates(uri, article, row);
      checkEvents(uri, article);
      checkFalseAlarms(uri, article);
    }
    checkStories();
    return misses;
  }

  private void checkMetadata(String uri, JsonNode article, JsonNode row) {
    for (String field :
        List.of("title", "subtitle", "language", "published_date", "published_source", "agency")) {
      if (!article.get(field).equals(row.get(field))) {
        misses.add(uri + " | " + field + " | " + article.get(field) + ", found " + row.get(field));
      }
    }
    if (!article.get("authors").isNull() && !article.get("authors").equals(row.get("authors"))) {
      misses.add(uri + " | authors | " + article.get("authors") + ", found " + row.get("authors"));
    }
    String place = article.get("dateline_place").asText();
    if (!place.equalsIgnoreCase(row.get("dateline_place").asText())) {
      misses.add(uri + " | dateline_place | " + place + ", found " + row.get("dateline_place"));
    }
  }

  private void checkBody(String uri, JsonNode article, JsonNode row) {
    List<String> wanted = strings(article.get("body"));
    String text = row.get("text").asText();
    if (!String.join("\n\n", wanted).equals(text)) {
      for (String paragraph : wanted) {
        if (!text.contains(paragraph)) {
          misses.add(uri + " | body lacks | " + paragraph);
        }
      }
      for (String paragraph : List.of(text.split("\n\n", -1))) {
        if (!wanted.contains(paragraph)) {
          misses.add(uri + " | body has | " + paragraph);
        }
      }
    }
    for (String phrase : strings(article.get("forbidden"))) {
      if (text.contains(phrase)) {
        misses.add(uri + " | forbidden in body | " + phrase);
      }
    }
  }

  private void checkRemoved(String uri, JsonNode article, JsonNode row) {
    for (JsonNode wanted : article.path("removed")) {
      String text = wanted.get("text_contains").asText();
      boolean found = false;
      for (JsonNode block : row.get("removed")) {
        found |= block.get("text").asText().contains(text) && agrees(wanted, block, "kind");
      }
      if (!found) {
        misses.add(uri + " | not removed | " + wanted.get("kind").asText("") + " | " + text);
      }
    }
  }

  private void checkCopy(String uri, JsonNode article, JsonNode row) {
    String wanted = article.path("copy_of").isTextual() ? article.get("copy_of").asText() : null;
    String found = null;
    for (JsonNode original : articles.values()) {
      if (original.get("article_id").equals(row.get("copy_of"))) {
        found = original.get("uri").asText();
      }
    }
    if (!Objects.equals(wanted, found)) {
      misses.add(uri + " | copy of | " + wanted + ", found " + found);
    }
    if (wanted != null) {
      for (String analysis : List.of("sentences", "entities", "places", "dates")) {
        if (!row.get(analysis).isEmpty()) {
          misses.add(uri + " | copy has | " + analysis);
        }
      }
      if (mentions.containsKey(uri)) {
        misses.add(uri + " | copy has | mentions");
      }
    }
  }

  /** Each story of the expectations has one id, and no two have the same. */
  private void checkStories() {
    Map<String, Map<String, String>> ids = new TreeMap<>();
    for (JsonNode article : expected.get("articles")) {
      JsonNode row = articles.get(article.get("uri").asText());
      if (article.path("story").isTextual() && row != null) {
        ids.computeIfAbsent(article.get("story").asText(), story -> new TreeMap<>())
            .put(article.get("uri").asText(), row.get("story_id").asText(""));
      }
    }
    Map<String, String> storyOfId = new TreeMap<>();
    ids.forEach(
        (story, idOfUri) -> {
          TreeSet<String> found = new TreeSet<>(idOfUri.values());
          if (found.size() > 1 || (idOfUri.size() > 1 && found.contains(""))) {
            misses.add(story + " | one story | " + String.join(", ", idOfUri.keySet()));
          }
          for (String id : found) {
            String other = id.isEmpty() ? null : storyOfId.putIfAbsent(id, story);
            if (other != null) {
              misses.add(story + " | another story than | " + other);
            }
          }
        });
  }

  private void checkDates(String uri, JsonNode article, JsonNode row) {
    for (JsonNode date : article.get("dates")) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode timex : row.get("dates")) {
        if (timex.get("text").equals(date.get("text"))) {
          found.add(timex);
        }
      }
      boolean right =
          !found.isEmpty()
              && found.stream()
                  .allMatch(
                      timex ->
                          agrees(date, timex, "timex_type")
                              && agrees(date, timex, "timex_value")
                              && agrees(date, timex, "start_date")
                              && agrees(date, timex, "end_date"));
      if (!right) {
        misses.add(
            uri
                + " | date | "
                + date.get("text").asText()
                + " = "
                + date.get("timex_value").asText());
      }
    }
  }

  private void checkEvents(String uri, JsonNode article) {
    for (JsonNode event : article.get("events")) {
      boolean found =
          mentions.getOrDefault(uri, List.of()).stream()
              .anyMatch(mention -> isSaidBy(event, mention));
      if (!found) {
        misses.add(
            uri
                + " | event | "
                + event.get("event_type").asText()
                + " | "
                + event.get("sentence_contains").asText());
      }
    }
  }

  private void checkFalseAlarms(String uri, JsonNode article) {
    for (JsonNode mention : mentions.getOrDefault(uri, List.of())) {
      String sentence = mention.get("sentence").asText();
      boolean agreed =
          anySays(article.get("events"), mention) || anySays(article.get("optional"), mention);
      if (agreed) {
        continue;
      }
      String what = mention.get("event_type").asText() + " | " + mention.get("trigger").asText();
      for (String phrase : strings(article.get("not_events"))) {
        if (sentence.contains(phrase)) {
          misses.add(uri + " | no event | " + what + " | " + phrase);
        }
      }
      for (String phrase : strings(article.get("not_actual"))) {
        if (sentence.contains(phrase) && mention.get("realis").asText().equals("actual")) {
          misses.add(uri + " | not actual | " + what + " | " + phrase);
        }
      }
    }
  }

  private static boolean anySays(JsonNode events, JsonNode mention) {
    for (JsonNode event : events) {
      if (isSaidBy(event, mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaidBy(JsonNode event, JsonNode mention) {
    return mention.get("sentence").asText().contains(event.get("sentence_contains").asText())
        && agrees(event, mention, "event_type")
        && agrees(event, mention, "event_mode")
        && agrees(event, mention, "realis")
        && agrees(event, mention, "date_start")
        && agrees(event, mention, "date_end")
        && isAmong(event, "actor_country", mention.get("actors"), "country")
        && isAmong(event, "actor_role", mention.get("actors"), "role")
        && isAmong(event, "recipient_country", mention.get("recipients"), "country")
        && (isAmong(event, "recipient_or_place_country", mention.get("recipients"), "country")
            || agrees(event.get("recipient_or_place_country"), mention.get("place_country")));
  }

  private static boolean isAmong(
      JsonNode event, String field, JsonNode participants, String participantField) {
    JsonNode wanted = event.get(field);
    if (wanted == null || wanted.isNull()) {
      return true;
    }
    for (JsonNode participant : participants) {
      if (wanted.equals(participant.get(participantField))) {
        return true;
      }
    }
    return false;
  }

  private static boolean agrees(JsonNode expected, JsonNode actual, String field) {
    return agrees(expected.get(field), actual.get(field));
  }

  private static boolean agrees(JsonNode wanted, JsonNode found) {
    return wanted == null || wanted.isNull() || wanted.equals(found);
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asText()));
    return strings;
  }
}
