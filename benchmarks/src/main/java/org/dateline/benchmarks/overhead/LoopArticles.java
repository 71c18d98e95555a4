package org.dateline.benchmarks.overhead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Publication;

/** The texts that a run annotated, as the plain loop reads them. */
final class LoopArticles {
  private LoopArticles() {}

  /**
   * The articles of a file of JSON Lines with {@code uri}, {@code title}, {@code text} and {@code
   * published_date}, as in the articles table.
   */
  static List<Article> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      articles.add(article(mapper.readTree(line)));
    }
    return articles;
  }

  private static Article article(JsonNode row) {
    String uri = row.path("uri").asText();
    JsonNode title = row.path("title");
    JsonNode day = row.path("published_date");
    Publication published =
        day.isTextual()
            ? Publication.onDay(LocalDate.parse(day.asText()), Publication.Source.RECORD)
            : Publication.UNKNOWN;
    return new Article(
        Article.idOf(uri),
        uri,
        null,
        null,
        null,
        title.isTextual() ? title.asText() : null,
        null,
        row.path("text").asText(),
        List.of(),
        null,
        null,
        "en",
        published,
        null,
        List.of(),
        Set.of());
  }
}
