package org.dateline.transforms;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.template.SiteLines;

/**
 * Merges lines of pages of the same site before they are sent to where all of the site's are
 * merged. Since merging is idempotent, what is merged where shows in no result. Not thread safe.
 */
final class SiteLinesBuffer {

  /** Pages held; one takes some 20 kB. */
  private static final int MAX_PAGES = 256;

  private final TreeMap<String, SiteLines> bySite = new TreeMap<>();
  private int pages;

  void add(String site, SiteLines lines) {
    bySite.computeIfAbsent(site, key -> new SiteLines()).add(lines);
    pages++;
  }

  /** Whether it is time to drain. */
  boolean isFull() {
    return pages >= MAX_PAGES;
  }

  /** What was added, by site, which it then forgets. */
  SortedMap<String, SiteLines> drain() {
    TreeMap<String, SiteLines> all = new TreeMap<>(bySite);
    bySite.clear();
    pages = 0;
    return all;
  }
}
