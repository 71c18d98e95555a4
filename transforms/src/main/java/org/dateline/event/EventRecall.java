package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event of earlier runs that an account tells of, by the rules by which {@link
 * EventConsolidator} merges accounts: in its stories as {@link ClosestAccount} does, on its date as
 * {@link CompleteLink} does, with what tells of several days as {@link SpanAndDay} does. Safe for
 * one thread.
 */
public final class EventRecall {
  /** Events of earlier runs that an account is compared with. */
  private static final int LOOKED_AT = 64;

  /** An event is rarely found to be another that is one itself. */
  private static final int MOST_ALIASES = 8;

  private static final Recalled NOTHING = new Recalled(null, List.of());

  private final Archive archive;

  /**
   * Finds events that earlier runs left.
   *
   * @param archive stays the caller's to close
   */
  public EventRecall(Archive archive) {
    this.archive = archive;
  }

  /**
   * What an account turns out to tell of.
   *
   * @param eventId the event of earlier runs; null if it tells of none
   * @param aliases events of earlier runs that turn out to be one
   */
  public record Recalled(@Nullable String eventId, List<Alias> aliases) {}

  /** The event of earlier runs that the account tells of, if any. */
  public Recalled recall(Account account) {
    if (archive.isEmpty()) {
      return NOTHING;
    }
    for (IdentifiedMention mention : account.mentions()) {
      String founded = EventMerger.idOf(mention.id());
      if (stored(founded)
          .filter(event -> event.isEmpty() || event.returning().contains(mention.source()))
          .isPresent()) {
        return new Recalled(founded, List.of()); // its founding article tells of it again
      }
    }
    List<String> stories = account.stories();
    List<Entry> entries =
        archive.closest(Kind.EVENT, StoredEvent.meetingKeys(account, stories), LOOKED_AT);
    TreeMap<String, StoredEvent> events = new TreeMap<>();
    for (Entry entry : entries) {
      StoredEvent event = original(entry.as(StoredEvent.class));
      events.put(event.id(), event);
    }
    List<StoredEvent> inStory =
        events.values().stream()
            .filter(event -> event.stories().stream().anyMatch(stories::contains))
            .toList();
    List<Candidate> found = inStory(account, agreeing(account, inStory, Ring.STORY));
    if (found.isEmpty() && EventConsolidator.dateBlock(account).isPresent()) {
      List<Candidate> agreeing = agreeing(account, events.values(), Ring.WORLD);
      found = onDate(account, agreeing);
      if (found.isEmpty() && entries.size() < LOOKED_AT) {
        found = spanOrDay(account, agreeing, List.copyOf(events.values()));
      }
    }
    return recalled(found);
  }

  /** As in a ring of its own story: the closest that say as much, or the only other. */
  private static List<Candidate> inStory(Account account, List<Candidate> agreeing) {
    List<Candidate> alike =
        agreeing.stream()
            .filter(candidate -> candidate.account.vagueness() == account.vagueness())
            .toList();
    if (!alike.isEmpty()) {
      return asOne(alike, Ring.STORY);
    }
    List<Candidate> near =
        agreeing.stream().filter(candidate -> candidate.distance < Compatibility.UNDATED).toList();
    return onlyOne(near.isEmpty() ? agreeing : near, Ring.STORY);
  }

  /** As on a date: the closest of those that name the same days. */
  private static List<Candidate> onDate(Account account, List<Candidate> agreeing) {
    Optional<String> block = EventConsolidator.dateBlock(account);
    return asOne(
        agreeing.stream()
            .filter(candidate -> EventConsolidator.dateBlock(candidate.account).equals(block))
            .toList(),
        Ring.WORLD);
  }

  /** The only day that an account of several days can mean, or that whose only day this is. */
  private static List<Candidate> spanOrDay(
      Account account, List<Candidate> agreeing, List<StoredEvent> all) {
    boolean day = isDay(account);
    List<Candidate> others =
        agreeing.stream()
            .filter(candidate -> isDay(candidate.account) != day)
            .filter(candidate -> !day || means(candidate.account, all) == 0)
            .toList();
    return onlyOne(others, Ring.WORLD);
  }

  private static int means(Account span, List<StoredEvent> all) {
    int days = 0;
    for (StoredEvent event : all) {
      Account other = event.accountOutline();
      if (!other.id().equals(span.id())
          && isDay(other)
          && span.distance(other, Ring.WORLD) != Compatibility.NONE) {
        days++;
      }
    }
    return days;
  }

  private static boolean isDay(Account account) {
    DayInterval time = account.time();
    return time != null && time.isBounded() && SpanAndDay.isDay(time);
  }

  /** The candidates, if they agree with each other; else none. */
  private static List<Candidate> onlyOne(List<Candidate> candidates, Ring ring) {
    List<Candidate> one = asOne(candidates, ring);
    return one.size() == candidates.size() ? one : List.of();
  }

  /** The closest candidate and those that agree with it and with each other. */
  private static List<Candidate> asOne(List<Candidate> candidates, Ring ring) {
    List<Candidate> one = new ArrayList<>();
    for (Candidate candidate : candidates.stream().sorted(Candidate.CLOSEST).toList()) {
      if (one.stream()
          .allMatch(
              other -> other.account.distance(candidate.account, ring) != Compatibility.NONE)) {
        one.add(candidate);
      }
    }
    return one;
  }

  private static Recalled recalled(List<Candidate> one) {
    if (one.isEmpty()) {
      return NOTHING;
    }
    List<StoredEvent> events =
        one.stream().map(candidate -> candidate.event).sorted(Candidate.EARLIEST).toList();
    String first = events.get(0).id();
    return new Recalled(
        first, events.stream().skip(1).map(event -> new Alias(event.id(), first)).toList());
  }

  private static List<Candidate> agreeing(
      Account account, Iterable<StoredEvent> events, Ring ring) {
    List<Candidate> agreeing = new ArrayList<>();
    for (StoredEvent event : events) {
      if (!event.isEmpty()) {
        Account other = event.accountOutline();
        int distance = account.distance(other, ring);
        if (distance != Compatibility.NONE) {
          agreeing.add(new Candidate(event, other, distance));
        }
      }
    }
    return agreeing;
  }

  /** The event, or that which it turned out to be. */
  private StoredEvent original(StoredEvent event) {
    Set<String> seen = new HashSet<>();
    StoredEvent at = event;
    while (at.aliasOf() != null && seen.add(at.id()) && seen.size() < MOST_ALIASES) {
      Optional<StoredEvent> above = stored(at.aliasOf());
      if (above.filter(other -> !other.isEmpty()).isEmpty()) {
        return at;
      }
      at = above.get();
    }
    return at;
  }

  private Optional<StoredEvent> stored(String id) {
    return archive.get(Kind.EVENT, id).map(entry -> entry.as(StoredEvent.class));
  }

  /**
   * An event that an account may tell of.
   *
   * @param event the event
   * @param account what is known of it
   * @param distance of the account from it
   */
  private record Candidate(StoredEvent event, Account account, int distance) {
    static final Comparator<StoredEvent> EARLIEST =
        Comparator.comparing(
                StoredEvent::founded, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(StoredEvent::id);
    static final Comparator<Candidate> CLOSEST =
        Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::event, EARLIEST);
  }
}
