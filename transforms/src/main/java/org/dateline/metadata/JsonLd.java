package org.dateline.metadata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org objects of a page's JSON-LD scripts (https://schema.org, JSON-LD 1.1): arrays and
 * graphs are taken apart; of a script that does not parse, the plain text fields are saved.
 */
final class JsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int DEEPEST = 12;

  private static final Pattern OPENING =
      Pattern.compile("\\s*+(?:<!--|(?://\\s*+)?<!\\[CDATA\\[|/\\*\\s*+<!\\[CDATA\\[\\s*+\\*/)");
  private static final Pattern FIELD =
      Pattern.compile(
          "\"(@type|headline|datePublished|dateModified|dateCreated|name|url)\"\\s*+:\\s*+\"((?:[^\"\\\\]|\\\\.){1,500})\"");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "\"author\"\\s*+:\\s*+(?:\\[\\s*+)?\\{[^{}]{0,300}?\"name\"\\s*+:\\s*+\"((?:[^\"\\\\]|\\\\.){1,200})\"");

  /**
   * Kinds of article, the likelier first; other names that end in Article or Posting come after.
   */
  private static final List<String> ARTICLES =
      List.of(
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "article",
          "blogposting");

  private static final List<String> OTHERS = List.of("report", "recipe");

  private static final Set<String> PARTS =
      Set.of("comment", "review", "answer", "question", "imageobject", "audioobject", "book");

  private static final List<String> PAGES =
      List.of("webpage", "itempage", "medicalwebpage", "faqpage", "aboutpage", "videoobject");

  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd read(List<Element> scripts) {
    JsonLd found = new JsonLd();
    for (Element script : scripts) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        found.add(script.data());
      }
    }
    return found;
  }

  /** The object that describes the page's article; null if there is none. */
  @Nullable JsonNode article(@Nullable String url) {
    JsonNode best = null;
    int bestRank = Integer.MAX_VALUE;
    for (JsonNode object : objects) {
      int rank = articleRank(object);
      if (rank < Integer.MAX_VALUE) {
        rank = rank * 4 + (isOf(object, url) ? 0 : 2) + (object.has("datePublished") ? 0 : 1);
      }
      if (rank < bestRank) {
        best = object;
        bestRank = rank;
      }
    }
    return best;
  }

  /** The first object of another kind that has a publication date; null if there is none. */
  @Nullable JsonNode dated() {
    for (JsonNode object : objects) {
      boolean part = types(object).stream().anyMatch(PARTS::contains);
      if (object.has("datePublished") && !part) {
        return object;
      }
    }
    return null;
  }

  /** The object that describes the page itself; null if there is none. */
  @Nullable JsonNode webPage() {
    for (String type : PAGES) {
      for (JsonNode object : objects) {
        if (types(object).contains(type)) {
          return object;
        }
      }
    }
    return null;
  }

  /** The first object of a type; null if there is none. */
  @Nullable JsonNode first(String type) {
    for (JsonNode object : objects) {
      if (types(object).contains(type.toLowerCase(Locale.ROOT))) {
        return object;
      }
    }
    return null;
  }

  /** The node itself, or what its {@code @id} refers to. */
  JsonNode resolve(JsonNode node) {
    if (node.isObject() && node.has("@id") && !node.has("name")) {
      return byId.getOrDefault(node.get("@id").asText(), node);
    }
    return node;
  }

  /** The text of a field: the first if there are several; null if there is none. */
  static @Nullable String text(@Nullable JsonNode object, String field) {
    JsonNode value = object == null ? null : object.get(field);
    while (value != null && value.isArray()) {
      value = value.get(0);
    }
    if (value != null && value.isObject()) {
      value = value.has("@value") ? value.get("@value") : value.get("name");
    }
    if (value == null || !value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = Parser.unescapeEntities(value.asText(), false).strip();
    return text.isEmpty() ? null : text;
  }

  static Set<String> types(JsonNode object) {
    Set<String> types = new HashSet<>();
    JsonNode type = object.get("@type");
    if (type != null) {
      for (JsonNode each : type.isArray() ? type : List.of(type)) {
        String name = each.asText().toLowerCase(Locale.ROOT);
        types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
      }
    }
    return types;
  }

  private static int articleRank(JsonNode object) {
    int best = Integer.MAX_VALUE;
    for (String type : types(object)) {
      if (ARTICLES.contains(type)) {
        return 0;
      }
      boolean posting = type.endsWith("posting") && !type.equals("jobposting");
      boolean reviewed = type.equals("review") && object.has("headline");
      if (type.endsWith("article") || posting || reviewed || OTHERS.contains(type)) {
        best = 1;
      }
    }
    return best;
  }

  /** Whether the object says that the page at the url is its own. */
  private boolean isOf(JsonNode object, @Nullable String url) {
    if (url == null) {
      return true;
    }
    List<String> named = new ArrayList<>();
    JsonNode main = object.get("mainEntityOfPage");
    if (main != null && main.isObject()) {
      named.add(main.path("@id").asText());
      named.add(main.path("url").asText());
    } else if (main != null) {
      named.add(main.asText());
    }
    named.add(object.path("url").asText());
    boolean none = true;
    for (String each : named) {
      if (each.contains("/")) {
        none = false;
        if (path(each).equals(path(url))) {
          return true;
        }
      }
    }
    return none;
  }

  private static String path(String url) {
    String rest = url.replaceFirst("^[a-z]+://(?:www\\.)?[^/]*", "");
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != '#') {
      end++;
    }
    while (end > 0 && rest.charAt(end - 1) == '/') {
      end--;
    }
    return rest.substring(0, end);
  }

  private void add(String script) {
    String json = unwrapped(script);
    if (json.isBlank()) {
      return;
    }
    try {
      collect(MAPPER.readTree(json), 0);
    } catch (JsonProcessingException e) {
      salvage(json);
    }
  }

  /** The script without the comments and sections that hide it from old browsers. */
  private static String unwrapped(String script) {
    Matcher opening = OPENING.matcher(script);
    int begin = 0;
    while (opening.region(begin, script.length()).lookingAt()) {
      begin = opening.end();
    }
    int end = script.length();
    for (int inner = closing(script, begin, end); inner < end; ) {
      end = inner;
      inner = closing(script, begin, end);
    }
    return script.substring(begin, end);
  }

  /** Where the mark begins that closes {@code script[begin, end)}; {@code end} without one. */
  private static int closing(String script, int begin, int end) {
    int at = trimmed(script, begin, end);
    if (at > begin && script.charAt(at - 1) == ';') {
      at = trimmed(script, begin, at - 1);
    }
    if (endsIn(script, begin, at, "-->")) {
      return at - 3;
    }
    boolean commented = endsIn(script, begin, at, "*/");
    at = commented ? trimmed(script, begin, at - 2) : at;
    if (!endsIn(script, begin, at, "]]>")) {
      return end;
    }
    int mark = at - 3;
    int before = trimmed(script, begin, mark);
    boolean whole = endsIn(script, begin, before, commented ? "/*" : "//");
    return whole ? before - 2 : commented ? end : mark;
  }

  private static boolean endsIn(String script, int begin, int end, String mark) {
    int at = end - mark.length();
    return at >= begin && script.startsWith(mark, at);
  }

  private static int trimmed(String script, int begin, int end) {
    int at = end;
    while (at > begin && Character.isWhitespace(script.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode each : node) {
        collect(each, depth + 1);
      }
    } else if (node.isObject()) {
      if (node.has("@type") || node.has("datePublished")) {
        objects.add(node);
      }
      if (node.has("@id") && node.size() > 1) {
        byId.putIfAbsent(node.get("@id").asText(), node);
      }
      for (String field :
          List.of(
              "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "itemReviewed")) {
        if (node.has(field) && !(field.equals("hasPart") && node.has("headline"))) {
          collect(node.get(field), depth + 1);
        }
      }
    }
  }

  /** Saves what plain fields a broken script still shows. */
  private void salvage(String json) {
    ObjectNode saved = JsonNodeFactory.instance.objectNode();
    Matcher author = AUTHOR.matcher(json);
    if (author.find()) {
      saved.putObject("author").put("name", unescape(author.group(1)));
    }
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      String name = field.group(1);
      String value = unescape(field.group(2));
      boolean article = name.equals("@type") && ARTICLES.contains(value.toLowerCase(Locale.ROOT));
      if ((!saved.has(name) || article) && !name.equals("name")) {
        saved.put(name, value);
      }
    }
    if (saved.has("@type") && (saved.has("datePublished") || saved.has("headline"))) {
      objects.add(saved);
    }
  }

  private static String unescape(String raw) {
    try {
      return MAPPER.readValue('"' + raw.replaceAll("[\\r\\n\\t]", " ") + '"', String.class);
    } catch (JsonProcessingException e) {
      return raw;
    }
  }
}
