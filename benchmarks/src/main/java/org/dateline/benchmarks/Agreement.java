package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far several runs over parts agree with one run over the whole.
 *
 * @param whole rows of the one run
 * @param parts rows of the several
 */
record Agreement(Tables whole, Tables parts) {
  /** Columns that tell what a row belongs with; all else is to be equal. */
  private static final Set<String> BELONGING =
      Set.of(
          "story_id",
          "copy_of",
          "copy_group",
          "event_id",
          "entity_id",
          "actor_entity_id",
          "recipient_entity_id");

  private static final Map<String, String> IDS =
      Map.of("articles", "article_id", "mentions", "mention_id");

  /**
   * Rows of articles and mentions.
   *
   * @param all of either
   * @param otherOriginals rows of articles that are originals in one and copies in the other
   * @param unlike of the others those that are not alike in both, or are in one alone
   */
  record Rows(int all, int otherOriginals, List<String> unlike) {}

  /** Rows that differ in more than what they belong with, or that one of both lacks. */
  Rows rows() {
    int all = 0;
    int otherOriginals = 0;
    Set<String> changed = otherOriginals();
    Set<String> unlike = new TreeSet<>();
    for (String table : List.of("articles", "mentions")) {
      Map<String, JsonNode> one = byId(whole, table);
      Map<String, JsonNode> other = byId(parts, table);
      Set<String> ids = new TreeSet<>(one.keySet());
      ids.addAll(other.keySet());
      all += ids.size();
      for (String id : ids) {
        JsonNode row = one.get(id);
        JsonNode same = other.get(id);
        JsonNode any = row == null ? other.getOrDefault(id, JsonLines.object()) : row;
        if (changed.contains(any.path("article_id").asText())) {
          otherOriginals++;
        } else if (row == null || same == null || !own(row).equals(own(same))) {
          unlike.add(table + " " + id + " " + difference(row, same));
        }
      }
    }
    return new Rows(all, otherOriginals, List.copyOf(unlike));
  }

  /** Articles that are copies in one alone. */
  private Set<String> otherOriginals() {
    Map<String, JsonNode> other = byId(parts, "articles");
    Set<String> changed = new TreeSet<>();
    byId(whole, "articles")
        .forEach(
            (id, row) -> {
              JsonNode same = other.get(id);
              if (same != null
                  && row.path("copy_of").isTextual() != same.path("copy_of").isTextual()) {
                changed.add(id);
              }
            });
    return changed;
  }

  /** The groupings by what they group; the single run's are those wanted. */
  Map<String, Grouping> groupings() {
    Map<String, Grouping> groupings = new LinkedHashMap<>();
    groupings.put("copies", new Grouping(column(whole, "copy_group"), column(parts, "copy_group")));
    groupings.put("stories", new Grouping(stories(whole), stories(parts)));
    groupings.put("entities", new Grouping(entities(whole), entities(parts)));
    groupings.put("events", new Grouping(events(whole), events(parts)));
    return groupings;
  }

  private static SortedMap<String, String> stories(Tables tables) {
    return named(column(tables, "story_id"), aliases(tables, "stories", "story_id"));
  }

  /** Articles by a column; without a value an article is alone. */
  private static SortedMap<String, String> column(Tables tables, String column) {
    SortedMap<String, String> groups = new TreeMap<>();
    for (JsonNode row : tables.table("articles")) {
      String id = row.path("article_id").asText();
      groups.put(id, row.path(column).isTextual() ? row.path(column).asText() : id);
    }
    return groups;
  }

  /** Mentions of events. */
  private static SortedMap<String, String> events(Tables tables) {
    SortedMap<String, String> groups = new TreeMap<>();
    for (JsonNode row : tables.table("mentions")) {
      if (row.path("event_id").isTextual()) {
        groups.put(row.path("mention_id").asText(), row.path("event_id").asText());
      }
    }
    return named(groups, aliases(tables, "events", "event_id"));
  }

  /** Names where they stand in articles. */
  private static SortedMap<String, String> entities(Tables tables) {
    SortedMap<String, String> groups = new TreeMap<>();
    for (JsonNode row : tables.table("articles")) {
      for (JsonNode entity : row.path("entities")) {
        groups.put(
            row.path("article_id").asText() + ' ' + entity.path("begin").asInt(),
            entity.path("entity_id").asText());
      }
    }
    return groups;
  }

  private static Map<String, String> aliases(Tables tables, String table, String id) {
    Map<String, String> aliases = new HashMap<>();
    for (JsonNode row : tables.table(table)) {
      if (row.path("alias_of").isTextual()) {
        aliases.put(row.path(id).asText(), row.path("alias_of").asText());
      }
    }
    return aliases;
  }

  /** Groups as those who follow aliases see them. */
  private static SortedMap<String, String> named(
      SortedMap<String, String> groups, Map<String, String> aliases) {
    SortedMap<String, String> named = new TreeMap<>();
    groups.forEach(
        (thing, group) -> {
          Set<String> passed = new TreeSet<>();
          String at = group;
          while (aliases.containsKey(at) && passed.add(at)) {
            at = aliases.getOrDefault(at, at);
          }
          named.put(thing, at);
        });
    return named;
  }

  private static Map<String, JsonNode> byId(Tables tables, String table) {
    Map<String, JsonNode> rows = new HashMap<>();
    String id = IDS.getOrDefault(table, "");
    tables.table(table).forEach(row -> rows.put(row.path(id).asText(), row));
    return rows;
  }

  /** A row without what it belongs with, at any depth. */
  private static JsonNode own(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JsonLines.object();
      node.properties()
          .forEach(
              field -> {
                if (!BELONGING.contains(field.getKey())) {
                  copy.set(field.getKey(), own(field.getValue()));
                }
              });
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonLines.object().arrayNode();
      node.forEach(each -> copy.add(own(each)));
      return copy;
    }
    return node;
  }

  private static String difference(JsonNode row, JsonNode same) {
    if (row == null || same == null) {
      return row == null ? "only of several runs" : "only of one run";
    }
    Set<String> columns = new TreeSet<>();
    row.fieldNames().forEachRemaining(columns::add);
    same.fieldNames().forEachRemaining(columns::add);
    columns.removeIf(
        column ->
            BELONGING.contains(column) || own(row.path(column)).equals(own(same.path(column))));
    return row.path("uri").asText() + " " + columns;
  }
}
