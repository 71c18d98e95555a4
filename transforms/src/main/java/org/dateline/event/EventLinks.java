package org.dateline.event;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.event.Event.Conflict;
import org.dateline.event.Event.Related;
import org.dateline.plover.EventType;

/**
 * Links events with what announced, began, asked for or contains them; see {@link Relation}. What
 * linked events say of the same troops is weighed together. Stateless, so safe for any number of
 * threads.
 *
 * <p>{@link #keys} says where an event may find its counterparts, {@link #find} finds them among
 * the outlines of one key, {@link #linked} writes them down. The work is bounded: an outline meets
 * a fixed number of those that follow it in time.
 */
public final class EventLinks {
  /** Outlines that one meets. */
  static final int LOOKED_AT = 512;

  /** Events of earlier runs that those of one key meet. */
  static final int RECALLED = 128;

  /** Links to others that an event has at most. */
  private static final int MOST_LINKS = 64;

  /** The kind of number that phases of one act have in common. */
  private static final String SHARED_KIND = "troops";

  private EventLinks() {}

  /**
   * A link of an event to another.
   *
   * @param eventId the event
   * @param related the other and what the event is to it
   * @param ofOther numbers that the other states of what both are about
   */
  public record Link(String eventId, Related related, List<Statement> ofOther)
      implements Serializable {}

  /** Keys that events share if they may be linked; none for those that never are. */
  public static List<String> keys(EventOutline outline) {
    TreeSet<String> keys = new TreeSet<>();
    if (outline.actors().isEmpty()) {
      return List.of();
    }
    keys.add("story|" + outline.storyId() + "|" + outline.actorCountries());
    if (outline.type() == EventType.REQUEST && outline.targetKnown()) {
      keys.add("story|" + outline.storyId() + "|" + outline.target());
    }
    boolean announces = LinkRules.mayAnnounce(outline) && LinkRules.plan(outline) != null;
    boolean announced = outline.isReal() && outline.isDated();
    if (outline.targetKnown() && (announces || announced)) {
      keys.add(
          "plan|"
              + LinkRules.announced(outline)
              + "|"
              + outline.actorCountries()
              + "|"
              + outline.target());
    }
    return List.copyOf(keys);
  }

  /** Links among the events of one key, both ways. Their order does not matter. */
  public static List<Link> find(Collection<EventOutline> ofKey) {
    List<EventOutline> outlines = new ArrayList<>(ofKey);
    outlines.sort(EventOutline.BY_TIME);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < outlines.size(); i++) {
      EventOutline one = outlines.get(i);
      int found = 0;
      int last = Math.min(outlines.size() - 1, i + LOOKED_AT);
      for (int j = i + 1; j <= last && found < MOST_LINKS; j++) {
        EventOutline other = outlines.get(j);
        Relation relation = LinkRules.relation(one, other);
        if (relation != null) {
          links.add(link(one, relation, other));
          links.add(link(other, relation.inverse(), one));
          found++;
        }
      }
    }
    return links;
  }

  /**
   * The links of an event that has some already: each once, sorted. What was found of another event
   * takes the place of what was known of it.
   *
   * @param before those that it has
   * @param apart ids of events that are no longer to be linked with it
   * @param found those that were found now, in any order
   */
  static List<Link> together(
      Collection<Link> before, Collection<String> apart, Collection<Link> found) {
    TreeMap<String, Link> together = new TreeMap<>();
    TreeSet<String> others = new TreeSet<>(apart);
    found.forEach(link -> others.add(link.related().eventId()));
    for (Link link : before) {
      if (!others.contains(link.related().eventId())) {
        together.put(key(link), link);
      }
    }
    found.forEach(link -> together.put(key(link), link));
    return List.copyOf(together.values());
  }

  /** Of links in order those that an event keeps. */
  static List<Link> kept(List<Link> links) {
    return links.stream().limit(MOST_LINKS).toList();
  }

  private static String key(Link link) {
    return link.related().eventId() + " " + link.related().relation();
  }

  /** The event with its links, however often they were found and in whatever order. */
  public static Event linked(ConsolidatedEvent consolidated, Collection<Link> links) {
    Event event = consolidated.event();
    Map<String, Link> distinct = new TreeMap<>();
    for (Link link : links) {
      distinct.put(key(link), link);
    }
    if (distinct.isEmpty()) {
      return event;
    }
    List<Related> related =
        distinct.values().stream().map(Link::related).limit(MOST_LINKS).toList();
    return event.with(conflicts(consolidated, distinct.values()), related);
  }

  /** All events, linked, sorted by id. */
  static List<Event> link(List<ConsolidatedEvent> events) {
    Map<String, List<EventOutline>> byKey = new TreeMap<>();
    for (ConsolidatedEvent e : events) {
      keys(e.outline())
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(e.outline()));
    }
    Map<String, List<Link>> byEvent = new TreeMap<>();
    for (List<EventOutline> ofKey : byKey.values()) {
      for (Link link : find(ofKey)) {
        byEvent.computeIfAbsent(link.eventId(), id -> new ArrayList<>()).add(link);
      }
    }
    return events.stream()
        .map(e -> linked(e, byEvent.getOrDefault(e.event().id(), List.of())))
        .sorted(Comparator.comparing(Event::id))
        .toList();
  }

  private static Link link(EventOutline one, Relation relation, EventOutline other) {
    boolean isPart = relation == Relation.PART_OF || relation == Relation.HAS_PART;
    return new Link(
        one.eventId(),
        new Related(other.eventId(), relation),
        isPart || shared(one.statements()).isEmpty() ? List.of() : shared(other.statements()));
  }

  private static List<Statement> shared(List<Statement> statements) {
    return statements.stream().filter(s -> s.quantity().kind().equals(SHARED_KIND)).toList();
  }

  private static List<Conflict> conflicts(ConsolidatedEvent consolidated, Collection<Link> links) {
    List<Statement> statements = new ArrayList<>(shared(consolidated.outline().statements()));
    if (statements.isEmpty()) {
      return consolidated.event().conflicts();
    }
    links.forEach(link -> statements.addAll(link.ofOther()));
    statements.sort(Statement.EARLIEST);
    List<Conflict> together = new QuantityAgreement(statements).conflicts();
    if (together.isEmpty()) {
      return consolidated.event().conflicts();
    }
    TreeMap<String, Conflict> byField = new TreeMap<>();
    consolidated.event().conflicts().forEach(c -> byField.put(c.field(), c));
    together.forEach(c -> byField.put(c.field(), c));
    return List.copyOf(byField.values());
  }
}
