package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.event.Event.Related;
import org.dateline.plover.EventType;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * Links a CONCEDE with the RETREAT that it announces (PLOVER manual, section 3.4): the same actor
 * and country aimed at, and days of the RETREAT in the time it was planned for. Stateless, so safe
 * for any number of threads.
 */
public final class Announcements {
  /** The CONCEDE's relation to the RETREAT. */
  public static final String ANNOUNCES = "announces";

  /** The RETREAT's relation to the CONCEDE. */
  public static final String ANNOUNCED_BY = "announced_by";

  /** How long a plan without an end, or without a beginning, is taken to reach. */
  private static final int OPEN_PLAN_DAYS = 366;

  private Announcements() {}

  /** A key that events share if one may announce the other; empty for all that never do. */
  public static Optional<String> key(Event event) {
    boolean mayAnnounce = event.type() == EventType.CONCEDE && event.planned() != null;
    boolean mayBeAnnounced =
        event.type() == EventType.RETREAT && event.time() != null && event.time().isBounded();
    boolean happens = event.realis() != Realis.NEGATED && event.realis() != Realis.HYPOTHETICAL;
    List<Party> actors = Party.known(event.actors());
    return happens && (mayAnnounce || mayBeAnnounced) && !actors.isEmpty()
        ? Optional.of(
            Party.origins(actors)
                + "|"
                + Party.target(actors, Party.known(event.recipients()), PlaceKey.of(event.place())))
        : Optional.empty();
  }

  /**
   * The same events in the same order, those that announce each other with both ids in {@link
   * Event#related}. Links that are there already stay. Linking twice changes nothing.
   */
  public static List<Event> link(List<Event> events) {
    Map<String, List<Integer>> retreats = new TreeMap<>();
    Map<String, List<Integer>> concessions = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      int index = i;
      key(event)
          .ifPresent(
              key ->
                  (event.type() == EventType.RETREAT ? retreats : concessions)
                      .computeIfAbsent(key, k -> new ArrayList<>())
                      .add(index));
    }
    List<Event> linked = new ArrayList<>(events);
    concessions.forEach(
        (key, announcing) -> {
          for (int concession : announcing) {
            for (int retreat : retreats.getOrDefault(key, List.of())) {
              if (announces(events.get(concession), events.get(retreat))) {
                relate(linked, concession, ANNOUNCES, events.get(retreat).id());
                relate(linked, retreat, ANNOUNCED_BY, events.get(concession).id());
              }
            }
          }
        });
    return linked;
  }

  private static boolean announces(Event concession, Event retreat) {
    DayInterval plan = plan(concession);
    DayInterval time = retreat.time();
    return plan != null
        && time != null
        && time.isBounded()
        && Spans.isFine(time)
        && plan.overlaps(time)
        && Party.distance(Party.known(concession.actors()), Party.known(retreat.actors()), true)
            != Party.APART;
  }

  /** The planned days, none before the announcement itself; null if they cannot be told. */
  private static @Nullable DayInterval plan(Event concession) {
    DayInterval planned = concession.planned();
    if (planned == null) {
      return null;
    }
    DayInterval said = concession.time();
    LocalDate from = planned.start();
    LocalDate to = planned.end();
    if (from == null && said != null) {
      from = said.start();
    }
    if (from == null && to != null) {
      from = to.minusDays(OPEN_PLAN_DAYS);
    }
    if (to == null && from != null) {
      to = from.plusDays(OPEN_PLAN_DAYS);
    }
    return from == null || to == null || from.isAfter(to)
        ? null
        : new DayInterval(from, to, DayInterval.Precision.INTERVAL);
  }

  private static void relate(List<Event> events, int index, String relation, String other) {
    Event event = events.get(index);
    TreeSet<Related> related =
        new TreeSet<>(Comparator.comparing(Related::eventId).thenComparing(Related::relation));
    related.addAll(event.related());
    related.add(new Related(other, relation));
    events.set(index, event.withRelated(List.copyOf(related)));
  }
}
