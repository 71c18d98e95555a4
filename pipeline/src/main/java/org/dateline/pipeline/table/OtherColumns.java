package org.dateline.pipeline.table;

import static org.dateline.pipeline.table.Column.date;
import static org.dateline.pipeline.table.Column.integer;
import static org.dateline.pipeline.table.Column.list;
import static org.dateline.pipeline.table.Column.string;

import java.util.List;
import org.dateline.annotation.EntityMention;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.reject.Reason;
import org.dateline.reject.Step;

/** Columns of the small tables: entities, stories, rejects. */
final class OtherColumns {
  private OtherColumns() {}

  static final List<Column> ENTITIES =
      List.of(
          string("entity_id", "Hash of name, type and country when it was first named, and kept."),
          string("name", "Canonical name."),
          string("type", "Kind of entity.")
              .oneOf(EntityMention.Type.values(), EntityMention.Type::name),
          string("country", SharedColumns.COUNTRY).orNull(),
          string("role", SharedColumns.ROLE).orNull(),
          list("aliases", Scalar.STRING, "Other names met, sorted."),
          integer("article_count", "Number of articles that name it."));

  static final List<Column> STORIES =
      List.of(
          string("story_id", "Stays the same between runs."),
          string("title", "Headline of the article that stands for it; null for none.").orNull(),
          date("first_published", "Earliest publication day; null if none is known.").orNull(),
          date("last_published", "Latest publication day; null if none is known.").orNull(),
          integer("article_count", "Number of articles."),
          list("top_entities", Scalar.STRING, "Names of the entities met most, most first."),
          string("alias_of", "The story this one turned out to be; null if none.").orNull());

  static final List<Column> TEMPLATES =
      List.of(
          string("template_id", "Hash of the site."),
          string("site", "Host or outlet; for pages without address a hash of a line they share."),
          string("template_version", "Hash of the furniture; null while none is known.").orNull(),
          list(
              "lines",
              Scalar.STRING,
              "Lines of the site's pages: hash of the folded line, what it is, where it was seen; then"
                  + " places in their markup: @, hash of its classes, where it was seen."),
          list("pages", Scalar.STRING, "Sample of the pages that it was learned from."));

  static final List<Column> REJECTS =
      List.of(
          string("uri", "The page or part of a file that could not be used."),
          string("step", "Where in the flow it was rejected.").oneOf(Step.values(), Step::code),
          string("reason", "Stable code of the cause.").oneOf(Reason.values(), Reason::code),
          string("detail", "What exactly was wrong and where, for people."),
          string("sha256", "SHA-256 of the rejected bytes; null if they could not be read.")
              .orNull());
}
