package org.dateline.pipeline.table;

import static org.dateline.pipeline.table.Column.date;
import static org.dateline.pipeline.table.Column.integer;
import static org.dateline.pipeline.table.Column.number;
import static org.dateline.pipeline.table.Column.scalar;
import static org.dateline.pipeline.table.Column.string;

import java.util.List;
import org.dateline.fivew.FiveW;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.time.DayInterval;

/** Columns of what an article is mainly about: who did what, when and where. */
final class FiveWColumns {
  private FiveWColumns() {}

  private static final String BEGIN =
      "Offset of %1$s_text in %2$s, Unicode code points, 0-based, inclusive; null where"
          + " %1$s_text is.";
  private static final String END =
      "Offset of %1$s_text in %2$s, exclusive; null where %1$s_text is.";
  private static final String EITHER = "title or text, as %s_source says";
  private static final String SOURCE = "Which column %1$s_text stands in; null where %1$s_text is.";

  static final List<Column> ALL =
      List.of(
          string(
                  "who_text",
                  "What the article is mainly about: who did it or whom it befell, as printed; null"
                      + " for copies and if nothing is known.")
              .orNull(),
          begin("who", EITHER),
          end("who", EITHER),
          source("who"),
          string("who_name", "Canonical name, of the first of several; null if nobody is named.")
              .orNull(),
          string("who_country", SharedColumns.COUNTRY).orNull(),
          string("who_role", SharedColumns.ROLE).orNull(),
          string("who_entity_id", "Id of that entity; null where who_name is.").orNull(),
          string(
                  "what_text",
                  "What they did, as printed, to be read after who_text; without who_text what the"
                      + " headline names. Null for copies and if nothing is known.")
              .orNull(),
          begin("what", EITHER),
          end("what", EITHER),
          source("what"),
          string(
                  "when_text",
                  "The words that say when; null if nothing is known, or from the publication day alone.")
              .orNull(),
          begin("when", "text"),
          end("when", "text"),
          date("when_start", "First possible day of it, inclusive; null if unknown.").orNull(),
          date("when_end", "Last possible day, inclusive: within a week; null if unknown.")
              .orNull(),
          string("when_precision", "The unit that the text speaks in; null without days.")
              .orNull()
              .oneOf(DayInterval.Precision.values(), DayInterval.Precision::code),
          string("when_basis", "What the days rest on; null where they are.")
              .orNull()
              .oneOf(FiveW.WhenBasis.values(), FiveW.WhenBasis::code),
          string("where_text", "Where it happened, as printed; null if not known.").orNull(),
          begin("where", "text"),
          end("where", "text"),
          string("where_name", "Preferred English name of the place, or of one around it.")
              .orNull(),
          string("where_country", "ISO 3166 alpha-3 of the place; null for seas and continents.")
              .orNull(),
          string("where_admin1", "First-level division; null if none or unknown.").orNull(),
          number("where_lat", "Latitude in degrees, WGS 84; null if no map has the place.")
              .orNull(),
          number("where_lon", "Longitude in degrees, WGS 84; null if no map has the place.")
              .orNull(),
          scalar(
                  "where_geoname_id",
                  Scalar.LONG,
                  "GeoNames id; null if the place is not from there.")
              .orNull(),
          string("where_basis", "What the place rests on; null where where_text is.")
              .orNull()
              .oneOf(FiveW.WhereBasis.values(), FiveW.WhereBasis::code));

  private static Column begin(String answer, String strings) {
    return integer(answer + "_text_begin", BEGIN.formatted(answer, strings.formatted(answer)))
        .orNull();
  }

  private static Column end(String answer, String strings) {
    return integer(answer + "_text_end", END.formatted(answer, strings.formatted(answer))).orNull();
  }

  private static Column source(String answer) {
    return string(answer + "_source", SOURCE.formatted(answer))
        .orNull()
        .oneOf(FiveW.Source.values(), FiveW.Source::code);
  }
}
