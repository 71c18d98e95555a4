package org.dateline.pipeline.table;

import java.util.function.UnaryOperator;
import org.dateline.article.Article;
import org.dateline.fivew.FiveW;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Fills the columns of what an article is mainly about. */
final class FiveWRows {
  private FiveWRows() {}

  /**
   * Puts the answers into the article's row, their offsets as code points.
   *
   * @param entityIds the id of an entity by that which the article alone gives it
   * @throws IllegalArgumentException if an answer does not stand where it says
   */
  static void put(RowBuilder row, Article article, FiveW answers, UnaryOperator<String> entityIds) {
    FiveW.Who who = answers.who();
    if (who != null) {
      String id = who.entityId();
      putSpan(row, "who", string(article, who.source()), who.text(), who.begin(), who.end());
      row.put("who_source", who.source().code())
          .put("who_name", who.name())
          .put("who_country", who.country())
          .put("who_role", who.role())
          .put("who_entity_id", id == null ? null : entityIds.apply(id));
    }
    FiveW.What what = answers.what();
    if (what != null) {
      String string = string(article, what.source());
      putSpan(row, "what", string, what.text(), what.begin(), what.end());
      row.put("what_source", what.source().code());
    }
    FiveW.When when = answers.when();
    if (when != null) {
      putSpan(row, "when", article.text(), when.text(), when.begin(), when.end());
      row.put("when_start", when.interval().start())
          .put("when_end", when.interval().end())
          .put("when_precision", when.interval().precision().code())
          .put("when_basis", when.basis().code());
    }
    FiveW.Where where = answers.where();
    if (where != null) {
      putSpan(row, "where", article.text(), where.text(), where.begin(), where.end());
      row.put("where_basis", where.basis().code());
      putPlace(row, where.place());
    }
  }

  private static String string(Article article, FiveW.Source source) {
    String title = article.title();
    if (source == FiveW.Source.TEXT) {
      return article.text();
    }
    if (title == null) {
      throw new IllegalArgumentException("an answer from the title, and no title");
    }
    return title;
  }

  private static void putSpan(
      RowBuilder row, String answer, String string, @Nullable String text, int begin, int end) {
    if (text == null) {
      return;
    }
    if (begin < 0 || begin + text.length() != end || !string.startsWith(text, begin)) {
      throw new IllegalArgumentException(
          "\"%s\" does not stand at [%d, %d)".formatted(text, begin, end));
    }
    CodePoints codePoints = CodePoints.of(string);
    row.put(answer + "_text", text)
        .put(answer + "_text_begin", codePoints.at(begin))
        .put(answer + "_text_end", codePoints.at(end));
  }

  private static void putPlace(RowBuilder row, @Nullable Place place) {
    if (place != null) {
      row.put("where_name", place.name())
          .put("where_country", place.country())
          .put("where_admin1", place.admin1())
          .put("where_lat", place.latitude())
          .put("where_lon", place.longitude())
          .put("where_geoname_id", place.geonameId());
    }
  }
}
