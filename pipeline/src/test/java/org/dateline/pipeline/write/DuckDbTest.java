package org.dateline.pipeline.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.entity.Entity;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.EntityRows;
import org.dateline.pipeline.table.EventRows;
import org.dateline.pipeline.table.MentionRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.RowOrder;
import org.dateline.pipeline.table.Samples;
import org.dateline.pipeline.table.StoryRows;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.table.TemplateRows;
import org.dateline.pipeline.write.TableFileWriter.Format;
import org.dateline.plover.EventMention;
import org.dateline.story.Story;
import org.dateline.template.SiteTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the files as analysts do. */
class DuckDbTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    AnnotatedArticle annotated = Samples.annotated("pages/ä 1.txt");
    AnnotatedArticle bare = AnnotatedArticle.bare(Samples.article("pages/2.txt"));
    EventMention mention = Samples.mention(annotated);
    write(Table.ARTICLES, List.of(ArticleRows.of(annotated), ArticleRows.of(bare)));
    write(Table.MENTIONS, MentionRows.of(annotated, List.of(mention)));
    write(Table.EVENTS, List.of(EventRows.of(Samples.event(mention))));
    write(
        Table.ENTITIES,
        List.of(
            EntityRows.of(
                new Entity(
                    "a".repeat(32),
                    EntityMention.Type.PERSON,
                    "Zoë Zäh",
                    "RUR",
                    null,
                    List.of("Ms Zäh", "Zäh"),
                    2))));
    write(
        Table.STORIES,
        List.of(
            StoryRows.of(
                new Story("b".repeat(32), null, null, Samples.DAY, 1, List.of("Ornély"), null))));
    write(
        Table.TEMPLATES,
        List.of(TemplateRows.of(SiteTemplate.decode("paper.example", null, List.of(), List.of()))));
    write(Table.REJECTS, List.of(RejectRows.of(Samples.reject("bad.json"))));
  }

  @Test
  void daysAndInstantsAreRealTypes() throws SQLException {
    assertThat(query("SELECT typeof(published_date), typeof(published_at) FROM " + ARTICLES))
        .containsExactly("DATE|TIMESTAMP WITH TIME ZONE", "DATE|TIMESTAMP WITH TIME ZONE");
    assertThat(query("SELECT DISTINCT published_date, epoch_ms(published_at) FROM " + ARTICLES))
        .containsExactly("2024-03-05|1709681400000");
    assertThat(query("SELECT typeof(date_start), date_start FROM " + MENTIONS))
        .containsExactly("DATE|2024-03-04");
  }

  @Test
  void offsetsCutTheSentenceOutOfTheText() throws SQLException {
    for (String from :
        List.of(
            MENTIONS + " m JOIN " + ARTICLES + " a USING (article_id)",
            MENTIONS_JSON + " m JOIN " + ARTICLES_JSON + " a USING (article_id)")) {
      assertThat(
              query(
                  "SELECT m.sentence = substr(a.text, m.begin + 1, m.\"end\" - m.begin),"
                      + " substr(a.text, m.trigger_begin + 1, m.trigger_end - m.trigger_begin)"
                      + " FROM "
                      + from))
          .containsExactly("true|left");
    }
  }

  @Test
  void listsOfStructsHavePlainNames() throws SQLException {
    assertThat(
            query(
                "SELECT e.name, e.type, substr(text, e.\"begin\" + 1, e.\"end\" - e.\"begin\")"
                    + " FROM (SELECT text, unnest(entities) AS e FROM "
                    + ARTICLES
                    + ")"))
        .containsExactly("Ornély|LOCATION|Ornély", "Ruritania|COUNTRY|Ruritania’s");
    assertThat(
            query("SELECT actors[1].country, quantities[1].min, len(recipients) FROM " + MENTIONS))
        .containsExactly("RUR|100|0");
    assertThat(query("SELECT conflicts[1]['values'][2].as_said FROM " + EVENTS))
        .containsExactly("90");
  }

  @Test
  void bothFormatsHoldTheSameRows() throws SQLException {
    for (Table table : Table.values()) {
      String parquet = "'" + folder.resolve(table.folder() + ".parquet") + "'";
      String json = "'" + folder.resolve(table.folder() + ".jsonl") + "'";
      List<String> columns =
          query("SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM " + parquet + ")");
      List<String> types = new ArrayList<>();
      for (String column : columns) {
        int space = column.indexOf(' ');
        types.add("\"" + column.substring(0, space) + "\": '" + column.substring(space + 1) + "'");
      }
      String read = "read_json(" + json + ", columns = {" + String.join(", ", types) + "})";
      assertThat(query("SELECT count(*) FROM " + read)).isNotEqualTo(List.of("0"));
      assertThat(query("FROM " + parquet + " EXCEPT ALL FROM " + read)).as("%s", table).isEmpty();
      assertThat(query("FROM " + read + " EXCEPT ALL FROM " + parquet)).as("%s", table).isEmpty();
    }
  }

  @Test
  void jsonHasEveryColumnInTheTablesOrder() throws IOException {
    String line = Files.readAllLines(folder.resolve("rejects.jsonl")).get(0);
    assertThat(line)
        .isEqualTo(
            "{\"uri\":\"bad.json\",\"step\":\"read\",\"reason\":\"bad_json\","
                + "\"detail\":\"line 3:\\ta \\\"quote\\\" is open\",\"sha256\":null}");
    assertThat(Files.readString(folder.resolve("articles.jsonl")))
        .contains("\"published_date\":\"2024-03-05\",\"published_at\":\"2024-03-05T23:30:00Z\"");
  }

  @Test
  void theFooterNamesTheSchemaVersionAndTheCodec() throws SQLException {
    assertThat(
            query(
                "SELECT decode(value) FROM parquet_kv_metadata("
                    + EVENTS
                    + ") WHERE decode(key) = 'schema_version'"))
        .containsExactly(Integer.toString(Table.SCHEMA_VERSION));
    assertThat(query("SELECT DISTINCT compression FROM parquet_metadata(" + ARTICLES + ")"))
        .containsExactly("ZSTD");
  }

  @Test
  void emptyTablesKeepTheirColumns() throws IOException, SQLException {
    write(Table.MENTIONS, List.of());
    assertThat(query("SELECT count(date_start) FROM " + MENTIONS)).containsExactly("0");
  }

  private static final String ARTICLES = "'$/articles.parquet'";
  private static final String MENTIONS = "'$/mentions.parquet'";
  private static final String EVENTS = "'$/events.parquet'";
  private static final String ARTICLES_JSON = "'$/articles.jsonl'";
  private static final String MENTIONS_JSON = "'$/mentions.jsonl'";

  private void write(Table table, List<GenericRecord> rows) throws IOException {
    TableFileWriter writer = new TableFileWriter(table);
    for (Format format : Format.values()) {
      String name = table.folder() + (format == Format.PARQUET ? ".parquet" : ".jsonl");
      writer.write(
          format,
          rows.stream().sorted(new RowOrder(table)).toList(),
          new SegmentPart(table, 1, 1, 0, 1),
          1,
          Channels.newChannel(Files.newOutputStream(folder.resolve(name))));
    }
  }

  /** The result's rows, values joined by a bar. */
  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.replace("$", folder.toString()))) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(Objects.toString(result.getObject(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }
}
