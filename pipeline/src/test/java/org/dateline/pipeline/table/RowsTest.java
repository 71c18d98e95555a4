package org.dateline.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;
import org.dateline.plover.EventMention;
import org.junit.jupiter.api.Test;

class RowsTest {

  private final AnnotatedArticle annotated = Samples.annotated("a.txt");
  private final EventMention mention = Samples.mention(annotated);

  @Test
  void columnsStandInTheOrderOfTheContract() {
    assertThat(names(Table.ARTICLES))
        .startsWith("article_id", "uri", "url", "canonical_url", "site", "title", "subtitle")
        .endsWith("entities", "places", "dates", "sentences", "flags");
    assertThat(names(Table.MENTIONS)).startsWith("mention_id", "event_id", "article_id", "uri");
    assertThat(names(Table.EVENTS)).startsWith("event_id", "event_type", "event_mode");
    assertThat(names(Table.REJECTS)).containsExactly("uri", "step", "reason", "detail", "sha256");
  }

  @Test
  void offsetsCutTheirWordsOutOfTheTextByCodePoints() {
    GenericRecord row = ArticleRows.of(annotated);
    String text = row.get("text").toString();
    for (String column : List.of("entities", "places", "dates")) {
      for (Object span : (List<?>) row.get(column)) {
        GenericRecord struct = (GenericRecord) span;
        assertThat(cut(text, struct, "begin", "end")).isEqualTo(struct.get("text"));
      }
    }
    GenericRecord coded = MentionRows.of(annotated, List.of(mention)).get(0);
    assertThat(cut(text, coded, "begin", "end")).isEqualTo(Samples.SECOND);
    assertThat(cut(text, coded, "trigger_begin", "trigger_end")).isEqualTo("left");
    GenericRecord actor = (GenericRecord) ((List<?>) coded.get("actors")).get(0);
    assertThat(cut(text, actor, "begin", "end")).isEqualTo(actor.get("text"));
  }

  @Test
  void sortsWhatTheContractSorts() {
    GenericRecord row = ArticleRows.of(annotated);
    assertThat(row.get("flags")).isEqualTo(List.of("date_conflict", "given_text"));
    assertThat((List<?>) row.get("entities"))
        .extracting(entity -> ((GenericRecord) entity).get("name"))
        .containsExactly("Ornély", "Ruritania");
    GenericRecord coded = MentionRows.of(annotated, List.of(mention)).get(0);
    assertThat(coded.get("contexts")).isEqualTo(List.of("military", "territory"));
  }

  @Test
  void keepsTheBylinesOrder() {
    assertThat(ArticleRows.of(annotated).get("authors")).isEqualTo(List.of("Zoë Z.", "Abe A."));
  }

  @Test
  void replacesLoneSurrogatesWithoutMovingOffsets() {
    assertThat(RowBuilder.wellFormed("a\uD83Db😀\uDE00")).isEqualTo("a\uFFFDb😀\uFFFD");
  }

  @Test
  void stopsWithTheUriWhenASentenceIsNotInTheText() {
    AnnotatedArticle other =
        new AnnotatedArticle(
            Samples.article("b.txt"), List.<Sentence>of(), List.of(), List.of(), List.of());
    assertThatThrownBy(() -> MentionRows.of(other, List.of(mention)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("b.txt: ");
  }

  @Test
  void setsTheEventIdOfAMentionLater() {
    GenericRecord before = MentionRows.of(annotated, List.of(mention)).get(0);
    GenericRecord after = Rows.with(before, Map.of("event_id", "e".repeat(32)));
    assertThat(before.get("event_id")).isNull();
    assertThat(after.get("event_id")).isEqualTo("e".repeat(32));
    assertThat(Rows.with(before, Map.of())).isEqualTo(before);
  }

  @Test
  void anEventCountsItsMentionsAndArticles() {
    GenericRecord row = EventRows.of(Samples.event(mention));
    assertThat(row.get("mention_count")).isEqualTo(1);
    assertThat(row.get("actor_country")).isEqualTo("RUR");
    assertThat(row.get("recipient_country")).isNull();
    assertThat(row.get("planned_end")).isNull();
    assertThat(row.get("planned_start")).isEqualTo((int) Samples.DAY.toEpochDay());
  }

  @Test
  void anArticleReadsBackFromItsRow() {
    Article article = annotated.article();
    Instant fetched = Instant.parse("2024-09-17T12:00:00Z");

    Article read = ArticleFromRow.of(ArticleRows.of(annotated), fetched);

    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("fetchedAt", "blocks", "copyGroup")
        .isEqualTo(article);
    assertThat(read.fetchedAt()).isEqualTo(fetched);
    assertThat(read.isCopy()).isFalse();
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private static String cut(String text, GenericRecord row, String begin, String end) {
    return text.substring(
        text.offsetByCodePoints(0, (Integer) row.get(begin)),
        text.offsetByCodePoints(0, (Integer) row.get(end)));
  }
}
