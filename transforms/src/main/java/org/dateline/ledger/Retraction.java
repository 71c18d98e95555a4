package org.dateline.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.archive.Entry;

/**
 * What is taken out of what is stored, and what must be counted again because of it.
 *
 * @param entries changes of the archive, a later one taking the place of an earlier one
 * @param articles the articles that go, by id: their rows and those of their mentions go, too
 * @param reborn those of them that come back as new articles, their original being gone; by id
 * @param rejects rejects whose rows go
 * @param stories ids of the stories to count again
 * @param events ids of the events to count again
 * @param entities ids of the entities to count again
 */
public record Retraction(
    List<Entry> entries,
    SortedMap<String, StoredArticle> articles,
    SortedMap<String, StoredArticle> reborn,
    List<StoredReject> rejects,
    SortedSet<String> stories,
    SortedSet<String> events,
    SortedSet<String> entities) {

  /** This one, and one that takes more out of what it left. */
  public Retraction and(Retraction later) {
    return new Retraction(
        both(entries, later.entries),
        both(articles, later.articles),
        both(reborn, later.reborn),
        both(rejects, later.rejects),
        both(stories, later.stories),
        both(events, later.events),
        both(entities, later.entities));
  }

  private static <T> List<T> both(List<T> one, List<T> two) {
    return Stream.concat(one.stream(), two.stream()).toList();
  }

  private static <T> SortedMap<String, T> both(SortedMap<String, T> one, SortedMap<String, T> two) {
    SortedMap<String, T> both = new TreeMap<>(one);
    both.putAll(two);
    return Collections.unmodifiableSortedMap(both);
  }

  private static SortedSet<String> both(SortedSet<String> one, SortedSet<String> two) {
    SortedSet<String> both = new TreeSet<>(one);
    both.addAll(two);
    return Collections.unmodifiableSortedSet(both);
  }

  /** Whether nothing goes. */
  public boolean isEmpty() {
    return articles.isEmpty() && rejects.isEmpty();
  }
}
