package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.Revision;
import org.dateline.article.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of events in a run: of those that it founds, and of those of earlier runs that it
 * adds to, takes from, or links. Safe for one thread.
 */
public final class EventRevisions {
  private final Archive archive;
  private final long generation;

  /**
   * Revises what earlier runs left.
   *
   * @param archive stays the caller's to close
   * @param generation number of this run
   */
  public EventRevisions(Archive archive, long generation) {
    this.archive = archive;
    this.generation = generation;
  }

  /**
   * An event as it comes out of a run.
   *
   * @param revision its row
   * @param entry what later runs must know
   */
  public record Revised(Revision<Event> revision, Entry entry) {}

  /** An event that the account founds. */
  public EventChange founded(Account account) {
    return changed(freeId(account), null, account, Set.of(), null);
  }

  /**
   * An event of earlier runs with what is new, then events of those accounts that do not agree with
   * it after all; nothing of one that there never was.
   *
   * @param id the event's id
   * @param joining accounts that were found to tell of it
   * @param late copies of its articles that came later
   * @param aliases what it was found to be; of several the smallest counts
   * @param touched whether it was taken from
   */
  public List<EventChange> changes(
      String id,
      Collection<Account> joining,
      Collection<LateCopies> late,
      Collection<Alias> aliases,
      boolean touched) {
    List<EventChange> changes = new ArrayList<>();
    StoredEvent stored = stored(id).map(StoredEvent::standing).orElse(null);
    if (stored == null) {
      joining.stream().sorted(Account.BY_ID).map(this::founded).forEach(changes::add);
      return changes;
    }
    Account before = stored.isEmpty() ? null : stored.account().plusCopies(byArticle(late));
    Account grown = before;
    for (Account account : joining.stream().sorted(Account.BY_ID).toList()) {
      if (grown == null) {
        grown = account;
      } else if (isOne(grown, account)) {
        grown = Account.merge(List.of(grown, account));
      } else {
        changes.add(founded(account));
      }
    }
    if (grown == null) {
      TreeSet<String> others = new TreeSet<>(stored.linked());
      others.addAll(aliasesOf(id));
      changes.add(0, new EventChange(id, null, null, stored.generation(), List.copyOf(others)));
      return changes;
    }
    Set<String> earlier = new HashSet<>();
    if (before != null) {
      before.mentions().forEach(mention -> earlier.add(mention.id()));
    }
    String aliasOf =
        aliasOf(stored) != null
            ? aliasOf(stored)
            : aliases.stream().map(Alias::aliasOf).sorted().findFirst().orElse(null);
    EventChange change = changed(id, aliasOf, grown, earlier, stored);
    changes.add(0, touched ? unlinked(change, stored) : change);
    return changes;
  }

  /** Ids of events of earlier runs that an original article tells of, sorted. */
  public List<String> eventsOf(String articleId) {
    return archive.isEmpty()
        ? List.of()
        : archive.find(Kind.EVENT, List.of(StoredEvent.articleKey(articleId))).stream()
            .map(Entry::id)
            .toList();
  }

  /**
   * Links among the events of one key, as far as one that is new or changed has part in them.
   *
   * @param key one of {@link EventLinks#keys}
   * @param changed outlines of those that are new or changed, in any order
   */
  public List<EventLinks.Link> links(String key, Collection<EventOutline> changed) {
    if (archive.isEmpty()) {
      return EventLinks.find(changed);
    }
    Set<String> own = new HashSet<>();
    changed.forEach(outline -> own.add(outline.eventId()));
    List<EventOutline> all = new ArrayList<>(changed);
    for (Entry entry :
        archive.closest(Kind.EVENT, List.of(StoredEvent.linkKey(key)), EventLinks.RECALLED)) {
      StoredEvent other = entry.as(StoredEvent.class);
      // Events that are told again are among those that changed, if anybody tells of them.
      if (!own.contains(entry.id()) && other.returning().isEmpty()) {
        all.add(other.outline());
      }
    }
    return EventLinks.find(all).stream()
        .filter(link -> own.contains(link.eventId()) || own.contains(link.related().eventId()))
        .toList();
  }

