package org.dateline.event;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.dateline.plover.EventType;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * What an event is linked with others by: light enough to be gathered in large numbers.
 *
 * @param eventId id of the event
 * @param storyId the story that most of its articles report
 * @param type PLOVER type
 * @param mode PLOVER mode; null if none
 * @param phase how far it has come
 * @param stage of an undated plan or announcement: how far what it announces has come
 * @param actors who is known of the actors
 * @param actorCountries countries of the actors
 * @param target countries at which it is aimed
 * @param targetKnown whether recipients or place show them
 * @param place null if unknown
 * @param time when it happened; null if unknown
 * @param planned when what it announces is to happen; null if nothing is announced
 * @param statements numbers that its mentions state
 */
public record EventOutline(
    String eventId,
    String storyId,
    EventType type,
    @Nullable String mode,
    Phase phase,
    @Nullable Phase stage,
    List<Party> actors,
    String actorCountries,
    String target,
    boolean targetKnown,
    @Nullable PlaceKey place,
    @Nullable DayInterval time,
    @Nullable DayInterval planned,
    List<Statement> statements)
    implements Serializable {

  /** By day, undated first, then by id. */
  static final Comparator<EventOutline> BY_TIME =
      Comparator.comparingLong(EventOutline::start).thenComparing(EventOutline::eventId);

  static EventOutline of(Event event, Account account) {
    MentionProfile profile = account.common();
    return new EventOutline(
        event.id(),
        event.storyId(),
        event.type(),
        event.mode(),
        profile.phase(),
        profile.stage(),
        profile.actors(),
        profile.actorCountries(),
        profile.target(),
        profile.isTargetKnown(),
        PlaceKey.of(event.place(), event.placeBasis()),
        event.time(),
        event.planned(),
        Statement.of(account.mentions()));
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
}
