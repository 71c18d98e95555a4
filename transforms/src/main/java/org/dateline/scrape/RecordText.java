package org.dateline.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * The content of a JSON record.
 *
 * @param kind main text, or a page if the record holds HTML only
 * @param content the string as the record has it
 * @param subtitle deck that stood inside the content; null if none
 */
record RecordText(RawPage.Kind kind, String content, @Nullable String subtitle) {
  private static final Pattern MARKUP =
      Pattern.compile("</(?:p|div|html|body|article|section|span|h[1-6]|ul|a)\\s*>");

  /**
   * The main text of the record, verbatim, or else its HTML. Lists of strings (Scrapy's {@code
   * getall}) are paragraphs; so are those in the body of a fundus record.
   *
   * @throws RejectedException if there is neither
   */
  static RecordText of(JsonRecord record, RecordMapping mapping) throws RejectedException {
    List<String> problems = new ArrayList<>();
    boolean verbatim = mapping.isMapped(RecordField.TEXT);
    Optional<RecordText> text =
        record
            .first(RecordField.TEXT, (key, value) -> text(key, value, verbatim, problems))
            .or(() -> record.first(RecordField.HTML, (key, value) -> html(key, value, problems)));
    if (text.isPresent()) {
      return text.get();
    }
    if (problems.isEmpty()) {
      throw new RejectedException(
          Reason.NO_TEXT_FIELD,
          "no key of the record is known to hold text or HTML; its keys are: " + record.keys());
    }
    boolean empty = problems.stream().allMatch(problem -> problem.endsWith("is empty"));
    throw new RejectedException(
        empty ? Reason.EMPTY : Reason.NO_TEXT_FIELD, String.join("; ", problems));
  }

  private static Optional<RecordText> text(
      String key, JsonNode value, boolean verbatim, List<String> problems) {
    if (value.isObject() && value.path("sections").isArray()) {
      return structured(value);
    }
    Optional<String> text = string(key, value, problems);
    boolean page = !verbatim && text.isPresent() && looksLikeHtml(text.get());
    RawPage.Kind kind = page ? RawPage.Kind.HTML : RawPage.Kind.MAIN_TEXT;
    return text.map(content -> new RecordText(kind, content, null));
  }

  private static Optional<RecordText> html(String key, JsonNode value, List<String> problems) {
    return string(key, value, problems)
        .map(content -> new RecordText(RawPage.Kind.HTML, content, null));
  }

  private static Optional<String> string(String key, JsonNode value, List<String> problems) {
    if (value.isArray() && isListOfStrings(value)) {
      String joined = String.join("\n\n", paragraphs(value));
      return orProblem(joined, key, problems);
    }
    if (value.isTextual()) {
      return orProblem(value.textValue(), key, problems);
    }
    String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
    problems.add("the value of \"" + key + "\" is of type " + type + ", not a string");
    return Optional.empty();
  }

  private static Optional<String> orProblem(String text, String key, List<String> problems) {
    if (text.isBlank() || JsonRecord.isNothing(text)) {
      problems.add("the value of \"" + key + "\" is empty");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static boolean looksLikeHtml(String text) {
    return ScrapeFormat.isHtmlDocument(text.substring(0, Math.min(text.length(), 4096)))
        || (text.stripLeading().startsWith("<") && MARKUP.matcher(text).find());
  }

  /** The body as fundus serializes it: a summary, and sections of headline and paragraphs. */
  private static Optional<RecordText> structured(JsonNode body) {
    List<String> blocks = new ArrayList<>();
    for (JsonNode section : body.path("sections")) {
      blocks.addAll(paragraphs(section.path("headline")));
      blocks.addAll(paragraphs(section.path("paragraphs")));
    }
    String summary = String.join(" ", paragraphs(body.path("summary")));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RecordText(
                RawPage.Kind.MAIN_TEXT,
                String.join("\n\n", blocks),
                summary.isEmpty() ? null : summary));
  }

  private static boolean isListOfStrings(JsonNode list) {
    for (JsonNode item : list) {
      if (!item.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> paragraphs(JsonNode list) {
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.isTextual() && !item.textValue().isBlank()) {
        paragraphs.add(item.textValue().strip());
      }
    }
    return paragraphs;
  }
}
