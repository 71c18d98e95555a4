package org.dateline.pipeline.table;

import static org.dateline.pipeline.table.Column.integer;
import static org.dateline.pipeline.table.Column.list;
import static org.dateline.pipeline.table.Column.number;
import static org.dateline.pipeline.table.Column.scalar;
import static org.dateline.pipeline.table.Column.string;

import java.util.List;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.pipeline.table.ColumnType.Struct;

/** Columns of the mentions table. */
final class MentionColumns {
  private MentionColumns() {}

  private static final String BEGIN =
      "Offset in the article's text, Unicode code points, 0-based, inclusive.";
  private static final String END = "Offset in the article's text, exclusive.";

  static final Struct PARTICIPANT =
      new Struct(
          "MentionParticipant",
          List.of(
              string("text", "As printed."),
              integer("begin", BEGIN),
              integer("end", END),
              string("name", "Canonical name; null if the words name nobody.").orNull(),
              string("country", SharedColumns.COUNTRY).orNull(),
              string("role", SharedColumns.ROLE).orNull(),
              string("entity_id", "Id of the entity; null if the words name nobody.").orNull()));

  static final List<Column> ALL =
      SharedColumns.concat(
          List.of(
              string("mention_id", "Hash of article_id, trigger span and event_type."),
              string("event_id", "The event it is a mention of; null if it founds none.").orNull(),
              string("article_id", "The article it stands in."),
              string("uri", "The article's uri."),
              integer("sentence_index", "0-based position of the sentence in the article."),
              integer("begin", "Begin of the sentence. " + BEGIN),
              integer("end", "End of the sentence. " + END),
              string("sentence", "The sentence: the evidence, as printed."),
              string("trigger", "The word or words that name the event, as printed."),
              integer("trigger_begin", BEGIN),
              integer("trigger_end", END)),
          SharedColumns.coding(),
          List.of(
              scalar("is_main", Scalar.BOOLEAN, "Whether it is what the article is mainly about.")),
          SharedColumns.participant("actor", "Who did it: the first of actors"),
          SharedColumns.participant("recipient", "To whom: the first of recipients"),
          List.of(
              list("actors", PARTICIPANT, "All who did it, the first one first."),
              list("recipients", PARTICIPANT, "All to whom, the first one first.")),
          SharedColumns.placeAndTime(),
          List.of(
              list("quantities", SharedColumns.QUANTITY, "Numbers, in text order."),
              string("source_text", "Who says so, as printed; null if the text itself does.")
                  .orNull(),
              number(
                  "confidence",
                  "Probability that the sentence tells an event of this event_type, done by these"
                      + " actors to these recipients (whoever is neither named nor coded counts as"
                      + " nobody): 0 to 1, in hundredths. It says nothing of mode, realis, place or"
                      + " time."),
              string("rule_id", "The lexicon entry and pattern that coded it.")));
}
