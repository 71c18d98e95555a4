package org.dateline.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What earlier runs left, to be looked up, as it was when the run began. Thread safe. Every answer
 * is the same on every machine, whatever the order in which entries were written.
 */
public interface Archive extends AutoCloseable {

  /** Nothing was left: the first run. */
  Archive EMPTY = new MapArchive(List.of());

  /** Whether there is nothing in it. */
  boolean isEmpty();

  /** The entry of an id. */
  Optional<Entry> get(Kind kind, String id);

  /** All entries under any of the keys, each once, sorted by id. */
  List<Entry> find(Kind kind, Collection<String> keys);

  /** Those {@code limit} entries that stand under most of the keys, most first, then by id. */
  List<Entry> closest(Kind kind, Collection<String> keys, int limit);

  @Override
  void close();
}
