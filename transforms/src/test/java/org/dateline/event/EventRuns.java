package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.MapArchive;
import org.dateline.archive.Revision;

/** Runs one after the other, with the table of events as they leave it, without a pipeline. */
final class EventRuns {
  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private final TreeMap<String, Event> rows = new TreeMap<>();
  private final TreeMap<String, Long> generations = new TreeMap<>();
  private final Set<String> touched = new TreeSet<>();
  private long generation;

  /** The events as they stand, sorted by id. */
  List<Event> events() {
    return List.copyOf(rows.values());
  }

  /** The only event. */
  Event only() {
    assertThat(rows).hasSize(1);
    return rows.firstEntry().getValue();
  }

  Event event(String id) {
    return Optional.ofNullable(rows.get(id)).orElseThrow();
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Takes out of the archive what articles say, as is done before a run. */
  void forget(String... articles) {
    change(StoredEvent::without, articles);
  }

  /** Says that articles come again in the next run, as is done before it. */
  void expect(String... articles) {
    change(StoredEvent::returning, articles);
  }

  private void change(BiFunction<Entry, Set<String>, Entry> how, String... articles) {
    for (String article : articles) {
      MapArchive archive = new MapArchive(entries.values());
      for (String event : new EventRevisions(archive, generation).eventsOf(article)) {
        entries.computeIfPresent(event, (id, entry) -> how.apply(entry, Set.of(article)));
        touched.add(event);
      }
    }
  }

  /** A run; gives the ids of the events that it wrote. */
  List<String> run(MentionBuilder... mentions) {
    return run(List.of(mentions).stream().map(MentionBuilder::reported).toList(), List.of());
  }

  List<String> run(Collection<ReportedMention> mentions, List<LateCopies> late) {
    generation++;
    MapArchive archive = new MapArchive(entries.values());
    EventRecall recall = new EventRecall(archive);
    EventRevisions revisions = new EventRevisions(archive, generation);

    List<Account> accounts = new ArrayList<>();
    ArticleAccounts.byArticle(mentions)
        .values()
        .forEach(m -> accounts.addAll(EventConsolidator.ofArticle(m)));
    List<Account> plain =
        inBlocks(
            inBlocks(
                accounts,
                a -> Optional.of(EventConsolidator.storyBlock(a)),
                EventConsolidator::ofStory),
            EventConsolidator::dateBlock,
            EventConsolidator::ofDate);
    List<Account> ofDates = new ArrayList<>();
    TreeMap<String, List<Alias>> aliases = new TreeMap<>();
    for (Account account : plain) {
      EventRecall.Recalled recalled = recall.recall(account);
      ofDates.add(account.joining(recalled.eventId()));
      recalled
          .aliases()
          .forEach(a -> aliases.computeIfAbsent(a.eventId(), id -> new ArrayList<>()).add(a));
    }
    TreeMap<String, List<Account>> windows = new TreeMap<>();
    for (Account account : ofDates) {
      EventConsolidator.windows(account)
          .forEach(w -> windows.computeIfAbsent(w, k -> new ArrayList<>()).add(account.outline()));
    }
    Map<String, String> matches = new TreeMap<>();
    windows.values().forEach(window -> matches.putAll(EventConsolidator.matches(window)));
    TreeMap<String, List<Account>> matched = new TreeMap<>();
    for (Account account : ofDates) {
      matched
          .computeIfAbsent(
              matches.getOrDefault(account.id(), account.destination()), id -> new ArrayList<>())
          .add(account);
    }
    TreeMap<String, List<LateCopies>> copies = new TreeMap<>();
    for (LateCopies some : late) {
      for (String event : revisions.eventsOf(some.articleId())) {
        copies.computeIfAbsent(event, id -> new ArrayList<>()).add(some);
      }
    }
    Set<String> known = new TreeSet<>(touched);
    known.addAll(aliases.keySet());
    known.addAll(copies.keySet());
    matched.forEach(
        (id, joining) -> {
          if (joining.stream().anyMatch(account -> account.isJoining(id))) {
            known.add(id);
          }
        });
    List<EventChange> changes = new ArrayList<>();
    for (String id : known) {
      changes.addAll(
          revisions.changes(
              id,
              matched.getOrDefault(id, List.of()),
              copies.getOrDefault(id, List.of()),
              aliases.getOrDefault(id, List.of()),
              touched.contains(id)));
    }
    matched.forEach(
        (id, joining) -> {
          if (!known.contains(id)) {
            EventConsolidator.gathered(joining, id)
                .forEach(account -> changes.add(revisions.founded(account)));
          }
        });
    List<String> written = write(changes, revisions);
    touched.clear();
    return written;
  }

  private List<String> write(List<EventChange> changes, EventRevisions revisions) {
    TreeMap<String, List<EventOutline>> byKey = new TreeMap<>();
    TreeMap<String, Set<String>> unlinked = new TreeMap<>();
    TreeMap<String, EventChange> byId = new TreeMap<>();
    for (EventChange change : changes) {
      assertThat(byId.put(change.id(), change)).as("changes of %s", change.id()).isNull();
      change
          .unlinked()
          .forEach(id -> unlinked.computeIfAbsent(id, k -> new TreeSet<>()).add(change.id()));
      ConsolidatedEvent event = change.event();
      if (event != null) {
        EventLinks.keys(event.outline())
            .forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(event.outline()));
      }
    }
    TreeMap<String, List<EventLinks.Link>> links = new TreeMap<>();
    byKey.forEach(
        (key, outlines) ->
            revisions
                .links(key, outlines)
                .forEach(
                    link ->
                        links.computeIfAbsent(link.eventId(), id -> new ArrayList<>()).add(link)));
    Set<String> ids = new TreeSet<>(byId.keySet());
    ids.addAll(links.keySet());
    ids.addAll(unlinked.keySet());
    List<String> written = new ArrayList<>();
    TreeMap<String, Entry> after = new TreeMap<>(entries);
    for (String id : ids) {
      List<EventLinks.Link> found = links.getOrDefault(id, List.of());
      Set<String> apart = unlinked.getOrDefault(id, Set.of());
      EventChange change = byId.get(id);
      Optional<EventRevisions.Revised> revised =
          change == null
              ? revisions.relinked(id, found, apart)
              : Optional.of(revisions.linked(change, found, apart));
      if (revised.isPresent()) {
        put(revised.get(), after);
        written.add(id);
      }
    }
    entries.clear();
    entries.putAll(after);
    return written;
  }

