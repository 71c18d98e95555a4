package org.dateline.scrape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.article.ContentHash;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.RejectedException;
import org.dateline.reject.Step;

/** Makes pages of JSON records. Thread safe. */
final class RecordReader {
  /** No news record nests deeper, and every level costs stack. */
  private static final int MAX_DEPTH = 200;

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?:https?:)?//\\S+|www\\.\\S+", Pattern.CASE_INSENSITIVE);

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          // The record's own size is limited already.
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final RecordMapping mapping;
  private final TextDecoder decoder = new TextDecoder();

  RecordReader(RecordMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Hands the record's page to {@code pages}, or the reason why it has none to {@code rejects}. An
   * object that merely wraps lists of records ({@code {"articles": […]}}) gives theirs.
   *
   * @param fileUri the file's uri
   * @param position the uri of a record that does not name itself
   */
  void read(
      byte[] bytes,
      String fileUri,
      String position,
      Consumer<RawPage> pages,
      Consumer<Reject> rejects) {
    String sha256 = ContentHash.sha256(bytes);
    try {
      JsonNode node = parse(decoder.decode(bytes, "utf-8", false).text());
      List<JsonNode> wrapped = wrapped(node);
      if (wrapped.isEmpty()) {
        readOne(node, sha256, fileUri, position, pages, rejects);
      }
      for (int i = 0; i < wrapped.size(); i++) {
        String inner = position + (position.equals(fileUri) ? "#" : "/") + (i + 1);
        readOne(wrapped.get(i), sha256, fileUri, inner, pages, rejects);
      }
    } catch (RejectedException e) {
      rejects.accept(e.at(position, Step.READ, sha256));
    }
  }

  private void readOne(
      JsonNode node,
      String sha256,
      String fileUri,
      String position,
      Consumer<RawPage> pages,
      Consumer<Reject> rejects) {
    JsonRecord record = new JsonRecord(node, mapping);
    String uri = Decoded.wellFormed(uri(record, fileUri, position));
    try {
      pages.accept(page(record, uri));
    } catch (RejectedException e) {
      rejects.accept(e.at(uri, Step.READ, sha256));
    }
  }

  private static JsonNode parse(String text) throws RejectedException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      String place = where == null ? "" : " (at character " + (where.getCharOffset() + 1) + ")";
      String cause = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new RejectedException(Reason.BAD_JSON, cause + place);
    }
    if (!node.isObject()) {
      String type = node.getNodeType().name().toLowerCase(Locale.ROOT);
      throw new RejectedException(
          Reason.BAD_JSON, "the record is of JSON type " + type + ", not an object");
    }
    return node;
  }

  /** The records in the lists of an object that has no content of its own. */
  private List<JsonNode> wrapped(JsonNode node) {
    List<JsonNode> records = new ArrayList<>();
    if (hasContent(node)) {
      return records;
    }
    boolean some = false;
    for (JsonNode list : node) {
      for (JsonNode item : list.isArray() ? list : List.<JsonNode>of()) {
        if (item.isObject()) {
          records.add(item);
          some |= hasContent(item);
        }
      }
    }
    return some ? records : List.of();
  }

  private boolean hasContent(JsonNode node) {
    JsonRecord record = new JsonRecord(node, mapping);
    return record
        .first(RecordField.TEXT, (key, value) -> Optional.of(key))
        .or(() -> record.first(RecordField.HTML, (key, value) -> Optional.of(key)))
        .isPresent();
  }

  private static String uri(JsonRecord record, String fileUri, String position) {
    return record
        .line(RecordField.URI)
        .or(() -> record.line(RecordField.ID).map(id -> fileUri + "#" + id))
        .orElse(position);
  }

  private RawPage page(JsonRecord record, String uri) throws RejectedException {
    RecordText text = RecordText.of(record, mapping);
    DeclaredMetadata declared =
        new DeclaredMetadata(
            clean(record.line(RecordField.TITLE)).orElse(null),
            clean(record.line(RecordField.SUBTITLE))
                .or(() -> clean(Optional.ofNullable(text.subtitle())))
                .orElse(null),
            record.names(RecordField.AUTHORS).stream().map(Decoded::wellFormed).toList(),
            stamp(record, RecordField.PUBLISHED).orElse(null),
            stamp(record, RecordField.MODIFIED).orElse(null),
            clean(record.line(RecordField.LANGUAGE)).orElse(null),
            site(record).orElse(null));
    return new RawPage(
        uri,
        text.kind(),
        Decoded.wellFormed(text.content()).getBytes(StandardCharsets.UTF_8),
        // The record's string is decoded already, whatever the page in it says of its bytes.
        "UTF-8",
        url(record).orElse(null),
        record.line(RecordField.FETCHED).flatMap(FetchTime::parse).orElse(null),
        declared);
  }

  private static Optional<String> clean(Optional<String> value) {
    return value.map(Decoded::wellFormed);
  }

  /** The stamp as written; a Unix time in ISO 8601, for it says nothing to readers of dates. */
  private static Optional<String> stamp(JsonRecord record, RecordField field) {
    return clean(record.line(field))
        .map(stamp -> FetchTime.epoch(stamp).map(Object::toString).orElse(stamp));
  }

  /** trafilatura writes the url under {@code source}, many others the outlet's name. */
  private static Optional<String> url(JsonRecord record) {
    return clean(
        record.first(
            RecordField.URL,
            (key, value) ->
                JsonRecord.plain(value)
                    .map(String::strip)
                    .filter(url -> !key.equals("source") || isWebAddress(url))));
  }

  private static Optional<String> site(JsonRecord record) {
    return clean(
        record.first(
            RecordField.SITE,
            (key, value) ->
                JsonRecord.plain(value)
                    .map(String::strip)
                    .filter(site -> !key.equals("source") || !isWebAddress(site))));
  }

  private static boolean isWebAddress(String text) {
    return WEB_ADDRESS.matcher(text).matches();
  }
}
