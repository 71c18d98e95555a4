package org.dateline.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.plover.EventType;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/** When one event announces, precedes, asks for or contains another. Stateless. */
final class LinkRules {
  /** How long a plan without an end, or without a beginning, is taken to reach. */
  private static final int OPEN_PLAN_DAYS = 366;

  /** What grants a request of a mode. */
  private static final Map<String, Set<EventType>> GRANTS =
      Map.of(
          "yield", Set.of(EventType.CONCEDE, EventType.RETREAT),
          "meet", Set.of(EventType.AGREE, EventType.CONSULT),
          "assist", Set.of(EventType.AGREE, EventType.AID, EventType.COOPERATE));

  private LinkRules() {}

  /** What one event is to the other; null if nothing. */
  static @Nullable Relation relation(EventOutline one, EventOutline other) {
    if (announces(one, other)) {
      return Relation.ANNOUNCES;
    }
    if (announces(other, one)) {
      return Relation.ANNOUNCED_BY;
    }
    if (!one.storyId().equals(other.storyId())) {
      return null;
    }
    if (precedes(one, other)) {
      return Relation.PRECEDES;
    }
    if (precedes(other, one)) {
      return Relation.FOLLOWS;
    }
    if (requests(one, other)) {
      return Relation.REQUESTS;
    }
    if (requests(other, one)) {
      return Relation.REQUESTED_BY;
    }
    if (isPartOf(one, other)) {
      return Relation.PART_OF;
    }
    return isPartOf(other, one) ? Relation.HAS_PART : null;
  }

  /** Whether it says that something is to happen (PLOVER manual, section 3.4: CONCEDE). */
  static boolean mayAnnounce(EventOutline outline) {
    return outline.phase() == Phase.PLANNED
        || (outline.type() == EventType.CONCEDE && outline.isReal());
  }

  /** The type of what the event announces, if it announces anything, else its own. */
  static EventType announced(EventOutline outline) {
    return outline.type() == EventType.CONCEDE && outline.isReal()
        ? EventType.RETREAT
        : outline.type();
  }

  /** The planned days, none before the announcement itself; null if they cannot be told. */
  static @Nullable DayInterval plan(EventOutline outline) {
    DayInterval said = outline.phase() == Phase.PLANNED ? null : outline.time();
    DayInterval planned = outline.planned();
    if (planned == null && outline.phase() == Phase.PLANNED) {
      planned = outline.time();
    }
    if (planned == null) {
      return null;
    }
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

  /** What has begun where it is announced is announced to go on and end, not to begin. */
  private static boolean announces(EventOutline one, EventOutline other) {
    if (!mayAnnounce(one)
        || !other.isReal()
        || other.type() != announced(one)
        || "resign".equals(other.mode())
        || (one.stage() == Phase.BEGUN && other.phase() == Phase.BEGUN)
        || !isSameMatter(one, other)
        || !placesFit(one, other)) {
      return false;
    }
    DayInterval plan = plan(one);
    if (plan != null && other.time() != null && other.isDated()) {
      return plan.overlaps(other.time());
    }
    return one.storyId().equals(other.storyId()) && !isAfter(one, other);
  }

  private static boolean precedes(EventOutline one, EventOutline other) {
    return one.type() == other.type()
        && one.phase() == Phase.BEGUN
        && other.phase() == Phase.COMPLETED
        && modesFit(one, other)
        && isSameMatter(one, other)
        && placesFit(one, other)
        && !isAfter(one, other);
  }

  private static boolean requests(EventOutline one, EventOutline other) {
    return one.type() == EventType.REQUEST
        && one.isReal()
        && one.targetKnown()
        && one.mode() != null
        && GRANTS.getOrDefault(one.mode(), Set.of()).contains(other.type())
        && other.phase() != Phase.NEGATED
        && other.phase() != Phase.HYPOTHETICAL
        && one.target().equals(other.actorCountries())
        && (!other.targetKnown() || one.actorCountries().equals(other.target()))
        && !isAfter(one, other);
  }

  /** Nested in place, or in time at no other place. */
  private static boolean isPartOf(EventOutline one, EventOutline other) {
    if (one.type() != other.type()
        || one.phase() != other.phase()
        || (one.stage() != null && other.stage() != null && one.stage() != other.stage())
        || !modesFit(one, other)
        || !isSameMatter(one, other)) {
      return false;
    }
    PlaceKey place = one.place();
    PlaceKey wider = other.place();
    if (place != null && wider != null && wider.contains(place)) {
      return one.time() == null || other.time() == null || one.time().overlaps(other.time());
    }
    return placesFit(one, other)
        && one.time() != null
        && other.time() != null
        && one.isDated()
        && other.time().isBounded()
        && Spans.isInside(one.time(), other.time())
        && (place == null || wider == null || !place.contains(wider));
  }

  /** Whether the same do something to the same: in one story as far as is known. */
  private static boolean isSameMatter(EventOutline one, EventOutline other) {
    boolean sameStory = one.storyId().equals(other.storyId());
    return one.actorCountries().equals(other.actorCountries())
        && (one.target().equals(other.target())
            || (sameStory && !(one.targetKnown() && other.targetKnown())))
        && Party.distance(one.actors(), other.actors(), true) != Party.APART;
  }

  private static boolean modesFit(EventOutline one, EventOutline other) {
    return one.mode() == null || other.mode() == null || Objects.equals(one.mode(), other.mode());
  }

  private static boolean placesFit(EventOutline one, EventOutline other) {
    PlaceKey some = one.place();
    PlaceKey others = other.place();
    return some == null
        || others == null
        || some.isSame(others)
        || some.contains(others)
        || others.contains(some);
  }

  private static boolean isAfter(EventOutline one, EventOutline other) {
    LocalDate start = one.time() == null ? null : one.time().start();
    LocalDate end = other.time() == null ? null : other.time().end();
    return start != null && end != null && start.isAfter(end);
  }
}
