package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs onto one output, as a schedule makes them: each test goes on where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunsAddUpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EXPULSION =
      "Zambia expelled three Malawian diplomats on Monday,"
          + " the foreign ministry said.\n\n"
          + "The ministry accused Malawi of spying on Zambian army camps along the Luangwa river."
          + " Lilongwe denied the charge and called the move hasty.\n\n"
          + "The three men were driven to Kenneth Kaunda airport and put on a flight home."
          + " Zambia also recalled its ambassador from Lilongwe for talks.";
  private static final String RETALIATION =
      "Zambia expelled three Malawian diplomats on Monday over"
          + " spying claims, and Malawi criticised the move.\n\n"
          + "Zambia recalled its ambassador from Lilongwe the same day. The foreign ministry in"
          + " Lilongwe denied that its diplomats had been spying on Zambian army camps along the"
          + " Luangwa river.";
  private static final String HARVEST =
      "Iceland signed a trade agreement with Norway on Monday.\n\n"
          + "Norway will buy more dried cod, and Iceland will open its market for Norwegian apples,"
          + " the two governments said in Reykjavik.";
  private static final String LATER_HARVEST =
      "Iceland signed a trade agreement with Norway on Monday.\n\n"
          + "Corrected: the agreement covers dried cod and salmon, not apples, the government of"
          + " Iceland said in Reykjavik on Wednesday.";

  @TempDir static Path folder;

  private static Path inputs;
  private static Path output;

  @BeforeAll
  static void begin() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("output");
  }

  /** A file that lies there since the day it was published, as far as anybody can tell. */
  private static void scrape(String name, String site, String day, String text) throws IOException {
    Path file = inputs.resolve(name + ".json");
    Files.writeString(
        file,
        JSON.writeValueAsString(
            Map.of(
                "uri", name,
                "url", "https://" + site + "/" + name + "-article-of-the-day.html",
                "date_publish", day,
                "language", "en",
                "text", text)));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(day + "T12:00:00Z")));
  }

  private static String run(Path to, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                "ingest",
                "--input=" + inputs,
                "--inputRoot=" + inputs,
                "--output=" + to,
                "--learnTemplates=false",
                "--keepSnapshots=20"));
    args.addAll(List.of(more));
    return execute(args);
  }

  private static String execute(List<String> args) {
    StringWriter printed = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    assertThat(program.execute(args.toArray(String[]::new))).as(printed.toString()).isZero();
    return printed.toString();
  }

  private static Path current() throws IOException {
    return output.resolve("current").toRealPath();
  }

  private static JsonNode article(String uri) throws IOException {
    return rows("articles").stream()
        .filter(row -> row.get("uri").asText().equals(uri))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> rows(String table) throws IOException {
    return SnapshotRows.of(current(), table);
  }

  private static JsonNode row(String table, String column, String value) throws IOException {
    return rows(table).stream()
        .filter(row -> row.get(column).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " in " + table));
  }

  /** The event of the mention with this trigger in an article. */
  private static JsonNode event(String uri, String trigger) throws IOException {
    for (JsonNode mention : rows("mentions")) {
      if (mention.get("uri").asText().equals(uri)
          && mention.get("trigger").asText().equals(trigger)) {
        return row("events", "event_id", mention.get("event_id").asText());
      }
    }
    throw new AssertionError("nothing is " + trigger + " in " + uri);
  }

  @Test
  @Order(1)
  void laterMentionsJoinStoredEventsAndLaterArticlesStoredStories() throws Exception {
    scrape("wire", "wire.example", "2024-03-04", EXPULSION);
    scrape("cod", "geyser.example", "2024-03-04", HARVEST);
    run(output);
    JsonNode expulsion = event("wire", "expelled");
    assertThat(expulsion.get("article_count").asInt()).isEqualTo(1);
    String story = article("wire").get("story_id").asText();
    JsonNode harvest = article("cod");
    Path first = current();

    scrape("post", "post.example", "2024-03-05", RETALIATION);
    scrape("copy", "mirror.example", "2024-03-06", EXPULSION);
    String printed = run(output);

    assertThat(printed).contains("2 pages");
    assertThat(current()).isNotEqualTo(first);
    JsonNode joined = event("post", "expelled");
    assertThat(joined.get("event_id")).isEqualTo(expulsion.get("event_id"));
    assertThat(joined.get("article_count").asInt()).isEqualTo(3);
    assertThat(joined.get("independent_sources").asInt()).isEqualTo(2);
    assertThat(joined.get("last_seen").asText()).isEqualTo("2024-03-06");
    assertThat(article("post").get("story_id").asText()).isEqualTo(story);
    assertThat(row("stories", "story_id", story).get("article_count").asInt()).isEqualTo(3);
    assertThat(article("copy").get("copy_of")).isEqualTo(article("wire").get("article_id"));
    assertThat(article("copy").get("story_id").asText()).isEqualTo(story);
    assertThat(article("cod")).isEqualTo(harvest);
    assertThat(row("entities", "name", "Malawi").get("article_count").asInt()).isEqualTo(2);
  }

  @Test
  @Order(2)
  void everyEventHasOneRowUnderOneGlob() throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : List.of("events", "stories", "entities", "articles", "mentions")) {
        String id =
            table.equals("stories")
                ? "story_id"
                : table.equals("entities")
                    ? "entity_id"
                    : table.substring(0, table.length() - 1) + "_id";
        try (ResultSet rows =
            sql.executeQuery(
                "SELECT count(*), count(DISTINCT %s) FROM '%s/%s/*.parquet'"
                    .formatted(id, current(), table))) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getLong(1)).as(table).isPositive().isEqualTo(rows.getLong(2));
        }
      }
      try (ResultSet rows =
          sql.executeQuery(
              "SELECT count(*) FROM '%1$s/mentions/*.parquet' m JOIN '%1$s/events/*.parquet' e"
                      .formatted(current())
                  + " USING (event_id) WHERE e.mention_count = 0")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong(1)).isZero();
      }
    }
  }

  @Test
  @Order(3)
  void rowsOfArticlesAndMentionsAreThoseOfOneRunOverEverything() throws Exception {
    Path whole = folder.resolve("whole");
    run(whole);

    for (String table : List.of("articles", "mentions")) {
      String id = table.substring(0, table.length() - 1) + "_id";
      assertThat(SnapshotRows.own(current(), table, id))
          .isEqualTo(SnapshotRows.own(whole.resolve("current"), table, id))
          .isNotEmpty();
    }
  }

  @Test
  @Order(4)
  void aRunWithoutAnythingNewChangesNothing() throws Exception {
    Path before = current();
    Files.setLastModifiedTime(
        inputs.resolve("cod.json"), FileTime.from(Instant.parse("2024-03-07T00:00:00Z")));

    String touched = run(output);
    String nothing = run(output, "--since=2024-03-08");

    assertThat(touched).contains("unchanged").contains("1 pages, 0 articles");
    assertThat(nothing).contains("unchanged").contains("0 pages");
    assertThat(current()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aDryRunListsFilesAndWritesNothing() throws Exception {
    scrape("new", "post.example", "2024-03-07", "Zambia and Malawi held talks on Thursday.");
    Set<String> before = all(output);

    String printed = run(output, "--dryRun");

    assertThat(printed)
        .contains("new        " + inputs.resolve("new.json"))
        .contains("changed    " + inputs.resolve("cod.json"))
        .contains("would read 1 new and 1 changed files");
    assertThat(all(output)).isEqualTo(before);
    Files.delete(inputs.resolve("new.json"));
  }

  private static Set<String> all(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return new TreeSet<>(tree.map(Path::toString).toList());
    }
  }

  @Test
  @Order(6)
  void aPageThatChangedReplacesItsRowAndItsMentions() throws Exception {
    scrape("cod", "geyser.example", "2024-03-06", LATER_HARVEST);

    run(output);

    assertThat(article("cod").get("text").asText()).isEqualTo(LATER_HARVEST);
    assertThat(rows("articles")).hasSize(4);
    for (JsonNode mention : rows("mentions")) {
      assertThat(mention.get("sentence").asText()).doesNotContain("open its market");
      row("events", "event_id", mention.get("event_id").asText());
    }
    assertThat(event("cod", "signed").get("mention_count").asInt()).isEqualTo(1);
    TreeSet<String> told = new TreeSet<>();
    rows("mentions").forEach(mention -> told.add(mention.get("event_id").asText()));
    TreeSet<String> events = new TreeSet<>();
    rows("events").forEach(event -> events.add(event.get("event_id").asText()));
    assertThat(events).isEqualTo(told);
  }

  @Test
  @Order(7)
  void workingOnEverythingAgainGivesTheSameRows() throws Exception {
    List<JsonNode> articles = sorted("articles");
    List<JsonNode> mentions = sorted("mentions");

    run(output, "--reprocess");

    assertThat(sorted("articles")).isEqualTo(articles);
    assertThat(sorted("mentions")).isEqualTo(mentions);
  }

  private static List<JsonNode> sorted(String table) throws IOException {
    return rows(table).stream().sorted(Comparator.comparing(JsonNode::toString)).toList();
  }

  @Test
  @Order(8)
  void aCopyTakesThePlaceOfAnOriginalThatIsForgotten() throws Exception {
    String expulsion = event("wire", "expelled").get("event_id").asText();

    execute(List.of("forget", "--output=" + output, "--uri=wire"));

    assertThat(rows("articles")).extracting(row -> row.get("uri").asText()).doesNotContain("wire");
    assertThat(rows("mentions")).extracting(row -> row.get("uri").asText()).doesNotContain("wire");
    assertThat(article("copy").get("copy_of").isNull()).isTrue();
    JsonNode recounted = event("copy", "expelled");
    assertThat(recounted.get("event_id").asText()).isEqualTo(expulsion);
    assertThat(recounted.get("article_count").asInt()).isEqualTo(2);
    try (Stream<Path> snapshots = Files.list(output.resolve("snapshots"))) {
      assertThat(snapshots).containsExactly(current());
    }
  }

  @Test
  @Order(9)
  void whatIsForgottenStaysAway() throws Exception {

    String printed = run(output, "--reprocess");

    assertThat(rows("articles")).extracting(row -> row.get("uri").asText()).doesNotContain("wire");
    assertThat(printed).contains("4 pages");
  }

  @Test
  @Order(10)
  void anOutputOfTheEarlierLayoutKeepsItsArticlesAlsoThoseWhoseFilesAreGone() throws Exception {
    List<JsonNode> articles = sorted("articles");
    List<JsonNode> mentions = sorted("mentions");
    EarlierLayout.writeOver(current());
    Files.delete(inputs.resolve("post.json"));
    Files.delete(inputs.resolve("wire.json")); // what was forgotten was not known then

    run(output);

    assertThat(sorted("articles")).hasSameSizeAs(articles);
    assertThat(SnapshotRows.own(current(), "mentions", "mention_id").values())
        .hasSameSizeAs(mentions);
    assertThat(event("post", "expelled").get("article_count").asInt()).isEqualTo(2);
    assertThat(run(output)).contains("unchanged");
  }

  @Test
  @Order(11)
  void noRunBuildsOnADamagedSnapshot() throws Exception {
    Path lost;
    try (Stream<Path> files = Files.list(current().resolve("events"))) {
      lost = files.sorted().findFirst().orElseThrow();
    }
    Files.delete(lost);
    StringWriter said = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setErr(new PrintWriter(said));

    int status = program.execute("ingest", "--input=" + inputs, "--output=" + output);

    assertThat(status).isEqualTo(1);
    assertThat(said.toString())
        .contains("nothing was published")
        .contains("events/" + lost.getFileName())
        .contains("ln -sfn");
  }
}
