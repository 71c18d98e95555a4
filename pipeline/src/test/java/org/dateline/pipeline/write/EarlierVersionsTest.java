package org.dateline.pipeline.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.Samples;
import org.dateline.pipeline.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots that earlier releases wrote. */
class EarlierVersionsTest {
  private static final GenericRecord ROW = ArticleRows.of(Samples.annotated("a.txt"));

  @TempDir Path snapshot;

  @BeforeEach
  void writeAsVersionOneDid() throws IOException {
    write(
        snapshot.resolve("articles/part-0-of-1.parquet"),
        "1",
        Set.of("places", "flags", "agency", "who_text", "when_start", "where_lat"));
    Files.writeString(
        snapshot.resolve(FileManifest.NAME),
        """
        {"schema_version": 1, "rows": {"articles": 1}, "files": [
          {"table": "articles", "partition": 0, "path": "articles/part-0-of-1.parquet",
           "rows": 1, "bytes": 1, "sha256": ""}]}
        """);
  }

  @Test
  void rowsHaveTheColumnsThatTheTableHasNow() throws IOException {
    StoredTables stored = new StoredTables(StoredLayout.of(snapshot));
    try (Stream<GenericRecord> rows = stored.rows(Table.ARTICLES)) {
      GenericRecord row = rows.toList().get(0);
      assertThat(row.getSchema()).isEqualTo(Table.ARTICLES.avroSchema());
      assertThat(row.get("flags")).isEqualTo(List.of());
      assertThat(row.get("places")).isEqualTo(List.of());
      assertThat(row.get("agency")).isNull();
      assertThat(row.get("who_text")).isNull();
      assertThat(row.get("when_start")).isNull();
      assertThat(row.get("where_lat")).isNull();
      assertThat(row.get("entities")).hasToString(ROW.get("entities").toString());
      assertThat(row.get("copy_group").toString()).isEqualTo(ROW.get("article_id"));
      assertThat(RowPart.row(Table.ARTICLES, row).id()).isEqualTo(ROW.get("article_id"));
    }
    assertThat(stored.row(Table.ARTICLES, ROW.get("article_id").toString(), 0)).isPresent();
  }

  @Test
  void aRowWithoutAColumnThatMustHaveAValueIsRefused() throws IOException {
    write(snapshot.resolve("articles/part-0-of-1.parquet"), "1", Set.of("text"));
    StoredTables stored = new StoredTables(StoredLayout.of(snapshot));
    try (Stream<GenericRecord> rows = stored.rows(Table.ARTICLES)) {
      assertThatThrownBy(rows::toList)
          .hasMessage("a row of articles from an earlier version has no text");
    }
  }

  @Test
  void noRunAddsToFilesWithoutGenerations() throws IOException {
    StoredLayout stored = StoredLayout.of(snapshot);
    assertThat(stored.isEarlierLayout()).isTrue();
    WriteTables tables = WriteTables.to("staging");
    assertThatThrownBy(() -> tables.onto(2, stored, MergePlan.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(StoredLayout.NONE.isEarlierLayout()).isFalse();
  }

  @Test
  void filesOfALaterSchemaAreRefused() throws IOException {
    Path later = snapshot.resolve("later.parquet");
    write(later, Integer.toString(Table.SCHEMA_VERSION + 1), Set.of());
    assertThatThrownBy(() -> ParquetRows.read(Table.ARTICLES, later))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has schema version " + (Table.SCHEMA_VERSION + 1));
  }

  @Test
  void manifestsOfALaterReleaseAreRefused() throws IOException {
    Files.writeString(snapshot.resolve(FileManifest.NAME), "{\"manifest_version\": 99}");
    assertThatThrownBy(() -> StoredLayout.of(snapshot)).hasMessageContaining("later release");
  }

  /** Writes a row without some columns, and without a group, which could be null then. */
  private static void write(Path file, String version, Set<String> without) throws IOException {
    Schema earlier = Schema.createRecord("articles", null, "org.dateline", false);
    earlier.setFields(
        Table.ARTICLES.avroSchema().getFields().stream()
            .filter(field -> !without.contains(field.name()))
            .map(EarlierVersionsTest::copy)
            .toList());
    GenericData.Record row = new GenericData.Record(earlier);
    for (Schema.Field field : earlier.getFields()) {
      row.put(field.pos(), field.name().equals("copy_group") ? null : ROW.get(field.name()));
    }
    Files.createDirectories(file.getParent());
    try (DigestingChannel channel =
            new DigestingChannel(Channels.newChannel(Files.newOutputStream(file)));
        ParquetWriter<GenericRecord> writer =
            AvroParquetWriter.<GenericRecord>builder(new ChannelOutputFile(channel))
                .withConf(new PlainParquetConfiguration())
                .config("parquet.avro.write-old-list-structure", "false")
                .withSchema(earlier)
                .withDataModel(GenericData.get())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withCodecFactory(new ZstdCodecs())
                .withExtraMetaData(Map.of(ParquetRows.SCHEMA_VERSION, version))
                .build()) {
      writer.write(row);
    }
  }

  private static Schema.Field copy(Schema.Field field) {
    return field.name().equals("copy_group")
        ? new Schema.Field(
            "copy_group",
            Schema.createUnion(Schema.create(Schema.Type.NULL), field.schema()),
            null,
            Schema.Field.NULL_DEFAULT_VALUE)
        : new Schema.Field(field, field.schema());
  }
}
