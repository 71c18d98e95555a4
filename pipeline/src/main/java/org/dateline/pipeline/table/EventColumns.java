package org.dateline.pipeline.table;

import static org.dateline.pipeline.table.Column.date;
import static org.dateline.pipeline.table.Column.integer;
import static org.dateline.pipeline.table.Column.list;
import static org.dateline.pipeline.table.Column.number;
import static org.dateline.pipeline.table.Column.scalar;
import static org.dateline.pipeline.table.Column.string;

import java.util.List;
import org.dateline.event.Relation;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.pipeline.table.ColumnType.Struct;

/** Columns of the events table. */
final class EventColumns {
  private EventColumns() {}

  /** Without offsets: the words of an event come from several articles. */
  static final Struct PARTICIPANT =
      new Struct(
          "EventParticipant",
          List.of(
              string("text", "As printed in the mention that decided."),
              string("name", "Canonical name; null if the words name nobody.").orNull(),
              string("country", SharedColumns.COUNTRY).orNull(),
              string("role", SharedColumns.ROLE).orNull(),
              string("entity_id", "Id of the entity; null if the words name nobody.").orNull()));

  static final Struct CONFLICT_VALUE =
      new Struct(
          "ConflictValue",
          List.of(
              string("value", "Normalized."),
              string(
                  "as_said",
                  "The words, as printed; up to three ways to say it, with ' / ' between."),
              integer("support", "Number of independent articles that say so.")));

  static final Struct CONFLICT =
      new Struct(
          "Conflict",
          List.of(
              string(
                  "field",
                  "Column on which the mentions disagree. Numbers of troops (quantities.troops) are "
                      + "also held against those that linked events tell of the same act."),
              list("values", CONFLICT_VALUE, "The values, best supported first.")));

  static final Struct RELATED =
      new Struct(
          "RelatedEvent",
          List.of(
              string("event_id", "The other event."),
              string(
                      "relation",
                      "What this event is to the other: what it announces or plans (announces), "
                          + "begins (precedes), asks for (requests) or is nested in by place or time "
                          + "(part_of), and the same the other way round.")
                  .oneOf(Relation.values(), Relation::code)));

  static final List<Column> ALL =
      SharedColumns.concat(
          List.of(
              string("event_id", "Fixed at birth from its smallest founding mention, and kept.")),
          SharedColumns.coding(),
          List.of(scalar("is_main", Scalar.BOOLEAN, "Whether some article is mainly about it.")),
          SharedColumns.participant("actor", "Who did it: the first of actors"),
          SharedColumns.participant("recipient", "To whom: the first of recipients"),
          List.of(
              list("actors", PARTICIPANT, "All who did it, best supported first."),
              list("recipients", PARTICIPANT, "All to whom, best supported first.")),
          SharedColumns.placeAndTime(),
          List.of(
              list("quantities", SharedColumns.QUANTITY, "Numbers, one a kind, sorted by kind."),
              integer("mention_count", "Number of mentions."),
              integer("article_count", "Number of articles that tell it, copies of one text each."),
              integer("independent_sources", "Number of articles, copies of one text once."),
              date("first_seen", "Earliest publication day of an article; null if none is known.")
                  .orNull(),
              date("last_seen", "Latest publication day of an article; null if none is known.")
                  .orNull(),
              list("conflicts", CONFLICT, "Fields on which mentions disagree, sorted by field."),
              string("story_id", "The story that most of its articles report; null if none.")
                  .orNull(),
              list("related", RELATED, "Other events it belongs with, sorted by event_id."),
              string("alias_of", "The earlier event this one turned out to be; null if none.")
                  .orNull(),
              number(
                  "confidence",
                  "Of the surest mention of each independent article: one article's own; of more,"
                      + " each further one counts half as much as the one before. 0 to 1.")));
}
