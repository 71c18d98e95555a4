package org.dateline.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.fivew.FiveW;
import org.dateline.time.DayInterval;
import org.junit.jupiter.api.Test;

/** The answers of an article in its row. */
class FiveWRowsTest {
  private final AnnotatedArticle annotated = Samples.annotated("a.txt");
  private final String text = annotated.article().text();

  @Test
  void answersStandInTitleOrTextByCodePoints() {
    GenericRecord row = ArticleRows.of(annotated, answers("title"), own -> "run:" + own);

    assertThat(cut(row, "title", "who")).isEqualTo("title").isEqualTo(string(row, "who_text"));
    assertThat(string(row, "who_source")).isEqualTo("title");
    assertThat(string(row, "who_entity_id")).isEqualTo("run:e1");
    assertThat(cut(row, "text", "what")).isEqualTo("left Ornély");
    assertThat(string(row, "what_source")).isEqualTo("text");
    assertThat(cut(row, "text", "when")).isEqualTo("Monday");
    assertThat(row.get("when_start")).isEqualTo((int) Samples.DAY.minusDays(1).toEpochDay());
    assertThat(string(row, "when_precision")).isEqualTo("day");
    assertThat(string(row, "when_basis")).isEqualTo("sentence");
    assertThat(cut(row, "text", "where")).isEqualTo("Ornély");
    assertThat(string(row, "where_country")).isEqualTo("RUR");
    assertThat(row.get("where_lat")).isEqualTo(12.5);
    assertThat(string(row, "where_basis")).isEqualTo("title");
  }

  @Test
  void daysOfThePublicationHaveNoWords() {
    FiveW.When when =
        new FiveW.When(DayInterval.day(Samples.DAY), null, -1, -1, FiveW.WhenBasis.PUBLICATION);
    GenericRecord row = ArticleRows.of(annotated, new FiveW(null, null, when, null), own -> own);

    assertThat(row.get("when_text")).isNull();
    assertThat(row.get("when_text_begin")).isNull();
    assertThat(string(row, "when_basis")).isEqualTo("publication");
    assertThat(row.get("when_end")).isEqualTo((int) Samples.DAY.toEpochDay());
  }

  @Test
  void aSpotThatNoMapHasIsTextAlone() {
    int begin = text.indexOf("The end");
    FiveW.Where where =
        new FiveW.Where("The end", begin, begin + 7, null, FiveW.WhereBasis.SENTENCE);
    GenericRecord row = ArticleRows.of(annotated, new FiveW(null, null, null, where), own -> own);

    assertThat(string(row, "where_text")).isEqualTo("The end");
    assertThat(row.get("where_name")).isNull();
    assertThat(row.get("where_lon")).isNull();
  }

  @Test
  void nothingIsKnownOfArticlesThatNobodyAsked() {
    GenericRecord row = ArticleRows.of(AnnotatedArticle.bare(annotated.article()));

    assertThat(FiveWColumns.ALL).allSatisfy(c -> assertThat(row.get(c.name())).isNull());
  }

  @Test
  void stopsWithTheUriWhenAnAnswerDoesNotStandWhereItSays() {
    assertThatThrownBy(() -> ArticleRows.of(annotated, answers("tilte"), own -> own))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a.txt: ");
  }

  private FiveW answers(String who) {
    int what = text.indexOf("left");
    int when = text.indexOf("Monday");
    int where = text.lastIndexOf("Ornély");
    return new FiveW(
        new FiveW.Who(FiveW.Source.TITLE, who, 2, 7, "A Title", null, null, "e1"),
        new FiveW.What(FiveW.Source.TEXT, "left Ornély", what, what + 11),
        new FiveW.When(
            DayInterval.day(Samples.DAY.minusDays(1)),
            "Monday",
            when,
            when + 6,
            FiveW.WhenBasis.SENTENCE),
        new FiveW.Where(
            "Ornély", where, where + 6, annotated.places().get(0).place(), FiveW.WhereBasis.TITLE));
  }

  private static String string(GenericRecord row, String column) {
    return String.valueOf(row.get(column));
  }

  private static String cut(GenericRecord row, String source, String answer) {
    String string = string(row, source);
    return string.substring(
        string.offsetByCodePoints(0, (Integer) row.get(answer + "_text_begin")),
        string.offsetByCodePoints(0, (Integer) row.get(answer + "_text_end")));
  }
}
