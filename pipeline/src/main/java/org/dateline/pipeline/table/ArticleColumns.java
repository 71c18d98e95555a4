package org.dateline.pipeline.table;

import static org.dateline.pipeline.table.Column.date;
import static org.dateline.pipeline.table.Column.integer;
import static org.dateline.pipeline.table.Column.list;
import static org.dateline.pipeline.table.Column.number;
import static org.dateline.pipeline.table.Column.scalar;
import static org.dateline.pipeline.table.Column.string;

import java.util.List;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.PlaceMention.Naming;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RemovedBlock;
import org.dateline.gazetteer.Place;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.pipeline.table.ColumnType.Struct;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;

/** Columns of the articles table. */
final class ArticleColumns {
  private ArticleColumns() {}

  private static final String BEGIN = "Offset in text, Unicode code points, 0-based, inclusive.";
  private static final String END = "Offset in text, exclusive.";

  static final Struct REMOVED =
      new Struct(
          "RemovedBlock",
          List.of(
              string("kind", "Why it was removed.")
                  .oneOf(RemovedBlock.Kind.values(), RemovedBlock.Kind::code),
              integer("begin", "Offset in the decoded file, code points; null for HTML.").orNull(),
              integer("end", "Offset in the decoded file, exclusive; null for HTML.").orNull(),
              string("path", "DOM path; null for dumps.").orNull(),
              string("text", "The block's text, white space collapsed.")));

  static final Struct ENTITY =
      new Struct(
          "EntityMention",
          List.of(
              string("text", "As printed."),
              integer("begin", BEGIN),
              integer("end", END),
              string("type", "Kind of entity.")
                  .oneOf(EntityMention.Type.values(), EntityMention.Type::name),
              string("entity_id", "The same for every mention of one entity."),
              string("name", "Canonical name."),
              string("country", SharedColumns.COUNTRY).orNull(),
              string("role", SharedColumns.ROLE).orNull()));

  static final Struct PLACE =
      new Struct(
          "PlaceMention",
          List.of(
              string("text", "As printed."),
              integer("begin", BEGIN),
              integer("end", END),
              string("name", "Preferred English name."),
              string("country", "ISO 3166 alpha-3; null for seas, continents and the like.")
                  .orNull(),
              string("country_iso2", "ISO 3166 alpha-2; null where country is.").orNull(),
              string("admin1", "First-level division; null if none or unknown.").orNull(),
              number(
                      "lat",
                      "Latitude in degrees, WGS 84; null if it is unknown which place of the name"
                          + " is meant.")
                  .orNull(),
              number("lon", "Longitude in degrees, WGS 84; null where lat is.").orNull(),
              scalar("geoname_id", Scalar.LONG, "GeoNames id; null if the place is not from there.")
                  .orNull(),
              string("kind", "Kind of place.").oneOf(Place.Kind.values(), Place.Kind::code),
              number("confidence", "0 to 1."),
              string(
                      "naming",
                      "How the text names it: by its name, by its people, or in the name of"
                          + " something else.")
                  .oneOf(Naming.values(), Naming::code)));

  static final Struct DATE =
      new Struct(
          "DateMention",
          List.of(
              string("text", "As printed."),
              integer("begin", BEGIN),
              integer("end", END),
              string("timex_type", "TIMEX3 type.").oneOf(Timex3.Type.values(), Timex3.Type::name),
              string("timex_value", "TIMEX3 value, such as 2024-W09, XXXX-WXX-5 or PAST_REF."),
              string("timex_mod", "TIMEX3 mod, such as APPROX; null for none.").orNull(),
              string("timex_quant", "TIMEX3 quant of a SET, such as EVERY; null for none.")
                  .orNull(),
              string("timex_freq", "TIMEX3 freq of a SET, such as 2X; null for none.").orNull(),
              date("start_date", "First possible day, inclusive; null if unbounded or unknown.")
                  .orNull(),
              date("end_date", "Last possible day, inclusive; null if unbounded or unknown.")
                  .orNull(),
              string("precision", "The unit that the text speaks in; null without days.")
                  .orNull()
                  .oneOf(DayInterval.Precision.values(), DayInterval.Precision::code),
              string("anchor", "What the value was computed from.")
                  .oneOf(Timex3.Anchor.values(), Timex3.Anchor::code),
              scalar(
                      "instant",
                      Scalar.TIMESTAMP,
                      "The instant, UTC, of a time of the clock; null unless its zone is known.")
                  .orNull()));

  static final Struct SENTENCE =
      new Struct("SentenceSpan", List.of(integer("begin", BEGIN), integer("end", END)));

  private static final List<Column> PAGE =
      List.of(
          string("article_id", "Hash of the uri, 32 hex digits."),
          string("uri", "Where the page was read from: path, path#record or the record's own."),
          string("url", "Where the page was fetched from; null if unknown.").orNull(),
          string("canonical_url", "Normalized url; null if unknown.").orNull(),
          string("site", "Outlet name or host; null if unknown.").orNull(),
          string("title", "Headline; null if the page has none.").orNull(),
          string("subtitle", "Deck under the headline; null if there is none.").orNull(),
          list("authors", Scalar.STRING, "Persons named in the byline, in its order."),
          string("agency", "News agency named in byline or dateline; null for none.").orNull(),
          string("dateline_place", "Place named in byline or dateline; null for none.").orNull(),
          date("published_date", "The page's local day; null if the day is not known.").orNull(),
          scalar(
                  "published_at",
                  Scalar.TIMESTAMP,
                  "The instant, UTC; null unless the zone is known.")
              .orNull(),
          string("published_precision", "How fine the evidence is.")
              .oneOf(Publication.Precision.values(), Publication.Precision::code),
          string("published_source", "What the evidence is; null if there is none.")
              .orNull()
              .oneOf(Publication.Source.values(), Publication.Source::code),
          date("published_from", "First possible day, inclusive; null if unbounded.").orNull(),
          date("published_to", "Last possible day, inclusive; null if unbounded.").orNull(),
          string("language", "ISO 639-1 code; null if undecided.").orNull(),
          string("text", "The body: paragraphs joined by one blank line; given text verbatim."),
          string("text_sha", "SHA-256 of the text in UTF-8, 64 hex digits."),
          list("removed", REMOVED, "What was taken off the page, in page order."),
          string("copy_of", "article_id of the original; null if this is no copy.").orNull(),
          string(
              "copy_group",
              "article_id of the original: the same for all copies of one text. The article's own"
                  + " without copies."),
          string("story_id", "The story it belongs to; null if none.").orNull(),
          string("template_version", "Version of the site's template; null if none was used.")
              .orNull());

  private static final List<Column> ANALYSIS =
      List.of(
          list("entities", ENTITY, "Named entities, in text order. Empty for copies."),
          list("places", PLACE, "Toponyms on the map, in text order. Empty for copies."),
          list("dates", DATE, "Time expressions, in text order. Empty for copies."),
          list("sentences", SENTENCE, "Sentences, in text order; sentence_index counts them."),
          list("flags", Scalar.STRING, "Remarks, sorted.").oneOf(Flag.values(), Flag::code));

  static final List<Column> ALL = SharedColumns.concat(PAGE, FiveWColumns.ALL, ANALYSIS);
}
