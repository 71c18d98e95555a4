package org.dateline.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.dateline.archive.Entry;

/**
 * What is taken out of what is stored, and what must be counted again because of it.
 *
 * @param entries changes of the archive, sorted
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

  /** Whether nothing goes. */
  public boolean isEmpty() {
    return articles.isEmpty() && rejects.isEmpty();
  }
}
