package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericRecord;
import org.dateline.event.Event;

/** Rows of the events table. */
@SuppressWarnings("DoNotCallSuggester") // until the bodies are written
public final class EventRows {
  private EventRows() {}

  /** The event's row. */
  public static GenericRecord of(Event event) {
    throw new UnsupportedOperationException("coming: " + event);
  }
}
