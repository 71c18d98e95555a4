package org.dateline.event;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.dateline.plover.EventType;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/** What an event is linked with others by: light enough to be gathered in large numbers. */
public final class EventOutline implements Serializable {
  private static final long serialVersionUID = 1L;

  /** By day, undated first, then by id. */
  static final Comparator<EventOutline> BY_TIME =
      Comparator.comparingLong(EventOutline::start).thenComparing(o -> o.eventId);

  final String eventId;
  final String storyId;
  final EventType type;
  final @Nullable String mode;
  final Phase phase;
  final @Nullable Phase stage;
  final List<Party> actors;
  final String actorCountries;
  final String target;
  final boolean targetKnown;
  final @Nullable PlaceKey place;
  final @Nullable DayInterval time;
  final @Nullable DayInterval planned;
  final List<Statement> statements;

  private EventOutline(Event event, Account account) {
    MentionProfile profile = account.common();
    eventId = event.id();
    storyId = event.storyId();
    type = event.type();
    mode = event.mode();
    phase = profile.phase();
    stage = profile.stage();
    actors = profile.actors();
    actorCountries = profile.actorCountries();
    target = profile.target();
    targetKnown = profile.isTargetKnown();
    place = PlaceKey.of(event.place(), event.placeBasis());
    time = event.time();
    planned = event.planned();
    statements = Statement.of(account.mentions());
  }

  static EventOutline of(Event event, Account account) {
    return new EventOutline(event, account);
  }

  boolean isReal() {
    return phase == Phase.BEGUN || phase == Phase.COMPLETED;
  }

  boolean isDated() {
    return Spans.isDate(time);
  }

  private long start() {
    return time == null || time.start() == null ? Long.MIN_VALUE : time.start().toEpochDay();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventOutline outline && eventId.equals(outline.eventId);
  }

  @Override
  public int hashCode() {
    return eventId.hashCode();
  }
}
