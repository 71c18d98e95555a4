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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Uris that come twice, files that come and go, and what is forgotten of them. */
class InputThatChangesTest {
  private static final String BODY =
      " The ministry accused its neighbour of spying on camps along the river. The capital denied"
          + " the charge and called the move hasty. Three men were put on a flight home.";

  @TempDir Path folder;

  private Path inputs;
  private Path output;
  private int minute;

  @BeforeEach
  void nameFolders() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("output");
  }

  private void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    minute++;
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2024-03-04T00:00:00Z").plusSeconds(60L * minute)));
  }

  private static String record(String uri, String begin) throws IOException {
    return new ObjectMapper()
            .writeValueAsString(Map.of("uri", uri, "language", "en", "text", begin + BODY))
        + "\n";
  }

  private static String fetched(String uri, String begin, String when) throws IOException {
    return new ObjectMapper()
            .writeValueAsString(
                Map.of("uri", uri, "language", "en", "text", begin + BODY, "date_download", when))
        + "\n";
  }

  private String ingest(Path input, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "ingest",
                "--input=" + input,
                "--inputRoot=" + input,
                "--output=" + output,
                "--until=strip",
                "--assumeClean",
                "--learnTemplates=false"));
    args.addAll(List.of(more));
    return run(args);
  }

  private String forget(String uri) {
    return run(List.of("forget", "--output=" + output, "--uri=" + uri));
  }

  private static String run(List<String> args) {
    StringWriter printed = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    assertThat(program.execute(args.toArray(String[]::new))).as(printed.toString()).isZero();
    return printed.toString();
  }

  /** What each article's text begins with, by uri; each article once. */
  private Map<String, String> articles() throws IOException {
    Map<String, String> articles = new TreeMap<>();
    for (JsonNode row : SnapshotRows.of(output.resolve("current"), "articles")) {
      String text = row.get("text").asText();
      assertThat(articles.put(row.get("uri").asText(), text.replace(BODY, ""))).isNull();
    }
    return articles;
  }

  private List<String> rejects() throws IOException {
    return SnapshotRows.of(output.resolve("current"), "rejects").stream()
        .map(row -> row.get("uri").asText() + " " + row.get("reason").asText())
        .sorted()
        .toList();
  }

  @Test
  void aFileOfTheSameUriElsewhereReplacesTheOneBefore() throws Exception {
    write(folder.resolve("d1/a.txt"), "First." + BODY);
    ingest(folder.resolve("d1"));
    write(folder.resolve("d2/a.txt"), "Second." + BODY);
    ingest(folder.resolve("d2"));

    assertThat(articles()).isEqualTo(Map.of("a.txt", "Second."));
    forget("a.txt");
    assertThat(articles()).isEmpty();
  }

  @Test
  void whatAnotherFileSupersededDoesNotComeBack() throws Exception {
    write(inputs.resolve("day1.jsonl"), record("u", "Version one."));
    ingest(inputs);
    write(inputs.resolve("day2.jsonl"), record("u", "Version two."));
    ingest(inputs);
    write(inputs.resolve("day1.jsonl"), record("u", "Version one.") + record("w", "Else."));
    ingest(inputs);

    assertThat(articles()).isEqualTo(Map.of("u", "Version two.", "w", "Else."));

    write(inputs.resolve("day1.jsonl"), record("u", "Version three."));
    ingest(inputs);
    assertThat(articles()).containsEntry("u", "Version three.");
  }

  @Test
  void anOutdatedPageNeverReplacesANewerOne() throws Exception {
    write(inputs.resolve("new.json"), fetched("u", "Newer.", "2024-03-09 00:00:00"));
    ingest(inputs);
    Files.delete(inputs.resolve("new.json"));
    write(inputs.resolve("old.json"), fetched("u", "Older.", "2024-03-01 00:00:00"));

    ingest(inputs);
    assertThat(rejects()).containsExactly("u duplicate_uri");
    ingest(inputs, "--reprocess");
    ingest(inputs, "--maxPageMiB=15");
    assertThat(articles()).isEqualTo(Map.of("u", "Newer."));
  }

  @Test
  void aBadRecordHasOneRejectAndNoneWhenItIsMended() throws Exception {
    Path file = inputs.resolve("f.jsonl");
    write(file, "{\"uri\":\"bad#1\",\"title\":\"nothing\"}\n");
    ingest(inputs, "--maxRejectedFraction=1");
    write(file, "{\"uri\":\"bad#1\",\"title\":\"nothing still\"}\n" + record("w", "Else."));
    ingest(inputs, "--maxRejectedFraction=1");
    assertThat(rejects()).containsExactly("bad#1 no_text_field");

    write(file, record("w", "Else."));
    ingest(inputs);
    assertThat(rejects()).isEmpty();
    assertThat(articles().keySet()).containsExactly("w");
  }

  @Test
  void aRejectGoesWhenItsFileCanBeReadAgain() throws Exception {
    Path target = folder.resolve("elsewhere/a.txt");
    write(target, "Text." + BODY);
    Files.createSymbolicLink(inputs.resolve("a.txt"), target);
    write(inputs.resolve("b.txt"), "Else." + BODY.replace("river", "lake"));
    ingest(inputs);
    Path away = target.resolveSibling("away");
    Files.move(target, away);
    ingest(inputs);
    assertThat(rejects()).containsExactly("a.txt unreadable");
    Files.move(away, target);

    ingest(inputs);

    assertThat(rejects()).isEmpty();
    assertThat(ingest(inputs)).contains("unchanged");
    assertThat(articles()).containsKey("a.txt");
  }

  @Test
  void urisOfAnyLengthAreReadAndForgotten() throws Exception {
    write(inputs.resolve("a.jsonl"), record("short", "Short."));
    ingest(inputs);
    String uri = "https://x.example/" + "q".repeat(9_000);
    write(inputs.resolve("b.jsonl"), record(uri, "Long."));
    ingest(inputs);
    assertThat(articles()).containsKey(uri);

    forget(uri);
    forget(uri);
    ingest(inputs, "--reprocess");
    assertThat(articles().keySet()).containsExactly("short");
  }

  @Test
  void outputsOfTheEarlierLayoutTakeWhatIsReadNowAndForgetWhatTheyAreToldTo() throws Exception {
    write(inputs.resolve("a.txt"), "Then." + BODY);
    write(inputs.resolve("b.txt"), "Else." + BODY.replace("river", "lake"));
    ingest(inputs);
    EarlierLayout.writeOver(output.resolve("current").toRealPath());
    forget("b.txt");
    assertThat(articles().keySet()).containsExactly("a.txt");

    EarlierLayout.writeOver(output.resolve("current").toRealPath());
    write(inputs.resolve("a.txt"), "After." + BODY);
    Files.delete(inputs.resolve("b.txt"));
    ingest(inputs);
    assertThat(articles()).isEqualTo(Map.of("a.txt", "After."));
    assertThat(rejects()).isEmpty();
  }

  @Test
  void copiesThatBecomeOriginalsGoNoFurtherThanTheRunsBefore() throws Exception {
    write(inputs.resolve("a.txt"), "Text." + BODY);
    write(inputs.resolve("b.txt"), "Text." + BODY);
    ingest(inputs);
    String original =
        SnapshotRows.of(output.resolve("current"), "articles").stream()
            .filter(row -> row.get("copy_of").isNull())
            .map(row -> row.get("uri").asText())
            .findFirst()
            .orElseThrow();

    forget(original);

    JsonNode left = SnapshotRows.of(output.resolve("current"), "articles").get(0);
    assertThat(left.get("copy_of").isNull()).isTrue();
    assertThat(left.get("entities")).isEmpty();
  }
}
