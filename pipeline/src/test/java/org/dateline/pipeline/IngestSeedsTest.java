package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole program over the sample scrapes, held against what a person wrote down by hand. */
class IngestSeedsTest {
  private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static Path current;

  @BeforeAll
  static void ingestOnce() {
    assertThat(ingest(folder.resolve("output"))).isZero();
    current = folder.resolve("output").resolve("current");
  }

  private static int ingest(Path output, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("ingest", "--input=" + SEEDS, "--inputRoot=" + SEEDS, "--output=" + output));
    args.addAll(List.of(more));
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(new StringWriter()));
    return program.execute(args.toArray(String[]::new));
  }

  private static List<JsonNode> rows(String table) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(current.resolve("json").resolve(table))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          rows.add(JSON.readTree(line));
        }
      }
    }
    return rows;
  }

  @Test
  void findsEveryArticleAndRejectsTheRest() throws Exception {
    Golden golden = new Golden(rows("articles"), rows("mentions"));
    TreeSet<String> found = new TreeSet<>();
    rows("articles").forEach(row -> found.add(row.get("uri").asText()));
    assertThat(found).isEqualTo(golden.expectedUris());
    TreeSet<String> rejects = new TreeSet<>();
    rows("rejects")
        .forEach(
            row ->
                rejects.add(
                    row.get("uri").asText()
                        + " "
                        + row.get("step").asText()
                        + " "
                        + row.get("reason").asText()));
    assertThat(rejects).isEqualTo(golden.expectedRejects());
  }

  /**
   * What is missed stands, line by line and with the cause, in golden/known-misses.txt: the list
   * must be exactly what is missed, so that neither a loss nor a gain goes unnoticed.
   */
  @Test
  void readsTitlesBodiesDatesAndEventsAsAPersonWould() throws Exception {
    TreeSet<String> known = new TreeSet<>();
    for (String line :
        Files.readAllLines(Path.of("src", "test", "resources", "golden", "known-misses.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        known.add(line);
      }
    }
    assertThat(new Golden(rows("articles"), rows("mentions")).misses()).isEqualTo(known);
  }

  @Test
  void givesSentencesByOffsetsInParquet() throws Exception {
    assertSentencesByOffsets(
        "read_parquet('" + current + "/mentions/*.parquet')",
        "read_parquet('" + current + "/articles/*.parquet')");
  }

  @Test
  void givesSentencesByOffsetsInJson() throws Exception {
    assertSentencesByOffsets(
        "read_json('" + current + "/json/mentions/*.jsonl')",
        "read_json('" + current + "/json/articles/*.jsonl')");
  }

  private static void assertSentencesByOffsets(String mentions, String articles)
      throws SQLException {
    String query =
        "SELECT count(*), count(*) FILTER (substr(a.text, m.begin + 1, m.end - m.begin) ="
            + " m.sentence AND substr(a.text, m.trigger_begin + 1, m.trigger_end - m.trigger_begin)"
            + " = m.trigger) FROM "
            + mentions
            + " m JOIN "
            + articles
            + " a USING (article_id)";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      assertThat(result.getLong(1)).isEqualTo(mentionRows(database, mentions)).isPositive();
      assertThat(result.getLong(2)).isEqualTo(result.getLong(1));
    }
  }

  private static long mentionRows(Connection database, String mentions) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM " + mentions)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Test
  void everyMentionThatIsRealBelongsToAnEventThatCountsIt() throws Exception {
    Map<String, Integer> counted = new TreeMap<>();
    for (JsonNode mention : rows("mentions")) {
      if (!mention.get("event_id").isNull()) {
        counted.merge(mention.get("event_id").asText(), 1, Integer::sum);
      }
    }
    Map<String, Integer> said = new TreeMap<>();
    for (JsonNode event : rows("events")) {
      said.put(event.get("event_id").asText(), event.get("mention_count").asInt());
    }
    assertThat(counted).isEqualTo(said);
  }

  @Test
  void countsInTheRunSummaryAddUp() throws Exception {
    JsonNode pages = JSON.readTree(current.resolve("run.json").toFile()).get("pages");
    long sum = pages.get("original_articles").asLong() + pages.get("copies").asLong();
    for (String kind : List.of("skipped", "rejected")) {
      for (JsonNode count : pages.get(kind)) {
        sum += count.asLong();
      }
    }
    assertThat(pages.get("read").asLong()).isEqualTo(sum);
    assertThat(pages.get("original_articles").asLong() + pages.get("copies").asLong())
        .isEqualTo(rows("articles").size());
  }

  @Test
  void writesTheSameBytesAtOtherParallelismAndInOtherOrder() throws Exception {
    Path other = folder.resolve("other");
    assertThat(
            ingest(
                other,
                "--input=" + SEEDS.resolve("records"),
                "--input=" + SEEDS.resolve("fishing-accord.html"),
                "--targetParallelism=1"))
        .isZero();
    Path first = current.resolve("json");
    try (Stream<Path> files = Files.walk(first)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        assertThat(other.resolve("current").resolve("json").resolve(first.relativize(file)))
            .hasSameBinaryContentAs(file);
      }
    }
  }
}
