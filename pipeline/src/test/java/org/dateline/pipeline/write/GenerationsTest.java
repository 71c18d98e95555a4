package org.dateline.pipeline.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.pipeline.write.Generations.entity;
import static org.dateline.pipeline.write.Generations.entityRow;
import static org.dateline.pipeline.write.Generations.gone;
import static org.dateline.pipeline.write.Generations.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.dateline.pipeline.snapshot.OutputFolder;
import org.dateline.pipeline.snapshot.PublishException;
import org.dateline.pipeline.snapshot.PublishedSnapshot;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.Samples;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.table.TemplateRows;
import org.dateline.template.SiteTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several runs write, each adding to the one before. */
class GenerationsTest {
  private static final GenericRecord BAD = RejectRows.of(Samples.reject("bad.json"));
  private static final GenericRecord WORSE = RejectRows.of(Samples.reject("worse.json"));

  @TempDir Path temp;

  private Generations output;

  @BeforeEach
  void openOutput() {
    output = new Generations(temp.resolve("output"));
  }

  @Test
  void oneRowAThingStandsUnderOneGlobHoweverOftenItChanges() throws Exception {
    output.run(List.of(entity(1, "A"), entity(2, "B"), entity(9, "C"), entity(15, "D")));
    output.run(List.of(gone(1, 1), entity(1, "A2"), gone(15, 1), entity(3, "E")));
    output.run(List.of(gone(1, 2), entity(1, "A3"), gone(9, 1)));

    List<String> expected = List.of("1 A3", "2 B", "3 E");
    assertThat(output.entities(false)).isEqualTo(expected);
    assertThat(output.entities(true)).isEqualTo(expected);
    assertThat(output.files(Table.ENTITIES))
        .as("nothing is left of the first run's second part")
        .containsExactly(
            "g000001-000001-part-0-of-2",
            "g000002-000002-part-0-of-1",
            "g000003-000003-part-0-of-1");
  }

  @Test
  void filesThatNoRowLeavesAreHardLinksOfThoseBefore() throws Exception {
    Path first = output.run(List.of(entity(1, "A"), entity(9, "B"), entity(10, "C"))).folder();
    Path second = output.run(List.of(gone(10, 1), entity(4, "D"))).folder();
    for (String same :
        List.of(
            "entities/g000001-000001-part-0-of-2.parquet",
            "json/entities/g000001-000001-part-0-of-2.jsonl",
            "stories/g000001-000001-part-0-of-1.parquet")) {
      assertThat(inode(second, same)).as(same).isEqualTo(inode(first, same));
    }
    String changed = "entities/g000001-000001-part-1-of-2.parquet";
    assertThat(inode(second, changed)).isNotEqualTo(inode(first, changed));
    assertThat(FileManifest.read(second).files())
        .filteredOn(file -> file.written() == 2)
        .extracting(file -> file.part().stem())
        .containsOnly("entities/g000001-000001-part-1-of-2", "entities/g000002-000002-part-0-of-1");
  }

  @Test
  void aRunWithoutRowsChangesNothing() throws Exception {
    PublishedSnapshot first = output.run(List.of(entity(1, "A"), article("a.txt")));
    PublishedSnapshot second = output.run(List.of());
    assertThat(second.isNew()).isFalse();
    assertThat(second.id()).isEqualTo(first.id());
  }

  @Test
  void eightSegmentsOfOneSizeBecomeOneWithoutTheRowsThatGo() throws Exception {
    for (int run = 1; run <= 8; run++) {
      output.run(List.of(entity(run, "E" + run), entity(16 + run, "F" + run)));
    }
    assertThat(output.files(Table.ENTITIES)).hasSize(8);
    output.run(List.of(gone(3, 3), entity(3, "E3 again"), gone(24, 8)));

    assertThat(output.files(Table.ENTITIES))
        .containsExactly("g000001-000008-part-0-of-1", "g000009-000009-part-0-of-1");
    assertThat(output.entities(false))
        .hasSize(15)
        .contains("3 E3 again", "19 F3")
        .doesNotContain("24 F8");
    assertThat(output.entities(true)).isEqualTo(output.entities(false));
    StoredTables stored = new StoredTables(StoredLayout.of(temp.resolve("output/current")));
    assertThat(stored.row(Table.ENTITIES, id(19), 3)).contains(entityRow(19, "F3"));
    assertThat(stored.row(Table.ENTITIES, id(3), 3)).isEmpty();
    assertThat(stored.row(Table.ENTITIES, id(3), 9)).contains(entityRow(3, "E3 again"));

    output.run(List.of(gone(19, 3), entity(19, "F3 again")));
    assertThat(output.entities(false)).hasSize(15).contains("19 F3 again");
  }

