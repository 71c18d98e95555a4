package org.dateline.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An archive in memory: empty before the first run, filled in tests. */
public final class MapArchive implements Archive {
  private final TreeMap<Entry, Entry> entries = new TreeMap<>(Entry.ORDER);

  /** Of several entries of one kind and id the last counts, and none if that one is gone. */
  public MapArchive(Collection<Entry> written) {
    for (Entry entry : written) {
      entries.remove(entry);
      if (!entry.isGone()) {
        entries.put(entry, entry);
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public Optional<Entry> get(Kind kind, String id) {
    return Optional.ofNullable(entries.get(Entry.gone(kind, id)));
  }

  @Override
  public List<Entry> find(Kind kind, Collection<String> keys) {
    Set<String> wanted = new TreeSet<>(keys);
    return entries.values().stream()
        .filter(entry -> entry.kind() == kind && shared(entry, wanted) > 0)
        .toList();
  }

  @Override
  public List<Entry> closest(Kind kind, Collection<String> keys, int limit) {
    Set<String> wanted = new TreeSet<>(keys);
    return find(kind, keys).stream()
        .sorted(Comparator.<Entry>comparingLong(entry -> -shared(entry, wanted)))
        .limit(limit)
        .toList();
  }

  /** Does nothing. */
  @Override
  public void close() {}

  private static long shared(Entry entry, Set<String> keys) {
    return entry.keys().stream().filter(keys::contains).count();
  }
}
