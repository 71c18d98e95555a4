package org.dateline.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which known sites have a line. Not thread safe. */
public final class KnownLines {
  private final Map<Long, List<String>> sites = new HashMap<>();

  /** Knows no site. */
  public KnownLines() {}

  /** Adds a line of a site. Each is to be added once. */
  public void add(long key, String site) {
    List<String> having = sites.computeIfAbsent(key, line -> new ArrayList<>(1));
    if (having.size() <= SiteVotes.MAX_SITES) {
      having.add(site);
    }
  }

  /** Whether no line is known. */
  public boolean isEmpty() {
    return sites.isEmpty();
  }

  /** The votes of a page's lines, or of those in a slice of it. */
  public SiteVotes votes(PageSketch page) {
    SiteVotes votes = new SiteVotes();
    for (long key : page.keys()) {
      List<String> having = sites.getOrDefault(key, List.of());
      if (having.size() <= SiteVotes.MAX_SITES) {
        having.forEach(site -> votes.add(site, page.points(key), page.lines()));
      }
    }
    return votes;
  }
}
