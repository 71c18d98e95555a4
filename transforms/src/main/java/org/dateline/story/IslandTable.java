package org.dateline.story;

import java.io.Serializable;
import java.util.SortedMap;

/**
 * The island of each article, which is the smallest id on it: about 120 bytes for each article that
 * has a link; one without is an island of its own and takes no room.
 *
 * @param islands islands by article id; not to be changed
 */
public record IslandTable(SortedMap<String, String> islands) implements Serializable {
  /** The article's island. */
  public String islandOf(String articleId) {
    return islands.getOrDefault(articleId, articleId);
  }
}
