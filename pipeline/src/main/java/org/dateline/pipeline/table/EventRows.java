package org.dateline.pipeline.table;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import org.apache.avro.generic.GenericRecord;
import org.dateline.event.Event;
import org.dateline.plover.Quantity;

/** Rows of the events table. */
public final class EventRows {
  private EventRows() {}

  private static final Comparator<Quantity> QUANTITIES =
      comparing(Quantity::kind)
          .thenComparing(Quantity::min, nullsFirst(naturalOrder()))
          .thenComparing(Quantity::max, nullsFirst(naturalOrder()))
          .thenComparing(Quantity::text);
  private static final Comparator<Event.Related> RELATED =
      comparing(Event.Related::eventId).thenComparing(Event.Related::relation);

  /** The event's row. */
  public static GenericRecord of(Event event) {
    RowBuilder row =
        RowBuilder.of(Table.EVENTS)
            .put("event_id", event.id())
            .put("is_main", event.main())
            .putStructs("actors", event.actors(), SharedRows::fill)
            .putStructs("recipients", event.recipients(), SharedRows::fill)
            .putStructs(
                "quantities",
                event.quantities().stream().sorted(QUANTITIES).toList(),
                SharedRows::fill)
            .put("mention_count", event.mentionIds().size())
            .put("article_count", event.articleCount())
            .put("independent_sources", event.independentSources())
            .put("first_seen", event.firstSeen())
            .put("last_seen", event.lastSeen())
            .putStructs(
                "conflicts",
                event.conflicts().stream().sorted(comparing(Event.Conflict::field)).toList(),
                EventRows::fill)
            .putStructs(
                "related", event.related().stream().sorted(RELATED).toList(), EventRows::fill)
            .put("story_id", event.storyId())
            .put("alias_of", event.aliasOf())
            .put("confidence", event.confidence());
    SharedRows.putCoding(
        row, event.type(), event.mode(), event.contexts(), event.cameoRoot(), event.realis());
    SharedRows.putFirst(row, "actor", event.actors());
    SharedRows.putFirst(row, "recipient", event.recipients());
    SharedRows.putPlace(row, event.place(), event.placeBasis());
    SharedRows.putTime(row, event.time(), event.timeText(), event.timeBasis(), event.planned());
    return row.build();
  }

  private static void fill(RowBuilder struct, Event.Conflict conflict) {
    struct
        .put("field", conflict.field())
        .putStructs(
            "values",
            conflict.values(),
            (to, value) ->
                to.put("value", value.value())
                    .put("as_said", value.asSaid())
                    .put("support", value.support()));
  }

  private static void fill(RowBuilder struct, Event.Related related) {
    struct.put("event_id", related.eventId()).put("relation", related.relation().code());
  }
}
