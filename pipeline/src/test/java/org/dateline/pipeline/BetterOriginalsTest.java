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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Of one text on several pages the best is the original, whichever run it came in. */
class BetterOriginalsTest {
  private static final String EXPULSION =
      "Zambia expelled three Malawian diplomats on Monday, the foreign ministry said.\n\n"
          + "The ministry accused Malawi of spying on Zambian army camps along the Luangwa river."
          + " Lilongwe denied the charge and called the move hasty.\n\n"
          + "The three men were driven to Kenneth Kaunda airport and put on a flight home.";
  private static final String HARVEST =
      "Iceland signed a trade agreement with Norway on Monday.\n\n"
          + "Norway will buy more dried cod, and Iceland will open its market for Norwegian apples,"
          + " the two governments said in Reykjavik.";

  @TempDir Path folder;

  private void scrape(String name, String day, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("in")).resolve(name + ".json");
    Files.writeString(
        file,
        new ObjectMapper()
            .writeValueAsString(
                Map.of("uri", name, "date_publish", day, "language", "en", "text", text)));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(day + "T12:00:00Z")));
  }

  /** Reads all scrapes into an output; its snapshot. */
  private Path run(String output) throws IOException {
    Path to = folder.resolve(output);
    StringWriter printed = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    assertThat(
            program.execute(
                "ingest",
                "--input=" + folder.resolve("in"),
                "--inputRoot=" + folder.resolve("in"),
                "--output=" + to,
                "--learnTemplates=false"))
        .as(printed.toString())
        .isZero();
    return to.resolve("current").toRealPath();
  }

  private static SortedSet<String> ids(Path snapshot, String table, String column)
      throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    for (JsonNode row : SnapshotRows.of(snapshot, table)) {
      ids.add(row.get(column).asText());
    }
    return ids;
  }

  private static JsonNode article(Path snapshot, String uri) throws IOException {
    return SnapshotRows.of(snapshot, "articles").stream()
        .filter(row -> row.get("uri").asText().equals(uri))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEarlierPageOfALaterRunTakesThePlaceOfTheStoredOneUnderTheIdsOfWhatIsStored()
      throws Exception {
    scrape("reprint", "2024-03-06", EXPULSION);
    scrape("harvest", "2024-03-05", HARVEST);
    Path before = run("output");
    scrape("first", "2024-03-05", EXPULSION);

    Path after = run("output");

    JsonNode first = article(after, "first");
    assertThat(first.get("copy_of").isNull()).isTrue();
    assertThat(article(after, "reprint").get("copy_of").asText())
        .isEqualTo(first.get("article_id").asText());
    assertThat(ids(after, "mentions", "uri")).containsExactly("first", "harvest");
    assertThat(ids(after, "events", "event_id")).isEqualTo(ids(before, "events", "event_id"));
    assertThat(ids(after, "stories", "story_id")).isEqualTo(ids(before, "stories", "story_id"));
    assertThat(ids(after, "entities", "entity_id")).isEqualTo(ids(before, "entities", "entity_id"));

    Path whole = run("whole");
    for (Map.Entry<String, String> table :
        Map.of("articles", "article_id", "mentions", "mention_id").entrySet()) {
      assertThat(SnapshotRows.own(after, table.getKey(), table.getValue()))
          .isEqualTo(SnapshotRows.own(whole, table.getKey(), table.getValue()));
    }
    assertThat(article(after, "first").get("copy_group"))
        .isEqualTo(article(whole, "first").get("copy_group"));
  }

  @Test
  void aCorrectedOriginalAndItsCopyKeepTheIdsOfWhatBothTell() throws Exception {
    scrape("first", "2024-03-05", EXPULSION);
    scrape("reprint", "2024-03-06", EXPULSION);
    Path before = run("output");
    scrape("first", "2024-03-05", EXPULSION.replace("Kenneth Kaunda airport", "an airport nearby"));
    Files.setLastModifiedTime(
        folder.resolve("in/first.json"), FileTime.from(Instant.parse("2024-03-07T12:00:00Z")));

    Path after = run("output");

    assertThat(ids(after, "events", "event_id")).isEqualTo(ids(before, "events", "event_id"));
    for (JsonNode event : SnapshotRows.of(after, "events")) {
      assertThat(event.get("article_count").asInt()).isEqualTo(2);
    }
    assertThat(List.copyOf(ids(after, "mentions", "uri"))).containsExactly("first");
  }
}
