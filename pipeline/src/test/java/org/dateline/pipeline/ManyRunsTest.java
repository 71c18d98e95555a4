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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever happens to the input between runs, the output is that of the input as it is now. */
class ManyRunsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TOWNS = List.of("Arvel", "Brenlo", "Castrin", "Dorvik");
  private static final List<String> ACTS =
      List.of(
          "Dockers walked out in %s over the price of salt on day %d of the dispute.",
          "The governor of %s met importers of timber for the %d. time.",
          "A flood in %s destroyed %d houses along the river bank.",
          "Police in %s looked for %d stolen wagons of copper wire.",
          "The council of %s voted %d times on the new bridge.");

  @TempDir Path folder;

  /** Records by uri, as their files have them now. */
  private final Map<String, Map<String, String>> files = new TreeMap<>();

  private final TreeSet<String> forgotten = new TreeSet<>();
  private long clock = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();

  @Test
  void giveTheRowsOfOneRunOverWhatIsThere() throws Exception {
    int rounds = Integer.getInteger("dateline.runs", 10);
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
      ingest(inputs, output, more);
      check(output, inputs, "round " + round);
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

  private static void ingest(Path inputs, Path output, List<String> more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "ingest",
                "--input=" + inputs,
                "--inputRoot=" + inputs,
                "--output=" + output,
                "--until=strip",
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

  private void check(Path output, Path inputs, String when) throws IOException {
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

    Path whole = folder.resolve("whole");
    ingest(inputs, whole, List.of());
    Map<String, JsonNode> rows = SnapshotRows.own(whole.resolve("current"), "articles", "uri");
    rows.keySet().removeAll(forgotten);
    assertThat(SnapshotRows.own(current, "articles", "uri")).as(when).isEqualTo(rows);
    delete(whole);
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
