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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Whatever happens to the input between runs, the output is that of the input as it is now. */
class ManyRunsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TOWNS = List.of("Malawi", "Estonia", "Uruguay", "Nepal");
  private static final List<String> ACTS =
      List.of(
          "Police arrested %2$d dockers in %1$s after a strike.",
          "The president of %s met %d importers of timber on Monday.",
          "A flood in %s destroyed %d houses along the river bank.",
          "Rebels in %s killed %d soldiers near the copper mine.",
          "The parliament of %s rejected plan %d for the new bridge.");

  @TempDir Path folder;

  /** Records by uri, as their files have them now. */
  private final Map<String, Map<String, String>> files = new TreeMap<>();

  private final TreeSet<String> forgotten = new TreeSet<>();
  private long clock = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();

  @ParameterizedTest
  @CsvSource({"strip, 10", "end, 6"})
  void giveTheRowsOfOneRunOverWhatIsThere(String until, int few) throws Exception {
    int rounds = Integer.getInteger("dateline.runs", few);
    SplittableRandom random = new SplittableRandom(Long.getLong("dateline.seed", 7));
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Path output = folder.resolve("output");
    int made = 0;
    for (int round = 0; round < rounds; round++) {
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        made++;
        change(random, inputs, made);
      }
      List<String> more = new ArrayList<>();
      if (random.nextInt(6) == 0) {
        more.add("--reprocess");
      }
      if (random.nextInt(8) == 0 && !files.isEmpty()) {
        String uri = anyUri(random);
        forgotten.add(uri);
        run("forget", "--output=" + output, "--uri=" + uri);
      }
      ingest(inputs, output, until, more);
      check(output, inputs, until, "round " + round);
    }
  }

  private void change(SplittableRandom random, Path inputs, int made) throws IOException {
    int what = files.isEmpty() ? 0 : random.nextInt(6);
    String file = files.isEmpty() ? "" : any(random, new ArrayList<>(files.keySet()));
    switch (what) {
      case 0 -> {
        file = "f" + made + ".jsonl";
        files.put(file, new TreeMap<>());
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          files.get(file).put("u" + made + "." + i, text(random));
        }
      }
      case 1 -> files.get(file).put("u" + made + ".9", text(random));
      case 2 -> files.get(file).replaceAll((uri, text) -> text(random));
      case 3 -> files.get(file).put("u" + made + ".8", anyText(random)); // a copy
      case 4 -> files.get(file).put("bad" + made, ""); // a reject
      default -> {} // touched
    }
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> record : files.get(file).entrySet()) {
      lines.append(
          JSON.writeValueAsString(
              Map.of("uri", record.getKey(), "date", "2031-05-02", "text", record.getValue())));
      lines.append('\n');
    }
    Path path = inputs.resolve(file);
    Files.writeString(path, lines);
    clock += 60;
    Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(clock)));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    String town = any(random, TOWNS);
    for (int i = 0; i < 8; i++) {
      text.append(String.format(Locale.ROOT, any(random, ACTS), town, random.nextInt(10, 10_000)))
          .append(' ');
    }
    return text.toString().strip();
  }

  private String anyText(SplittableRandom random) {
    List<String> texts = new ArrayList<>();
    files.values().forEach(records -> texts.addAll(records.values()));
    return texts.isEmpty() ? text(random) : any(random, texts);
  }

  private String anyUri(SplittableRandom random) {
    List<String> uris = new ArrayList<>();
    files.values().forEach(records -> uris.addAll(records.keySet()));
    return any(random, uris);
  }

  private static <T> T any(SplittableRandom random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static void ingest(Path inputs, Path output, String until, List<String> more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "ingest",
                "--input=" + inputs,
                "--inputRoot=" + inputs,
                "--output=" + output,
                "--until=" + until,
                "--maxRejectedFraction=1",
                "--learnTemplates=false"));
    args.addAll(more);
    run(args.toArray(String[]::new));
  }

  private static void run(String... args) {
    StringWriter printed = new StringWriter();
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    assertThat(program.execute(args)).as(printed.toString()).isZero();
  }

  private void check(Path output, Path inputs, String until, String when) throws IOException {
    Path current = output.resolve("current");
    TreeSet<String> expected = new TreeSet<>();
    TreeSet<String> bad = new TreeSet<>();
    files
        .values()
        .forEach(
            records -> records.forEach((uri, text) -> (text.isEmpty() ? bad : expected).add(uri)));
    expected.removeAll(forgotten);
    bad.removeAll(forgotten);
    Map<String, JsonNode> articles = new TreeMap<>();
    for (JsonNode row : SnapshotRows.of(current, "articles")) {
      assertThat(articles.put(row.get("uri").asText(), row)).as(when).isNull();
    }
    assertThat(articles.keySet()).as(when).isEqualTo(expected);
    TreeSet<String> rejected = new TreeSet<>();
    for (JsonNode row : SnapshotRows.of(current, "rejects")) {
      assertThat(rejected.add(row.get("uri").asText())).as(when).isTrue();
    }
    assertThat(rejected).as(when).isEqualTo(bad);
    checkStories(current, articles, when);
    checkCopies(articles, when);

    checkEvents(current, when);
    checkEntities(current, articles, when);

    Path whole = folder.resolve("whole");
    ingest(inputs, whole, until, List.of());
    assertThat(ownRows(current)).as(when).isEqualTo(ownRows(whole.resolve("current")));
    delete(whole);
  }

  /** Rows of articles and mentions, without those of texts that were on a forgotten page, too. */
  private List<JsonNode> ownRows(Path snapshot) throws IOException {
    TreeSet<String> gone = new TreeSet<>();
    for (Map<String, String> records : files.values()) {
      records.forEach(
          (uri, text) -> {
            if (forgotten.contains(uri)) {
              gone.add(text);
            }
          });
    }
    TreeSet<String> kept = new TreeSet<>();
    List<JsonNode> rows = new ArrayList<>();
    SnapshotRows.own(snapshot, "articles", "uri")
        .forEach(
            (uri, row) -> {
              if (!gone.contains(row.get("text").asText())) {
                kept.add(uri);
                rows.add(row);
              }
            });
    for (JsonNode row : SnapshotRows.own(snapshot, "mentions", "mention_id").values()) {
      if (kept.contains(row.get("uri").asText())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static void checkEvents(Path current, String when) throws IOException {
    Map<String, Integer> told = new TreeMap<>();
    for (JsonNode mention : SnapshotRows.of(current, "mentions")) {
      told.merge(mention.get("event_id").asText(), 1, Integer::sum);
    }
    Map<String, Integer> counted = new TreeMap<>();
    for (JsonNode event : SnapshotRows.of(current, "events")) {
      counted.put(event.get("event_id").asText(), event.get("mention_count").asInt());
    }
    for (JsonNode event : SnapshotRows.of(current, "events")) {
      for (JsonNode related : event.get("related")) {
        assertThat(counted).as(when).containsKey(related.get("event_id").asText());
      }
      if (!event.get("alias_of").isNull()) {
        assertThat(counted).as(when).containsKey(event.get("alias_of").asText());
      }
    }
    assertThat(counted).as(when).isEqualTo(told);
  }

  private static void checkEntities(Path current, Map<String, JsonNode> articles, String when)
      throws IOException {
    Map<String, TreeSet<String>> named = new TreeMap<>();
    List<JsonNode> rows = new ArrayList<>(articles.values());
    rows.addAll(SnapshotRows.of(current, "mentions"));
    for (JsonNode row : rows) {
      for (JsonNode id : row.findValues("entity_id")) {
        if (!id.isNull()) {
          named
              .computeIfAbsent(id.asText(), any -> new TreeSet<>())
              .add(row.get("article_id").asText());
        }
      }
    }
    Map<String, Integer> expected = new TreeMap<>();
    named.forEach((id, where) -> expected.put(id, where.size()));
    Map<String, Integer> counted = new TreeMap<>();
    for (JsonNode entity : SnapshotRows.of(current, "entities")) {
      counted.put(entity.get("entity_id").asText(), entity.get("article_count").asInt());
    }
    assertThat(counted).as(when).isEqualTo(expected);
  }

  private static void checkStories(Path current, Map<String, JsonNode> articles, String when)
      throws IOException {
    Map<String, Integer> members = new TreeMap<>();
    articles.values().forEach(row -> members.merge(row.get("story_id").asText(), 1, Integer::sum));
    Map<String, Integer> counted = new TreeMap<>();
    for (JsonNode story : SnapshotRows.of(current, "stories")) {
      counted.put(story.get("story_id").asText(), story.get("article_count").asInt());
    }
    assertThat(counted).as(when).isEqualTo(members);
  }

  /** Equal texts are in one group, whose original is there and no copy. */
  private static void checkCopies(Map<String, JsonNode> articles, String when) {
    Map<String, String> groups = new TreeMap<>();
    Map<String, JsonNode> byId = new TreeMap<>();
    articles.values().forEach(row -> byId.put(row.get("article_id").asText(), row));
    for (JsonNode row : articles.values()) {
      String group = row.get("copy_group").asText();
      assertThat(byId).as(when).containsKey(group);
      assertThat(byId.get(group).get("copy_of").isNull()).as(when).isTrue();
      String other = groups.put(row.get("text").asText(), group);
      assertThat(other == null || other.equals(group)).as(when + ": " + row.get("uri")).isTrue();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
