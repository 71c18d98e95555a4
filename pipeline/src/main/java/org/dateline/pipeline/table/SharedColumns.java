package org.dateline.pipeline.table;

import static org.dateline.pipeline.table.Column.date;
import static org.dateline.pipeline.table.Column.integer;
import static org.dateline.pipeline.table.Column.list;
import static org.dateline.pipeline.table.Column.number;
import static org.dateline.pipeline.table.Column.scalar;
import static org.dateline.pipeline.table.Column.string;

import java.util.ArrayList;
import java.util.List;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.pipeline.table.ColumnType.Struct;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;

/**
 * Columns that mentions and events have in common: one coding, told by one or by many sentences.
 */
final class SharedColumns {
  private SharedColumns() {}

  static final String COUNTRY =
      "ISO 3166 alpha-3, or PLOVER's UNO, EUR, IGO, NGO, ISM, IMG, MNC; null if unknown.";
  static final String ROLE = "PLOVER role, such as GOV or MIL; null for none.";

  static final Struct QUANTITY =
      new Struct(
          "Quantity",
          List.of(
              string(
                  "kind",
                  "What is counted: dead, injured, arrested, displaced, troops, protesters, people,"
                      + " money."),
              scalar("min", Scalar.LONG, "Smallest possible value; null if unbounded.").orNull(),
              scalar("max", Scalar.LONG, "Largest possible value; null if unbounded.").orNull(),
              string("unit", "What one of them is, as said; null if not said.").orNull(),
              string("text", "The words, as printed.")));

  /** Type, mode, contexts and the classes that follow from them. */
  static List<Column> coding() {
    return List.of(
        string("event_type", "PLOVER event type.").oneOf(EventType.values(), EventType::name),
        string("event_mode", "PLOVER mode, such as withdraw; null if none fits.").orNull(),
        list("contexts", Scalar.STRING, "PLOVER contexts, such as military, sorted."),
        integer(
            "quad_class",
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material"
                + " conflict."),
        string("cameo_root", "CAMEO root code, two digits, for users of GDELT."),
        string("realis", "In what sense the event is said to be real.")
            .oneOf(Realis.values(), Realis::code));
  }

  /** The first participant of a side as flat columns. */
  static List<Column> participant(String side, String what) {
    return List.of(
        string(side + "_text", what + ", as printed; null if nobody is named.").orNull(),
        string(side + "_name", "Canonical name; null if the words name nobody.").orNull(),
        string(side + "_country", COUNTRY).orNull(),
        string(side + "_role", ROLE).orNull(),
        string(side + "_entity_id", "Id of the entity; null if the words name nobody.").orNull());
  }

  /** Where and when, with what each rests on. */
  static List<Column> placeAndTime() {
    return List.of(
        string("place_text", "Where it happened, as printed; null if not known.").orNull(),
        string("place_name", "Preferred English name of the place.").orNull(),
        string("place_country", "ISO 3166 alpha-3 of the place; null for seas and continents.")
            .orNull(),
        string("place_admin1", "First-level division; null if none or unknown.").orNull(),
        number("place_lat", "Latitude in degrees, WGS 84.").orNull(),
        number("place_lon", "Longitude in degrees, WGS 84.").orNull(),
        scalar("place_geoname_id", Scalar.LONG, "GeoNames id; null if the place is not from there.")
            .orNull(),
        string("place_basis", "What the place rests on; null where the place is.")
            .orNull()
            .oneOf(EventMention.Basis.values(), EventMention.Basis::code),
        string(
                "date_text",
                "The words that say when, also where their days are not known; null if the date rests on something else.")
            .orNull(),
        date(
                "date_start",
                "First possible day of the coded act, inclusive; null if unknown or unbounded.")
            .orNull(),
        date("date_end", "Last possible day, inclusive; null if unknown or unbounded.").orNull(),
        string("date_precision", "The unit that the text speaks in; null if no date is known.")
            .orNull()
            .oneOf(DayInterval.Precision.values(), DayInterval.Precision::code),
        string("date_basis", "What the date rests on; null where the date is.")
            .orNull()
            .oneOf(EventMention.Basis.values(), EventMention.Basis::code),
        date("planned_start", "First day of what was announced; null if nothing was or unknown.")
            .orNull(),
        date("planned_end", "Last day of what was announced; null if nothing was or unknown.")
            .orNull());
  }

  /** The columns one after the other. */
  @SafeVarargs
  static List<Column> concat(List<Column>... parts) {
    List<Column> all = new ArrayList<>();
    for (List<Column> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