  @Test
  void aMergedSegmentMayHaveMoreFilesThanItsSources() throws Exception {
    List<RowPart> first = new ArrayList<>();
    List<RowPart> second = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      first.add(entity(i, "E" + i));
      second.add(entity(30 + i, "F" + i));
    }
    first.add(reject(BAD));
    second.add(reject(WORSE));
    for (int i = 0; i < 20; i++) {
      first.add(article(i + ".txt"));
    }
    output.run(first);
    output.run(second);
    List<RowPart> third = List.of(gone(7, 1), RowPart.gone(Table.REJECTS, BAD, 1));
    try (OutputFolder folder = output.open()) {
      StoredLayout stored = folder.currentLayout();
      MergePlan merges =
          new MergePlan(
              List.of(
                  new Merge(stored.segments(Table.ENTITIES), 3),
                  new Merge(stored.segments(Table.REJECTS), 2),
                  new Merge(stored.segments(Table.ARTICLES), 4)));
      Generations.write(folder, third, true, merges);
      Generations.publish(folder, third);
    }
    assertThat(output.files(Table.ENTITIES))
        .containsExactly(
            "g000001-000002-part-0-of-3",
            "g000001-000002-part-1-of-3",
            "g000001-000002-part-2-of-3");
    StoredTables stored = new StoredTables(StoredLayout.of(temp.resolve("output/current")));
    try (Stream<GenericRecord> rows = stored.rows(Table.ENTITIES)) {
      assertThat(rows.map(row -> row.get("entity_id").toString()))
          .isSorted()
          .hasSize(59)
          .doesNotContain(id(7));
    }
    assertThat(output.entities(true)).isEqualTo(output.entities(false)).hasSize(59);
    assertThat(rejects()).containsExactly(WORSE);
    assertThat(output.files(Table.ARTICLES))
        .containsExactly(
            "g000001-000001-part-0-of-4",
            "g000001-000001-part-1-of-4",
            "g000001-000001-part-2-of-4",
            "g000001-000001-part-3-of-4");
  }

  @Test
  void templatesReplaceAllThatAreStored() throws Exception {
    output.run(List.of(template("a.example"), template("b.example"), template("c.example")));
    output.run(List.of(template("a.example"), entity(1, "A")));
    StoredTables stored = new StoredTables(StoredLayout.of(temp.resolve("output/current")));
    try (Stream<GenericRecord> rows = stored.rows(Table.TEMPLATES)) {
      assertThat(rows.map(row -> row.get("site").toString())).containsExactly("a.example");
    }
    assertThat(output.files(Table.TEMPLATES)).allMatch(name -> name.matches("part-[01]-of-2"));
    assertThatThrownBy(() -> RowPart.gone(Table.TEMPLATES, id(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsGoByAllThatTheyHold() throws Exception {
    output.run(List.of(reject(BAD), reject(WORSE), reject(WORSE)));
    output.run(List.of(RowPart.gone(Table.REJECTS, BAD, 1)));
    assertThat(rejects()).containsExactly(WORSE, WORSE);
    output.run(List.of(RowPart.gone(Table.REJECTS, WORSE, 1)));
    assertThat(rejects()).isEmpty();
  }

  @Test
  void aRowThatIsToGoButIsNotThereStopsTheRun() throws Exception {
    output.run(List.of(entity(1, "A"), reject(BAD)));
    assertThatThrownBy(() -> output.run(List.of(gone(2, 1))))
        .as("its part has a file")
        .hasStackTraceContaining("the row " + id(2) + " is to go")
        .hasStackTraceContaining("entities/g000001-000001-part-0-of-2 has none");
    assertThatThrownBy(() -> output.run(List.of(gone(15, 1))))
        .as("its part has none")
        .hasStackTraceContaining("the row " + id(15) + " of entities that generation 1 wrote");
    assertThatThrownBy(() -> output.run(List.of(gone(1, 7))))
        .as("there is no such generation")
        .hasStackTraceContaining("the row " + id(1) + " of entities that generation 7 wrote");
    assertThatThrownBy(() -> output.run(List.of(RowPart.gone(Table.REJECTS, WORSE, 1))))
        .as("nothing equals it")
        .hasStackTraceContaining("rejects/g000001-000001-part-0-of-1 has none");
    assertThat(output.entities(false)).containsExactly("1 A");
  }

  @Test
  void jsonThatIsNoLongerWantedGoesAndComesBackWhole() throws Exception {
    output.run(List.of(entity(1, "A"), entity(9, "B")), true);
    Path with = output.run(List.of(entity(2, "C")), true).folder();
    Path without = output.run(List.of(gone(1, 1), entity(1, "A2")), false).folder();
    assertThat(without.resolve("json")).doesNotExist();
    String kept = "entities/g000002-000002-part-0-of-1.parquet";
    assertThat(inode(without, kept)).isEqualTo(inode(with, kept));

    output.run(List.of(entity(3, "D")), true);
    assertThat(output.entities(true)).containsExactly("1 A2", "2 C", "3 D", "9 B");
    assertThat(output.entities(false)).isEqualTo(output.entities(true));
    for (Table table : Table.values()) {
      assertThat(temp.resolve("output/current/json").resolve(table.folder())).isNotEmptyDirectory();
    }
  }

  @Test
  void whatAnEarlierSchemaVersionWroteIsWrittenAgain() throws Exception {
    Path first = output.run(List.of(entity(1, "A"), entity(9, "B"))).folder();
    Path manifest = first.resolve(FileManifest.NAME);
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"schema_version\" : " + Table.SCHEMA_VERSION, "\"schema_version\" : 1"));
    Path second = output.run(List.of(entity(2, "C"))).folder();
    assertThat(FileManifest.read(second).files()).allMatch(file -> file.written() == 2);
    assertThat(output.files(Table.ENTITIES)).hasSize(3);
    assertThat(output.entities(true)).containsExactly("1 A", "2 C", "9 B");
  }

  @Test
  void aTableWithoutRowsHasAnEmptyFileUntilRowsCome() throws Exception {
    output.run(List.of(reject(BAD)));
    assertThat(output.files(Table.ENTITIES)).containsExactly("g000001-000001-part-0-of-1");
    assertThat(output.entities(false)).isEmpty();
    output.run(List.of(entity(1, "A")));
    assertThat(output.files(Table.ENTITIES)).containsExactly("g000002-000002-part-0-of-1");
    output.run(List.of(gone(1, 2)));
    assertThat(output.files(Table.ENTITIES)).containsExactly("g000003-000003-part-0-of-1");
    assertThat(output.entities(false)).isEmpty();
    assertThat(temp.resolve("output/current/json/entities/g000003-000003-part-0-of-1.jsonl"))
        .isEmptyFile();
  }

  @Test
  void givesTheSameBytesInWhateverOrderPartsCome() throws Exception {
    Generations other = new Generations(temp.resolve("other"));
    List<RowPart> first = new ArrayList<>();
    List<RowPart> second = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      first.add(entity(i, "E" + i));
      if (i % 3 == 0) {
        second.add(gone(i, 1));
        second.add(entity(i, "again " + i));
      }
    }
    output.run(first);
    FileManifest manifest = FileManifest.read(output.run(second).folder());
    Collections.reverse(first);
    Collections.reverse(second);
    other.run(first);
    assertThat(FileManifest.read(other.run(second).folder())).isEqualTo(manifest);
  }

  @Test
  void aFileThatIsToStayButIsGoneLeavesTheEarlierSnapshot() throws Exception {
    PublishedSnapshot first = output.run(List.of(entity(1, "A"), article("a.txt")));
    List<RowPart> parts = List.of(entity(2, "B"));
    try (OutputFolder folder = output.open()) {
      Generations.write(folder, parts, true);
      try (Stream<Path> files = Files.list(first.folder().resolve("articles"))) {
        Files.delete(files.toList().get(0));
      }
      assertThatThrownBy(() -> Generations.publish(folder, parts))
          .isInstanceOf(PublishException.class)
          .hasMessageMatching("articles/.* is to stay, but .*");
    }
    assertThat(temp.resolve("output/current").toRealPath()).isEqualTo(first.folder().toRealPath());
    assertThat(temp.resolve("output/.staging")).doesNotExist();
  }

  @Test
  void onlyNewRowsAreHeldAgainstThePages() throws Exception {
    output.run(List.of(article("a.txt"), article("b.txt")));
    output.run(List.of(article("c.txt")));
    FileManifest manifest = FileManifest.read(temp.resolve("output/current"));
    assertThat(manifest.rowsByTable()).containsEntry("articles", 3L);
    assertThat(manifest.newRows(Table.ARTICLES)).isEqualTo(1);
  }

  private List<GenericRecord> rejects() throws IOException {
    StoredTables stored = new StoredTables(StoredLayout.of(temp.resolve("output/current")));
    try (Stream<GenericRecord> rows = stored.rows(Table.REJECTS)) {
      return rows.toList();
    }
  }

  private static RowPart reject(GenericRecord row) {
    return RowPart.row(Table.REJECTS, row);
  }

  private static RowPart template(String site) {
    return RowPart.row(
        Table.TEMPLATES, TemplateRows.of(SiteTemplate.decode(site, null, List.of(), List.of())));
  }

  private static RowPart article(String uri) {
    return RowPart.row(Table.ARTICLES, ArticleRows.of(Samples.annotated(uri)));
  }

  private static Object inode(Path snapshot, String file) throws IOException {
    return Files.getAttribute(snapshot.resolve(file), "unix:ino");
  }
}
