package org.dateline.pipeline.table;

import java.util.List;
import org.dateline.annotation.PlaceMention;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Quantity;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/** Fills the columns that mentions and events share. */
final class SharedRows {
  private SharedRows() {}

  static void putCoding(
      RowBuilder row,
      EventType type,
      @Nullable String mode,
      List<String> contexts,
      String cameoRoot,
      Realis realis) {
    row.put("event_type", type.name())
        .put("event_mode", mode)
        .putStrings("contexts", contexts.stream().sorted().toList())
        .put("quad_class", type.quadClass())
        .put("cameo_root", cameoRoot)
        .put("realis", realis.code());
  }

  /** The flat columns of a side from its first participant; null if the side is empty. */
  static void putFirst(RowBuilder row, String side, List<Participant> participants) {
    if (!participants.isEmpty()) {
      Participant first = participants.get(0);
      row.put(side + "_text", first.text())
          .put(side + "_name", first.name())
          .put(side + "_country", first.country())
          .put(side + "_role", first.role())
          .put(side + "_entity_id", first.entityId());
    }
  }

  static void putPlace(
      RowBuilder row, @Nullable PlaceMention mention, EventMention.@Nullable Basis basis) {
    if (mention != null) {
      Place place = mention.place();
      row.put("place_text", mention.text())
          .put("place_name", place.name())
          .put("place_country", place.country())
          .put("place_admin1", place.admin1())
          .put("place_lat", place.latitude())
          .put("place_lon", place.longitude())
          .put("place_geoname_id", place.geonameId())
          .put("place_basis", basis == null ? null : basis.code());
    }
  }

  static void putTime(
      RowBuilder row,
      @Nullable DayInterval time,
      @Nullable String text,
      EventMention.@Nullable Basis basis,
      @Nullable DayInterval planned) {
    row.put("date_text", text);
    if (time != null) {
      row.put("date_start", time.start())
          .put("date_end", time.end())
          .put("date_precision", time.precision().code())
          .put("date_basis", basis == null ? null : basis.code());
    }
    if (planned != null) {
      row.put("planned_start", planned.start()).put("planned_end", planned.end());
    }
  }

  static void fill(RowBuilder struct, Quantity quantity) {
    struct
        .put("kind", quantity.kind())
        .put("min", quantity.min())
        .put("max", quantity.max())
        .put("unit", quantity.unit())
        .put("text", quantity.text());
  }

  /** Everything of a participant but its offsets. */
  static void fill(RowBuilder struct, Participant participant) {
    struct
        .put("text", participant.text())
        .put("name", participant.name())
        .put("country", participant.country())
        .put("role", participant.role())
        .put("entity_id", participant.entityId());
  }
}