  /** The event as it is, with the links that were found. */
  public Revised linked(
      EventChange change, Collection<EventLinks.Link> found, Collection<String> unlinked) {
    ConsolidatedEvent event = change.event();
    StoredEvent stored = change.stored();
    if (event == null || stored == null) {
      return new Revised(
          new Revision<>(change.id(), null, change.replaces()),
          Entry.gone(Kind.EVENT, change.id()));
    }
    List<EventLinks.Link> links = EventLinks.together(stored.links(), unlinked, found);
    return new Revised(
        new Revision<>(change.id(), EventLinks.linked(event, links), change.replaces()),
        stored.with(links, generation).entry());
  }

  /** An event of earlier runs that nothing is added to, if its links change. */
  public Optional<Revised> relinked(
      String id, Collection<EventLinks.Link> found, Collection<String> unlinked) {
    StoredEvent stored = stored(id).filter(event -> !event.isEmpty()).orElse(null);
    if (stored == null) {
      return Optional.empty();
    }
    List<EventLinks.Link> links = EventLinks.together(stored.links(), unlinked, found);
    String aliasOf = aliasOf(stored);
    if (EventLinks.kept(links).equals(stored.links())
        && Objects.equals(aliasOf, stored.aliasOf())) {
      return Optional.empty();
    }
    Account account = stored.account();
    Set<String> earlier = new HashSet<>();
    account.mentions().forEach(mention -> earlier.add(mention.id()));
    Event event = EventMerger.merge(id, aliasOf, account.mentions(), earlier);
    return Optional.of(
        linked(
            new EventChange(
                id,
                new ConsolidatedEvent(event, stored.outline()),
                stored.being(aliasOf),
                stored.generation(),
                List.of()),
            found,
            unlinked));
  }

  private EventChange changed(
      String id,
      @Nullable String aliasOf,
      Account account,
      Set<String> earlier,
      @Nullable StoredEvent before) {
    Event event = EventMerger.merge(id, aliasOf, account.mentions(), earlier);
    ConsolidatedEvent consolidated = new ConsolidatedEvent(event, EventOutline.of(event, account));
    LocalDate founded =
        before == null ? account.mentions().get(0).mention().published() : before.founded();
    StoredEvent stored = StoredEvent.of(consolidated, account, founded, generation);
    return new EventChange(
        id,
        consolidated,
        before == null ? stored : stored.with(before.links(), generation),
        before == null ? 0 : before.generation(),
        List.of());
  }

  /** What was taken from may no longer be linked with what it was. */
  private EventChange unlinked(EventChange change, StoredEvent before) {
    StoredEvent stored = change.stored();
    return new EventChange(
        change.id(),
        change.event(),
        stored == null ? null : stored.with(List.of(), generation),
        change.replaces(),
        before.linked());
  }

  /** Whether the accounts, of an event and of one that joins it, agree. */
  private static boolean isOne(Account event, Account account) {
    boolean oneStory = event.stories().stream().anyMatch(account.stories()::contains);
    return event.profiles().size() + account.profiles().size() <= CompleteLink.LARGEST
        && event.distance(account, oneStory ? Ring.STORY : Ring.WORLD) != Compatibility.NONE;
  }

  /**
   * The id of the event that the account founds. If an event of earlier runs was founded by the
   * same mention, which left it and came again, it is that of another of its mentions.
   */
  private String freeId(Account account) {
    for (IdentifiedMention mention : account.mentions()) {
      String id = EventMerger.idOf(mention.id());
      if (archive.isEmpty() || stored(id).isEmpty()) {
        return id;
      }
    }
    return ContentHash.id("event", account.id(), Long.toString(generation));
  }

  /** What an event of earlier runs turned out to be; null if none, or if nothing is left of it. */
  private @Nullable String aliasOf(StoredEvent event) {
    String other = event.aliasOf();
    return other == null
            || stored(other).map(StoredEvent::standing).filter(it -> !it.isEmpty()).isEmpty()
        ? null
        : other;
  }

  private List<String> aliasesOf(String id) {
    return archive.find(Kind.EVENT, List.of(StoredEvent.aliasKey(id))).stream()
        .map(Entry::id)
        .toList();
  }

  private Optional<StoredEvent> stored(String id) {
    return archive.get(Kind.EVENT, id).map(entry -> entry.as(StoredEvent.class));
  }

  private static Map<String, Copies> byArticle(Collection<LateCopies> late) {
    Map<String, Copies> copies = new TreeMap<>();
    late.forEach(some -> copies.merge(some.articleId(), some.copies(), Copies::plus));
    return copies;
  }
}