  /** Checks that a revision replaces the row that stands. */
  private void put(EventRevisions.Revised revised, Map<String, Entry> after) {
    Revision<Event> revision = revised.revision();
    assertThat(revision.replaces()).isEqualTo(generations.getOrDefault(revision.id(), 0L));
    assertThat(revised.entry().id()).isEqualTo(revision.id());
    assertThat(revised.entry().kind()).isEqualTo(Kind.EVENT);
    Event now = revision.now();
    assertThat(revised.entry().isGone()).isEqualTo(now == null);
    if (now == null) {
      rows.remove(revision.id());
      generations.remove(revision.id());
      after.remove(revision.id());
    } else {
      assertThat(now.id()).isEqualTo(revision.id());
      rows.put(revision.id(), now);
      generations.put(revision.id(), generation);
      after.put(revision.id(), revised.entry());
    }
  }

  private static List<Account> inBlocks(
      List<Account> accounts,
      Function<Account, Optional<String>> key,
      Function<Collection<Account>, List<Account>> merge) {
    List<Account> all = new ArrayList<>();
    TreeMap<String, List<Account>> blocks = new TreeMap<>();
    for (Account account : accounts) {
      key.apply(account)
          .ifPresentOrElse(
              k -> blocks.computeIfAbsent(k, b -> new ArrayList<>()).add(account),
              () -> all.add(account));
    }
    blocks.values().forEach(block -> all.addAll(merge.apply(block)));
    return all;
  }
}
