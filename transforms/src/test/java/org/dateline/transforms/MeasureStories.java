package org.dateline.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.article.Publication;

/**
 * Groups the articles of scoring kits and writes {@code {"uri", "story_id"}} lines:
 *
 * <pre>MeasureStories OUTPUT.jsonl MAX_ARTICLES ARTICLES.jsonl.gz...</pre>
 *
 * The arguments after that are Beam's, such as {@code --targetParallelism=1}.
 */
final class MeasureStories {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MeasureStories() {}

  public static void main(String[] args) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (String arg : List.of(args).subList(2, args.length)) {
      if (arg.startsWith("--")) {
        options.add(arg);
      } else {
        articles.addAll(read(Path.of(arg)));
      }
    }
    int count = Math.min(articles.size(), Integer.parseInt(args[1]));
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs(options.toArray(new String[0])).create());
    pipeline
        .apply(Create.of(articles.subList(0, count)).withCoder(SerializableCoder.of(Article.class)))
        .apply(GroupStories.in(new Shards(3)))
        .get(GroupStories.PLACEMENTS)
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(
                    row ->
                        "{\"uri\": \"%s\", \"story_id\": \"%s\"}"
                            .formatted(row.articleId(), row.storyId())))
        .apply(TextIO.write().to(args[0]).withoutSharding());
    long start = System.nanoTime();
    pipeline.run().waitUntilFinish();
    System.out.printf("%d articles in %.1f s%n", count, (System.nanoTime() - start) / 1e9);
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(article(JSON.readTree(line)));
      }
    }
    return articles;
  }

  private static Article article(JsonNode row) {
    String id = row.path("id").asText();
    JsonNode day = row.path("published");
    return new Article(
        id,
        id,
        null,
        null,
        null,
        row.path("title").isTextual() ? row.path("title").asText() : null,
        null,
        row.path("text").asText(),
        List.of(),
        null,
        null,
        "en",
        day.isTextual()
            ? Publication.onDay(LocalDate.parse(day.asText()), Publication.Source.RECORD)
            : Publication.UNKNOWN,
        null,
        List.of(),
        Set.of());
  }
}
