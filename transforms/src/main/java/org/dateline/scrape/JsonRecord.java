package org.dateline.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Looks up our fields in one JSON record. Thread safe as long as the record is left alone. */
final class JsonRecord {
  /** What Python, JavaScript and pandas write for nothing. */
  private static final Set<String> NOTHING = Set.of("", "none", "null", "nan", "nat", "undefined");

  /** Members of objects that stand for a plain value (schema.org, JSON-LD, MongoDB exports). */
  private static final List<String> INNER = List.of("name", "@value", "value", "$date", "$oid");

  private static final int MAX_KEYS_LISTED = 20;

  private final JsonNode node;
  private final RecordMapping mapping;

  JsonRecord(JsonNode node, RecordMapping mapping) {
    this.node = node;
    this.mapping = mapping;
  }

  /** The field's value as a line of text; empty if absent or of a type that holds none. */
  Optional<String> line(RecordField field) {
    return first(field, (key, value) -> plain(value).map(String::strip));
  }

  /** The names in the field, in order. */
  List<String> names(RecordField field) {
    return first(field, (key, value) -> Optional.of(names(value)).filter(n -> !n.isEmpty()))
        .orElse(List.of());
  }

  /** The first usable value under the field's keys, as {@code read} makes it of key and value. */
  <T> Optional<T> first(RecordField field, BiFunction<String, JsonNode, Optional<T>> read) {
    for (String key : mapping.keysOf(field)) {
      JsonNode value = at(key);
      if (value != null) {
        Optional<T> found = read.apply(key, value);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The record's keys, sorted, for messages. */
  String keys() {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    String listed = String.join(", ", names.stream().limit(MAX_KEYS_LISTED).toList());
    return names.size() > MAX_KEYS_LISTED ? listed + ", …" : listed;
  }

  /** The value under a key, or under a path of keys such as {@code data.body}. */
  private @Nullable JsonNode at(String key) {
    JsonNode value = node.get(key);
    if (value == null && key.indexOf('.') > 0) {
      value = node;
      for (String step : key.split("\\.", -1)) {
        value = value == null ? null : value.get(step);
      }
    }
    return value == null || value.isNull() ? null : value;
  }

  /** A value as text; of a list the first item that has one. */
  static Optional<String> plain(JsonNode value) {
    if (value.isTextual()) {
      return Optional.of(value.textValue()).filter(text -> !isNothing(text));
    }
    if (value.isIntegralNumber()
        || (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue()))) {
      return Optional.of(
          value.isIntegralNumber() ? value.asText() : value.decimalValue().toPlainString());
    }
    if (value.isArray()) {
      for (JsonNode item : value) {
        Optional<String> text = item.isArray() ? Optional.empty() : plain(item);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    if (value.isObject()) {
      for (String inner : INNER) {
        JsonNode member = value.get(inner);
        if (member != null && member.isValueNode()) {
          return plain(member);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the text only says that there is none. */
  static boolean isNothing(String text) {
    return text.length() < 12 && NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** In a list the names are apart already: a comma in an item belongs to the name. */
  private static List<String> names(JsonNode value) {
    List<String> names = new ArrayList<>();
    if (value.isArray()) {
      for (JsonNode item : value) {
        plain(item).map(String::strip).ifPresent(names::add);
      }
    } else {
      plain(value).map(AuthorNames::split).ifPresent(names::addAll);
    }
    return names;
  }
}
