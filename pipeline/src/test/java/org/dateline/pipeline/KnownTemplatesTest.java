package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What one run learns of a site's furniture, the next one knows. */
class KnownTemplatesTest {
  private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();
  private static final String HOUSE_PARAGRAPH = "Reporters of the Dispatch pay";

  @TempDir Path folder;

  @Test
  void aRunOverOneNewPageKnowsTheFurnitureOfItsSite() throws IOException {
    Path output = folder.resolve("output");
    ingest(output, "chisinau", "gaborone", "maseru", "tashkent");
    JsonNode later = ingest(output, "tirana").get(0);

    assertThat(later.get("text").asText())
        .contains("An accordion player led the column")
        .doesNotContain(HOUSE_PARAGRAPH);
    assertThat(later.get("template_version").isNull()).isFalse();
    assertThat(later.get("removed"))
        .anyMatch(
            block ->
                block.get("kind").asText().equals("template")
                    && block.get("text").asText().startsWith(HOUSE_PARAGRAPH));
  }

  @Test
  void onePageAloneCannotTellFurnitureThatReadsLikeProse() throws IOException {
    JsonNode alone = ingest(folder.resolve("output"), "tirana").get(0);

    assertThat(alone.get("text").asText()).contains(HOUSE_PARAGRAPH);
    assertThat(alone.get("template_version").isNull()).isTrue();
  }

  @Test
  void aSecondRunOverTheSamePagesTeachesNothingNew() throws IOException {
    Path output = folder.resolve("output");
    ingest(output, "chisinau", "gaborone", "maseru", "tashkent", "tirana");
    Path first = output.resolve("current").toRealPath();
    ingest(output, "tirana", "maseru", "tashkent", "gaborone", "chisinau");

    assertThat(output.resolve("current").toRealPath()).isEqualTo(first);
  }

  private static List<JsonNode> ingest(Path output, String... pages) throws IOException {
    List<String> args = new ArrayList<>(List.of("ingest", "--until=strip", "--inputRoot=" + SEEDS));
    for (String page : pages) {
      args.add("--input=" + SEEDS.resolve("saltmarsh").resolve(page + ".txt"));
    }
    args.add("--output=" + output);
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(new StringWriter()));
    assertThat(program.execute(args.toArray(String[]::new))).isZero();
    // What was read before is there, too; the pages given here come first.
    List<JsonNode> rows = new ArrayList<>(SnapshotRows.of(output.resolve("current"), "articles"));
    rows.sort(Comparator.comparing(row -> !row.get("uri").asText().contains(pages[0])));
    return rows;
  }
}
